package org.ronghe.orgstructure.contact;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param openItems problems of the visit that are not settled
 */
record VisitFacts(Visit visit, int openItems, Actor actor) implements MoveFacts<VisitStep> {
    @Override
    public VisitState state() {
        return visit.state();
    }

    @Override
    public Deciders deciders(VisitStep step) {
        return step.who().of(visit);
    }
}
