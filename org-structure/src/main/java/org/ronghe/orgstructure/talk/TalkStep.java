package org.ronghe.orgstructure.talk;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with the record of a talk, and who of the two does it. */
public enum TalkStep implements MoveStep<TalkGuard> {
    /** 确认: the other one agrees that they talked. */
    CONFIRM(TalkWho.OTHER),
    /** 有异议: the other one does not; no reason is asked, and none is kept. */
    OBJECT(TalkWho.OTHER),
    WITHDRAW(TalkWho.RECORDER);

    private final TalkWho who;

    TalkStep(TalkWho who) {
        this.who = who;
    }

    @Override
    public TalkWho who() {
        return who;
    }

    @Override
    public String permission() {
        return "talk.record";
    }

    @Override
    public List<TalkGuard> guards() {
        return List.of(TalkGuard.IN_PERSON);
    }

    @Override
    public boolean decides() {
        return false;
    }
}
