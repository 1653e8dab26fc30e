package org.ronghe.orgstructure.correction;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/** What the guards of a step look at. */
record CorrectionFacts(Correction correction, Actor actor) implements MoveFacts<CorrectionStep> {
    @Override
    public CorrectionState state() {
        return correction.state();
    }

    @Override
    public Deciders deciders(CorrectionStep step) {
        return step.who().of(correction);
    }
}
