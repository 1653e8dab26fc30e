package org.ronghe.orgstructure.matter;

import static org.ronghe.orgstructure.matter.MatterStep.ADOPT;
import static org.ronghe.orgstructure.matter.MatterStep.ASK;
import static org.ronghe.orgstructure.matter.MatterStep.ATTACH;
import static org.ronghe.orgstructure.matter.MatterStep.CONFIRM;
import static org.ronghe.orgstructure.matter.MatterStep.DEFER;
import static org.ronghe.orgstructure.matter.MatterStep.EVALUATE;
import static org.ronghe.orgstructure.matter.MatterStep.HAND;
import static org.ronghe.orgstructure.matter.MatterStep.HAND_OVER;
import static org.ronghe.orgstructure.matter.MatterStep.HEAR;
import static org.ronghe.orgstructure.matter.MatterStep.OPINE;
import static org.ronghe.orgstructure.matter.MatterStep.PUT_ON;
import static org.ronghe.orgstructure.matter.MatterStep.REJECT;
import static org.ronghe.orgstructure.matter.MatterStep.REVISE;
import static org.ronghe.orgstructure.matter.MatterStep.SAMPLE;
import static org.ronghe.orgstructure.matter.MatterStep.SEND_BACK;
import static org.ronghe.orgstructure.matter.MatterStep.SUPERSEDE;
import static org.ronghe.orgstructure.matter.MatterStep.TAKE_OFF;
import static org.ronghe.orgstructure.matter.MatterStep.WITHDRAW;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a matter stands (SM-9). The table below is the whole rule for desk, buttons, interface and help page. */
public enum MatterState implements MoveState<MatterState, MatterStep> {
    /** 提出. */
    RAISED(Category.RUNNING),
    /** 调研论证、合规审查. */
    REVIEW(Category.RUNNING),
    /** 上会. */
    ON_AGENDA(Category.WAITING),
    /** 缓议. */
    DEFERRED(Category.RUNNING),
    /** 否决. */
    REJECTED(Category.CLOSED),
    /** 执行中. */
    EXECUTING(Category.RUNNING),
    /** 完结. */
    CLOSED(Category.CLOSED),
    /** 由新的决定代替. */
    SUPERSEDED(Category.VOID),
    /** 撤回. */
    WITHDRAWN(Category.VOID);

    private static final Map<MatterState, Map<MatterStep, MatterState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    RAISED, Map.of(REVISE, RAISED, ATTACH, RAISED, ASK, REVIEW, WITHDRAW, WITHDRAWN),
                    REVIEW,
                            Map.of(
                                    ATTACH, REVIEW, ASK, REVIEW, OPINE, REVIEW, SEND_BACK, RAISED, PUT_ON, ON_AGENDA,
                                    WITHDRAW, WITHDRAWN),
                    ON_AGENDA,
                            Map.of(
                                    ATTACH, ON_AGENDA, TAKE_OFF, REVIEW, HEAR, ON_AGENDA, ADOPT, EXECUTING, REJECT,
                                    REJECTED, DEFER, DEFERRED),
                    DEFERRED, Map.of(ATTACH, DEFERRED, PUT_ON, ON_AGENDA, WITHDRAW, WITHDRAWN),
                    EXECUTING,
                            Map.of(
                                    HAND,
                                    EXECUTING,
                                    SAMPLE,
                                    EXECUTING,
                                    CONFIRM,
                                    EXECUTING,
                                    EVALUATE,
                                    CLOSED,
                                    SUPERSEDE,
                                    SUPERSEDED)),
            RAISED,
            REVIEW,
            ON_AGENDA,
            DEFERRED,
            EXECUTING);

    private final Category category;

    MatterState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "matter";
    }

    @Override
    public Map<MatterStep, MatterState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Its place on the road from the proposal to the end; 0 off the road. */
    public int segment() {
        return switch (this) {
            case RAISED -> 1;
            case REVIEW, DEFERRED -> 2;
            case ON_AGENDA -> 3;
            case EXECUTING -> 4;
            case CLOSED -> 5;
            case REJECTED, SUPERSEDED, WITHDRAWN -> 0;
        };
    }
}
