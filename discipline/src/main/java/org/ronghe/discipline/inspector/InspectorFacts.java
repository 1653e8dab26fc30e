package org.ronghe.discipline.inspector;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/** What the guards of a step look at: the entry and who asks. */
record InspectorFacts(Inspector inspector, Actor actor) implements MoveFacts<InspectorStep> {
    @Override
    public InspectorState state() {
        return inspector.state();
    }

    @Override
    public Deciders deciders(InspectorStep step) {
        return step.who().of(inspector);
    }

    @Override
    public boolean yours(InspectorStep step) {
        return step.who().is(actor, inspector);
    }
}
