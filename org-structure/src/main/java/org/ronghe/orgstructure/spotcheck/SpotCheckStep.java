package org.ronghe.orgstructure.spotcheck;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a spot check: who may do it and what must hold before. */
public enum SpotCheckStep implements MoveStep<SpotCheckGuard> {
    /** 查看一份记录. */
    LOOK(SpotCheckWho.OFFICE, "spot-check.check", SpotCheckGuard.SOME_UNSEEN),
    /** 反馈: the meeting's keeper of the minutes, or its chair, says what was put right. */
    ANSWER(SpotCheckWho.KEEPERS, "spot-check.answer", SpotCheckGuard.SOME_FLAWED),
    SETTLE(SpotCheckWho.OFFICE, "spot-check.check", SpotCheckGuard.SOME_ANSWERED),
    RETURN(SpotCheckWho.OFFICE, "spot-check.check", SpotCheckGuard.SOME_ANSWERED),
    CLOSE(SpotCheckWho.OFFICE, "spot-check.check", SpotCheckGuard.ALL_SEEN, SpotCheckGuard.ALL_SETTLED),
    CANCEL(SpotCheckWho.OFFICE, "spot-check.check");

    private final SpotCheckWho who;
    private final String permission;
    private final List<SpotCheckGuard> guards;

    SpotCheckStep(SpotCheckWho who, String permission, SpotCheckGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public SpotCheckWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<SpotCheckGuard> guards() {
        return guards;
    }

    /** A flaw waits for whoever keeps the minutes. */
    @Override
    public boolean decides() {
        return this == ANSWER;
    }
}
