package org.ronghe.orgstructure.talk;

import static org.ronghe.orgstructure.talk.TalkStep.CONFIRM;
import static org.ronghe.orgstructure.talk.TalkStep.OBJECT;
import static org.ronghe.orgstructure.talk.TalkStep.WITHDRAW;

import java.util.Map;
import org.ronghe.domain.move.MoveState;

/** Where the record of a talk stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum TalkState implements MoveState<TalkState, TalkStep> {
    /** Entered by one of the two; it does not count before the other agrees. */
    RECORDED,
    CONFIRMED,
    DISPUTED,
    WITHDRAWN;

    private static final Map<TalkState, Map<TalkStep, TalkState>> MOVES = Map.of(
            RECORDED, Map.of(CONFIRM, CONFIRMED, OBJECT, DISPUTED, WITHDRAW, WITHDRAWN),
            DISPUTED, Map.of(CONFIRM, CONFIRMED, WITHDRAW, WITHDRAWN));

    @Override
    public String ledger() {
        return "talk";
    }

    @Override
    public Map<TalkStep, TalkState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }
}
