package org.ronghe.orgstructure.contact;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a visit: who may do it and what must hold before. */
public enum VisitStep implements MoveStep<VisitGuard> {
    RECORD(VisitWho.HOLDER),
    RESCHEDULE(VisitWho.HOLDER),
    CANCEL(VisitWho.HOLDER),
    HAND(VisitWho.HOLDER),
    FEED_BACK(VisitWho.HOLDER, VisitGuard.ITEMS_SETTLED),
    /** A post ended: the visit goes with its contact. */
    HAND_OVER(VisitWho.HANDOVER);

    private final VisitWho who;
    private final List<VisitGuard> guards;

    VisitStep(VisitWho who, VisitGuard... guards) {
        this.who = who;
        this.guards = List.of(guards);
    }

    @Override
    public VisitWho who() {
        return who;
    }

    @Override
    public String permission() {
        return this == HAND_OVER ? "handover.give" : "contact-visit.write";
    }

    @Override
    public List<VisitGuard> guards() {
        return guards;
    }
}
