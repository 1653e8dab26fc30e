package org.ronghe.orgstructure.meeting.item;

import static org.ronghe.orgstructure.meeting.item.ItemStep.ACCEPT;
import static org.ronghe.orgstructure.meeting.item.ItemStep.CHANGE;
import static org.ronghe.orgstructure.meeting.item.ItemStep.HAND_OVER;
import static org.ronghe.orgstructure.meeting.item.ItemStep.PROVE;
import static org.ronghe.orgstructure.meeting.item.ItemStep.REPORT;
import static org.ronghe.orgstructure.meeting.item.ItemStep.RETURN;
import static org.ronghe.orgstructure.meeting.item.ItemStep.STOP;

import java.time.LocalDate;
import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a resolved item stands. The table below is the whole rule: desk, pages, interface and help page obey it. */
public enum ItemState implements MoveState<ItemState, ItemStep> {
    /** 待办. */
    TO_DO(Category.RUNNING),
    /** 退回. */
    RETURNED(Category.RUNNING),
    /** 已反馈. */
    REPORTED(Category.WAITING),
    /** 已办结. */
    DONE(Category.CLOSED),
    /** 停办. */
    STOPPED(Category.VOID);

    private static final Map<ItemState, Map<ItemStep, ItemState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    TO_DO, Map.of(PROVE, TO_DO, REPORT, REPORTED, CHANGE, TO_DO, STOP, STOPPED),
                    RETURNED, Map.of(PROVE, RETURNED, REPORT, REPORTED, CHANGE, RETURNED, STOP, STOPPED),
                    REPORTED, Map.of(ACCEPT, DONE, RETURN, RETURNED),
                    DONE, Map.of(),
                    STOPPED, Map.of()),
            TO_DO,
            RETURNED,
            REPORTED);

    private final Category category;

    ItemState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "meeting-item";
    }

    @Override
    public Map<ItemStep, ItemState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    public boolean open() {
        return this != DONE && this != STOPPED;
    }

    /** What was reported in time and is not judged yet is not late: the clock stops at the report. */
    public boolean isOverdue(LocalDate due, LocalDate today) {
        return (this == TO_DO || this == RETURNED) && due.isBefore(today);
    }

    /** How many of the three segments are filled; 0 off the road. */
    public int segment() {
        return switch (this) {
            case TO_DO, RETURNED -> 1;
            case REPORTED -> 2;
            case DONE -> 3;
            case STOPPED -> 0;
        };
    }
}
