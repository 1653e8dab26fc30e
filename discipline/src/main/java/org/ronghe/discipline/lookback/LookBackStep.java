package org.ronghe.discipline.lookback;

import static org.ronghe.discipline.lookback.LookBackGuard.*;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/**
 * What can be done with a look-back: who may do it and what must be there before (IN-7). The permission opens the desk;
 * {@link LookBackWho} decides for the single look-back.
 */
public enum LookBackStep implements MoveStep<LookBackGuard> {
    REVISE(LookBackWho.OFFICE, "lookback.plan", TASK_CLOSED, NOT_CHECKER),
    PROVE(LookBackWho.CHECKER, "lookback.check"),
    REPORT(LookBackWho.CHECKER, "lookback.check", TASK_CLOSED, CHECKER_APART, PROVEN),
    REMIND(LookBackWho.OFFICE, "lookback.plan", NOT_REMINDED_TODAY),
    CANCEL(LookBackWho.OFFICE, "lookback.plan", NOT_CHECKER),
    /** The task was opened again: nobody can conclude on it any more, even when it is closed anew. */
    LAPSE(LookBackWho.SYSTEM, "lookback.plan"),
    /** A post ended: the check goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(LookBackWho.HANDOVER, "handover.give");

    private final LookBackWho who;
    private final String permission;
    private final List<LookBackGuard> guards;

    LookBackStep(LookBackWho who, String permission, LookBackGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public LookBackWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<LookBackGuard> guards() {
        return guards;
    }
}
