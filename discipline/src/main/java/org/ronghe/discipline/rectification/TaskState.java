package org.ronghe.discipline.rectification;

import static org.ronghe.discipline.rectification.Step.*;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a rectification task stands (SM-1). The table below is the whole rule: the desk obeys it, pages draw their
 * buttons from it, the import and the API answer by it, and the help page prints it. Who may take a step and what must
 * be there before is said at the {@link Step}.
 */
public enum TaskState implements MoveState<TaskState, Step> {
    DRAFT(Category.PLANNED),
    PLAN_REVIEW(Category.PLANNED),
    ISSUED(Category.PLANNED),
    IN_PROGRESS(Category.RUNNING),
    SUBMITTED(Category.WAITING),
    RETURNED(Category.RUNNING),
    ACCEPTED(Category.ACCEPTED),
    CLOSED(Category.CLOSED),
    CONTINUING(Category.CONTINUING),
    REOPENED(Category.RUNNING),
    /** What stands apart is no overdue work of whoever is responsible: the next day is somebody else's. */
    DISPUTED(Category.PLANNED),
    DEFERRED(Category.PLANNED),
    VOID(Category.VOID);

    private final Category category;

    TaskState(Category category) {
        this.category = category;
    }

    /**
     * A step that stays where it is maps to its own state; ACCEPT stays until the last signature is there,
     * DECIDE_DISPUTE where the disagreement is upheld, DECIDE_DEFERRAL where it is refused, REVIEW where the task is
     * deferred anew.
     */
    private static final Map<TaskState, Map<Step, TaskState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.ofEntries(
                    Map.entry(DRAFT, Map.of(REVISE, DRAFT, PROPOSE, PLAN_REVIEW, ASK_VOID, DRAFT, CONFIRM_VOID, VOID)),
                    Map.entry(
                            PLAN_REVIEW,
                            Map.of(ISSUE, ISSUED, SEND_BACK, DRAFT, ASK_VOID, PLAN_REVIEW, CONFIRM_VOID, VOID)),
                    Map.entry(ISSUED, Map.of(SIGN, IN_PROGRESS, REMIND, ISSUED, ASK_VOID, ISSUED, CONFIRM_VOID, VOID)),
                    Map.entry(
                            IN_PROGRESS,
                            Map.ofEntries(
                                    Map.entry(REPORT, IN_PROGRESS),
                                    Map.entry(REMIND, IN_PROGRESS),
                                    Map.entry(PROVE, IN_PROGRESS),
                                    Map.entry(JUDGE, IN_PROGRESS),
                                    Map.entry(STATE_RESULT, IN_PROGRESS),
                                    Map.entry(CONSENT, IN_PROGRESS),
                                    Map.entry(SUBMIT, SUBMITTED),
                                    Map.entry(EXTEND, IN_PROGRESS),
                                    Map.entry(DECIDE_EXTENSION, IN_PROGRESS),
                                    Map.entry(AGREE_CONTINUING, IN_PROGRESS),
                                    Map.entry(CONTINUE, CONTINUING),
                                    Map.entry(DISPUTE, DISPUTED),
                                    Map.entry(ASK_DEFERRAL, IN_PROGRESS),
                                    Map.entry(DECIDE_DEFERRAL, DEFERRED),
                                    Map.entry(TAKE_BACK, IN_PROGRESS),
                                    Map.entry(ASK_VOID, IN_PROGRESS),
                                    Map.entry(CONFIRM_VOID, VOID))),
                    Map.entry(
                            SUBMITTED,
                            Map.of(
                                    JUDGE,
                                    SUBMITTED,
                                    ACCEPT,
                                    ACCEPTED,
                                    RETURN,
                                    RETURNED,
                                    ASK_VOID,
                                    SUBMITTED,
                                    CONFIRM_VOID,
                                    VOID)),
                    Map.entry(
                            RETURNED,
                            Map.of(
                                    RESUME,
                                    IN_PROGRESS,
                                    REMIND,
                                    RETURNED,
                                    DISPUTE,
                                    DISPUTED,
                                    ASK_VOID,
                                    RETURNED,
                                    CONFIRM_VOID,
                                    VOID)),
                    Map.entry(ACCEPTED, Map.of(CLOSE, CLOSED, ASK_VOID, ACCEPTED, CONFIRM_VOID, VOID)),
                    Map.entry(CLOSED, Map.of(REOPEN, REOPENED)),
                    Map.entry(
                            CONTINUING,
                            Map.of(
                                    CHECK,
                                    CONTINUING,
                                    PROVE,
                                    CONTINUING,
                                    CLOSE,
                                    CLOSED,
                                    ASK_VOID,
                                    CONTINUING,
                                    CONFIRM_VOID,
                                    VOID)),
                    Map.entry(
                            REOPENED,
                            Map.of(
                                    RESUME,
                                    IN_PROGRESS,
                                    REMIND,
                                    REOPENED,
                                    DISPUTE,
                                    DISPUTED,
                                    ASK_VOID,
                                    REOPENED,
                                    CONFIRM_VOID,
                                    VOID)),
                    Map.entry(
                            DISPUTED,
                            Map.of(DECIDE_DISPUTE, IN_PROGRESS, REVISE, DRAFT, ASK_VOID, DISPUTED, CONFIRM_VOID, VOID)),
                    Map.entry(
                            DEFERRED,
                            Map.of(RESUME, IN_PROGRESS, REVIEW, IN_PROGRESS, ASK_VOID, DEFERRED, CONFIRM_VOID, VOID)),
                    Map.entry(VOID, Map.of())),
            DRAFT,
            PLAN_REVIEW,
            ISSUED,
            IN_PROGRESS,
            SUBMITTED,
            RETURNED,
            ACCEPTED,
            CONTINUING,
            REOPENED,
            DISPUTED,
            DEFERRED);

    @Override
    public String ledger() {
        return "rectification";
    }

    /** The table, for the help page and the tests. */
    @Override
    public Map<Step, TaskState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Overdue lasts until acceptance (the words of the lamp): evidence handed in late is still late. */
    public boolean clockRuns() {
        return this == ISSUED || this == IN_PROGRESS || this == SUBMITTED || this == RETURNED || this == REOPENED;
    }

    /**
     * Apart (有异议, 暂缓): nobody works on it and somebody looks at it again by a day. Neither overdue nor done: it is
     * counted by itself, and past its review day it stands among the due ones again.
     */
    public boolean apart() {
        return this == DISPUTED || this == DEFERRED;
    }

    /** Whether the responsible people are at work: where no progress is worth a lamp. */
    public boolean atWork() {
        return this == ISSUED || this == IN_PROGRESS || this == RETURNED || this == REOPENED;
    }

    /** How many of the seven segments are filled; 0 for those off the main road. */
    public int segment() {
        return switch (this) {
            case DRAFT -> 1;
            case PLAN_REVIEW -> 2;
            case ISSUED -> 3;
            case IN_PROGRESS, RETURNED, REOPENED -> 4;
            case SUBMITTED -> 5;
            case ACCEPTED -> 6;
            case CLOSED -> 7;
            case CONTINUING, DISPUTED, DEFERRED, VOID -> 0;
        };
    }
}
