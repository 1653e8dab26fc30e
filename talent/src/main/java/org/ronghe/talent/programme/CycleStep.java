package org.ronghe.talent.programme;

import static org.ronghe.talent.programme.CycleGuard.ALL_CONCLUDED;
import static org.ronghe.talent.programme.CycleGuard.ALL_DECIDED;
import static org.ronghe.talent.programme.CycleGuard.CALL_OVER;
import static org.ronghe.talent.programme.CycleGuard.CRITERIA_THERE;
import static org.ronghe.talent.programme.CycleGuard.MIDTERMS_JUDGED;
import static org.ronghe.talent.programme.CycleGuard.NONE_IN_PUBLICITY;
import static org.ronghe.talent.programme.CycleGuard.NOT_CLOSED_YET;
import static org.ronghe.talent.programme.CycleGuard.NOT_DRAFTER;
import static org.ronghe.talent.programme.CycleGuard.OPENING_DAY;
import static org.ronghe.talent.programme.CycleGuard.SOME_PROPOSED;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a cycle: who may do it and what must hold before (SM-5). */
public enum CycleStep implements MoveStep<CycleGuard> {
    REVISE(CycleWho.PERSONNEL, "cycle.keep"),
    ADD_CRITERION(CycleWho.PERSONNEL, "cycle.keep"),
    DROP_CRITERION(CycleWho.PERSONNEL, "cycle.keep"),
    DECIDE(CycleWho.COMMITTEE, "cycle.decide", CRITERIA_THERE, NOT_DRAFTER),
    PUBLISH(CycleWho.PERSONNEL, "cycle.keep", NOT_CLOSED_YET),
    OPEN(CycleWho.PERSONNEL, "cycle.keep", OPENING_DAY),
    CLOSE_CALL(CycleWho.PERSONNEL, "cycle.keep", CALL_OVER),
    ANNOUNCE(CycleWho.PERSONNEL, "cycle.keep", ALL_DECIDED, SOME_PROPOSED),
    START(CycleWho.PERSONNEL, "cycle.keep", NONE_IN_PUBLICITY),
    CONCLUDE(CycleWho.PERSONNEL, "cycle.keep", MIDTERMS_JUDGED),
    ARCHIVE(CycleWho.PERSONNEL, "cycle.keep", ALL_CONCLUDED),
    VOID(CycleWho.SECRETARY, "cycle.void"),
    /** A post ended: the cycle goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(CycleWho.SYSTEM, "handover.give");

    private final CycleWho who;
    private final String permission;
    private final List<CycleGuard> guards;

    CycleStep(CycleWho who, String permission, CycleGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public CycleWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<CycleGuard> guards() {
        return guards;
    }

    /** Each stage waits for whoever leads to the next. */
    @Override
    public boolean decides() {
        return switch (this) {
            case REVISE, ADD_CRITERION, DROP_CRITERION, VOID, HAND_OVER -> false;
            default -> true;
        };
    }
}
