package org.ronghe.orgstructure.studyplan;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param other title of another plan of the same year that is in force; empty where there is none
 */
record StudyPlanFacts(StudyPlan plan, Actor actor, String other) implements MoveFacts<StudyPlanStep> {
    @Override
    public StudyPlanState state() {
        return plan.state();
    }

    @Override
    public Deciders deciders(StudyPlanStep step) {
        return step.who().of(plan);
    }
}
