package org.ronghe.orgstructure.talk;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/** What the guards of a step look at. */
record TalkFacts(Talk talk, Actor actor) implements MoveFacts<TalkStep> {
    @Override
    public TalkState state() {
        return talk.state();
    }

    @Override
    public Deciders deciders(TalkStep step) {
        return step.who().of(talk);
    }

    boolean inPerson() {
        return talk.between(actor.person());
    }
}
