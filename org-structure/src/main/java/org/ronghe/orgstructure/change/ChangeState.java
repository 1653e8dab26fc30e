package org.ronghe.orgstructure.change;

import static org.ronghe.orgstructure.change.ChangeStep.ANNUL;
import static org.ronghe.orgstructure.change.ChangeStep.ASK;
import static org.ronghe.orgstructure.change.ChangeStep.CARRY_OUT;
import static org.ronghe.orgstructure.change.ChangeStep.DECIDE;
import static org.ronghe.orgstructure.change.ChangeStep.END;
import static org.ronghe.orgstructure.change.ChangeStep.ENROL;
import static org.ronghe.orgstructure.change.ChangeStep.FILE;
import static org.ronghe.orgstructure.change.ChangeStep.HAND_OVER;
import static org.ronghe.orgstructure.change.ChangeStep.NOTE;
import static org.ronghe.orgstructure.change.ChangeStep.PLEDGE;
import static org.ronghe.orgstructure.change.ChangeStep.PROLONG;
import static org.ronghe.orgstructure.change.ChangeStep.REFUSE;
import static org.ronghe.orgstructure.change.ChangeStep.RELEASE;
import static org.ronghe.orgstructure.change.ChangeStep.REPLY;
import static org.ronghe.orgstructure.change.ChangeStep.REVISE;
import static org.ronghe.orgstructure.change.ChangeStep.SEND_BACK;
import static org.ronghe.orgstructure.change.ChangeStep.SIGN;
import static org.ronghe.orgstructure.change.ChangeStep.WIND_UP;
import static org.ronghe.orgstructure.change.ChangeStep.WITHDRAW;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a change stands (BR-5, SM-7). The table below is the whole rule for desk, buttons, interface and help page. The
 * steps of a running temporary branch are open in {@code CARRIED_OUT} and {@code FILED}; {@link ChangeWho} opens them
 * to nobody for any other kind.
 */
public enum ChangeState implements MoveState<ChangeState, ChangeStep> {
    /** 起草. */
    DRAWN_UP(Category.PLANNED),
    /** 已请示. */
    ASKED(Category.WAITING),
    /** 已研究决定. */
    DECIDED(Category.RUNNING),
    /** 已批复. */
    REPLIED(Category.RUNNING),
    /** 已办理. */
    CARRIED_OUT(Category.RUNNING),
    /** 已备案; a temporary branch runs on. */
    FILED(Category.CLOSED),
    /** 临时党支部已撤销. */
    ENDED(Category.CLOSED),
    /** 不同意. */
    REFUSED(Category.CLOSED),
    /** 已撤回. */
    WITHDRAWN(Category.VOID);

    private static final Map<ChangeState, Map<ChangeStep, ChangeState>> MOVES = Map.of(
            DRAWN_UP, Map.of(REVISE, DRAWN_UP, ASK, ASKED, WITHDRAW, WITHDRAWN, HAND_OVER, DRAWN_UP),
            ASKED, Map.of(SEND_BACK, DRAWN_UP, DECIDE, DECIDED, REFUSE, REFUSED, WITHDRAW, WITHDRAWN, HAND_OVER, ASKED),
            DECIDED, Map.of(REPLY, REPLIED, ANNUL, WITHDRAWN),
            REPLIED, Map.of(CARRY_OUT, CARRIED_OUT, ANNUL, WITHDRAWN),
            CARRIED_OUT,
                    Map.of(
                            FILE,
                            FILED,
                            ENROL,
                            CARRIED_OUT,
                            RELEASE,
                            CARRIED_OUT,
                            PLEDGE,
                            CARRIED_OUT,
                            SIGN,
                            CARRIED_OUT,
                            NOTE,
                            CARRIED_OUT,
                            PROLONG,
                            CARRIED_OUT,
                            WIND_UP,
                            CARRIED_OUT,
                            END,
                            ENDED),
            FILED,
                    Map.of(
                            ENROL, FILED, RELEASE, FILED, PLEDGE, FILED, SIGN, FILED, NOTE, FILED, PROLONG, FILED,
                            WIND_UP, FILED, END, ENDED));

    private final Category category;

    ChangeState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "change";
    }

    @Override
    public Map<ChangeStep, ChangeState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    /** A temporary branch that was filed still runs. */
    public Category category(ChangeKind kind) {
        return this == FILED && kind == ChangeKind.TEMPORARY ? Category.RUNNING : category;
    }

    /** Whether nothing is written in the tree yet and something still may be. */
    boolean underWay() {
        return this == DRAWN_UP || this == ASKED || this == DECIDED || this == REPLIED;
    }

    /** Its place on the road of six; 0 off the road. */
    public int segment() {
        return this == REFUSED || this == WITHDRAWN ? 0 : Math.min(ordinal() + 1, 6);
    }
}
