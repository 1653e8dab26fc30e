package org.ronghe.orgstructure.theme;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param other title of another plan of the same year that is in force; empty where there is none
 */
record ThemePlanFacts(ThemePlan plan, Actor actor, String other) implements MoveFacts<ThemePlanStep> {
    @Override
    public ThemePlanState state() {
        return plan.state();
    }

    @Override
    public Deciders deciders(ThemePlanStep step) {
        return step.who().of(plan);
    }
}
