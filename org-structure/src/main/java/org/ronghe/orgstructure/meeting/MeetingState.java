package org.ronghe.orgstructure.meeting;

import static org.ronghe.orgstructure.meeting.MeetingStep.ACKNOWLEDGE;
import static org.ronghe.orgstructure.meeting.MeetingStep.ADD;
import static org.ronghe.orgstructure.meeting.MeetingStep.ADJOURN;
import static org.ronghe.orgstructure.meeting.MeetingStep.APPOINT;
import static org.ronghe.orgstructure.meeting.MeetingStep.ARCHIVE;
import static org.ronghe.orgstructure.meeting.MeetingStep.ARRANGE;
import static org.ronghe.orgstructure.meeting.MeetingStep.CANCEL;
import static org.ronghe.orgstructure.meeting.MeetingStep.CONFIRM_LATE;
import static org.ronghe.orgstructure.meeting.MeetingStep.EXCUSE;
import static org.ronghe.orgstructure.meeting.MeetingStep.HAND_OVER;
import static org.ronghe.orgstructure.meeting.MeetingStep.NOTIFY;
import static org.ronghe.orgstructure.meeting.MeetingStep.OPEN;
import static org.ronghe.orgstructure.meeting.MeetingStep.POSTPONE;
import static org.ronghe.orgstructure.meeting.MeetingStep.RECORD;
import static org.ronghe.orgstructure.meeting.MeetingStep.REFUSE_LATE;
import static org.ronghe.orgstructure.meeting.MeetingStep.RESCHEDULE;
import static org.ronghe.orgstructure.meeting.MeetingStep.RESOLVE;
import static org.ronghe.orgstructure.meeting.MeetingStep.REVISE;
import static org.ronghe.orgstructure.meeting.MeetingStep.SEND_BACK;
import static org.ronghe.orgstructure.meeting.MeetingStep.SIGN;
import static org.ronghe.orgstructure.meeting.MeetingStep.SIGN_IN;
import static org.ronghe.orgstructure.meeting.MeetingStep.SUBMIT;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a meeting stands (SM-8). The table below is the whole rule: the desk obeys it, pages draw their buttons from
 * it, the interface answers by it, and the help page prints it.
 */
public enum MeetingState implements MoveState<MeetingState, MeetingStep> {
    /** 计划. */
    PLANNED(Category.PLANNED),
    /** 已通知. */
    NOTIFIED(Category.PLANNED),
    /** 进行. */
    HELD_OPEN(Category.RUNNING),
    /** 记录. */
    MINUTES_DRAFT(Category.RUNNING),
    /** 审签: signed by the chair; the system archives it in the same breath. */
    SIGNED(Category.ACCEPTED),
    /** 归档. */
    ARCHIVED(Category.CLOSED),
    /** 改期. */
    POSTPONED(Category.PLANNED),
    /** 取消. */
    CANCELLED(Category.VOID);

    private static final Map<MeetingState, Map<MeetingStep, MeetingState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    PLANNED,
                    Map.of(
                            REVISE, PLANNED,
                            APPOINT, PLANNED,
                            ARRANGE, PLANNED,
                            EXCUSE, PLANNED,
                            NOTIFY, NOTIFIED,
                            POSTPONE, POSTPONED,
                            CANCEL, CANCELLED),
                    NOTIFIED,
                    Map.of(
                            APPOINT, NOTIFIED,
                            ARRANGE, NOTIFIED,
                            EXCUSE, NOTIFIED,
                            OPEN, HELD_OPEN,
                            POSTPONE, POSTPONED,
                            CANCEL, CANCELLED),
                    POSTPONED,
                    Map.of(RESCHEDULE, PLANNED, CANCEL, CANCELLED),
                    HELD_OPEN,
                    Map.of(
                            APPOINT, HELD_OPEN,
                            ARRANGE, HELD_OPEN,
                            EXCUSE, HELD_OPEN,
                            SIGN_IN, HELD_OPEN,
                            RECORD, HELD_OPEN,
                            ADJOURN, MINUTES_DRAFT),
                    MINUTES_DRAFT,
                    Map.ofEntries(
                            Map.entry(APPOINT, MINUTES_DRAFT),
                            Map.entry(ARRANGE, MINUTES_DRAFT),
                            Map.entry(EXCUSE, MINUTES_DRAFT),
                            Map.entry(SIGN_IN, MINUTES_DRAFT),
                            Map.entry(RECORD, MINUTES_DRAFT),
                            Map.entry(CONFIRM_LATE, MINUTES_DRAFT),
                            Map.entry(REFUSE_LATE, CANCELLED),
                            Map.entry(SUBMIT, MINUTES_DRAFT),
                            Map.entry(SEND_BACK, MINUTES_DRAFT),
                            Map.entry(SIGN, SIGNED)),
                    SIGNED,
                    Map.of(ARCHIVE, ARCHIVED),
                    ARCHIVED,
                    Map.of(RESOLVE, ARCHIVED, ADD, ARCHIVED, ACKNOWLEDGE, ARCHIVED),
                    CANCELLED,
                    Map.of()),
            PLANNED,
            NOTIFIED,
            POSTPONED,
            HELD_OPEN,
            MINUTES_DRAFT);

    private final Category category;

    MeetingState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "meeting";
    }

    @Override
    public Map<MeetingStep, MeetingState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** How many of the six segments are filled; 0 off the road. */
    public int segment() {
        return this == POSTPONED || this == CANCELLED ? 0 : ordinal() + 1;
    }

    /** Whether the minutes are locked. */
    public boolean signed() {
        return this == SIGNED || this == ARCHIVED;
    }

    /** Whether it took place. */
    public boolean held() {
        return this == HELD_OPEN || this == MINUTES_DRAFT || signed();
    }
}
