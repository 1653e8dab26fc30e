package org.ronghe.orgstructure.meeting.item;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/** What the guards of a step look at. */
record ItemFacts(MeetingItem item, Actor actor) implements MoveFacts<ItemStep> {
    @Override
    public ItemState state() {
        return item.state();
    }

    @Override
    public Deciders deciders(ItemStep step) {
        return step.who().of(item);
    }

    @Override
    public boolean yours(ItemStep step) {
        return step.who().is(actor, item);
    }
}
