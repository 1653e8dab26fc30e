package org.ronghe.orgstructure.contact;

import static org.ronghe.orgstructure.contact.VisitStep.CANCEL;
import static org.ronghe.orgstructure.contact.VisitStep.FEED_BACK;
import static org.ronghe.orgstructure.contact.VisitStep.HAND;
import static org.ronghe.orgstructure.contact.VisitStep.HAND_OVER;
import static org.ronghe.orgstructure.contact.VisitStep.RECORD;
import static org.ronghe.orgstructure.contact.VisitStep.RESCHEDULE;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a visit stands (SM-18). The table below is the whole rule for desk, buttons, interface and help page. */
public enum VisitState implements MoveState<VisitState, VisitStep> {
    /** 计划. */
    PLANNED(Category.RUNNING),
    /** 已记录, problems handed on, feedback to come. */
    RECORDED(Category.RUNNING),
    /** 已反馈. */
    CLOSED(Category.CLOSED),
    /** 已取消. */
    CANCELLED(Category.VOID);

    private static final Map<VisitState, Map<VisitStep, VisitState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    PLANNED, Map.of(RESCHEDULE, PLANNED, RECORD, RECORDED, CANCEL, CANCELLED),
                    RECORDED, Map.of(HAND, RECORDED, FEED_BACK, CLOSED)),
            PLANNED,
            RECORDED);

    private final Category category;

    VisitState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "contact-visit";
    }

    @Override
    public Map<VisitStep, VisitState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
