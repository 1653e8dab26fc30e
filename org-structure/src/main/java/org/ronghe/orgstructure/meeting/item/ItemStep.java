package org.ronghe.orgstructure.meeting.item;

import static org.ronghe.orgstructure.meeting.item.ItemGuard.EVIDENCE;
import static org.ronghe.orgstructure.meeting.item.ItemGuard.FOUR_EYES;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a resolved item. */
public enum ItemStep implements MoveStep<ItemGuard> {
    /** A file that proves it. */
    PROVE(ItemWho.RESPONSIBLE, "meeting-item.report"),
    REPORT(ItemWho.RESPONSIBLE, "meeting-item.report", EVIDENCE),
    ACCEPT(ItemWho.ACCEPTOR, "meeting-item.accept", FOUR_EYES),
    RETURN(ItemWho.ACCEPTOR, "meeting-item.accept"),
    CHANGE(ItemWho.ACCEPTOR, "meeting-item.accept"),
    STOP(ItemWho.ACCEPTOR, "meeting-item.accept"),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(ItemWho.HANDOVER, "handover.give");

    private final ItemWho who;
    private final String permission;
    private final List<ItemGuard> guards;

    ItemStep(ItemWho who, String permission, ItemGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public ItemWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<ItemGuard> guards() {
        return guards;
    }

    @Override
    public boolean decides() {
        return this == ACCEPT;
    }
}
