package org.ronghe.discipline.order;

import static org.ronghe.discipline.order.OrderStep.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a supervision order stands (SM-2). The table below is the whole rule: the desk obeys it, pages draw their
 * buttons from it, the interface answers by it, and the help page prints it. Reminding, extending and escalating stay
 * where they are; sending back leads to the work.
 */
public enum OrderState implements MoveState<OrderState, OrderStep> {
    DRAFTED(Category.PLANNED),
    REGISTERED(Category.WAITING),
    ISSUED(Category.RUNNING),
    SIGNED(Category.RUNNING),
    WORKING(Category.RUNNING),
    REPORTED(Category.WAITING),
    REVIEW(Category.WAITING),
    COMPLETED(Category.CLOSED),
    ARCHIVED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private final Category category;

    OrderState(Category category) {
        this.category = category;
    }

    private static final Map<OrderState, Map<OrderStep, OrderState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    DRAFTED, Map.of(REVISE, DRAFTED, REGISTER, REGISTERED, DISCARD, CANCELLED),
                    REGISTERED, Map.of(ISSUE, ISSUED, SEND_BACK, DRAFTED),
                    ISSUED,
                            Map.of(
                                    SIGN,
                                    SIGNED,
                                    REMIND,
                                    ISSUED,
                                    AUTO_REMIND,
                                    ISSUED,
                                    ESCALATE,
                                    ISSUED,
                                    INSTRUCT,
                                    ISSUED,
                                    CANCEL,
                                    CANCELLED),
                    SIGNED,
                            Map.of(
                                    PROGRESS,
                                    WORKING,
                                    EXTEND,
                                    SIGNED,
                                    DECIDE_EXTENSION,
                                    SIGNED,
                                    REMIND,
                                    SIGNED,
                                    ESCALATE,
                                    SIGNED,
                                    INSTRUCT,
                                    SIGNED,
                                    CANCEL,
                                    CANCELLED),
                    WORKING,
                            Map.ofEntries(
                                    Map.entry(PROGRESS, WORKING),
                                    Map.entry(PROVE, WORKING),
                                    Map.entry(REPLY, WORKING),
                                    Map.entry(CONSENT, WORKING),
                                    Map.entry(REPORT, REPORTED),
                                    Map.entry(EXTEND, WORKING),
                                    Map.entry(DECIDE_EXTENSION, WORKING),
                                    Map.entry(REMIND, WORKING),
                                    Map.entry(ESCALATE, WORKING),
                                    Map.entry(INSTRUCT, WORKING),
                                    Map.entry(CANCEL, CANCELLED)),
                    REPORTED, Map.of(PROPOSE_COMPLETION, REVIEW, REJECT, WORKING, CANCEL, CANCELLED),
                    REVIEW, Map.of(CONFIRM, COMPLETED, REJECT, WORKING, CANCEL, CANCELLED),
                    COMPLETED, Map.of(ARCHIVE, ARCHIVED),
                    ARCHIVED, Map.of(),
                    CANCELLED, Map.of()),
            DRAFTED,
            REGISTERED,
            ISSUED,
            SIGNED,
            WORKING,
            REPORTED,
            REVIEW);

    @Override
    public String ledger() {
        return "order";
    }

    /** The table, for the help page and the tests. */
    @Override
    public Map<OrderStep, OrderState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Whether the host's time runs: from the issue until it is completed. */
    public boolean clockRuns() {
        return this == ISSUED || this == SIGNED || this == WORKING || this == REPORTED || this == REVIEW;
    }

    /** Whether the host is at work: where no progress is worth a lamp. */
    public boolean atWork() {
        return this == ISSUED || this == SIGNED || this == WORKING;
    }

    /** Whether an order of this state keeps its task from being closed: a draft is no order yet. */
    public boolean binds() {
        return clockRuns();
    }

    public static List<OrderState> binding() {
        return Arrays.stream(values()).filter(OrderState::binds).toList();
    }

    /** How many of the eight segments are filled; 0 off the road. */
    public int segment() {
        return switch (this) {
            case DRAFTED -> 1;
            case REGISTERED -> 2;
            case ISSUED -> 3;
            case SIGNED -> 4;
            case WORKING -> 5;
            case REPORTED -> 6;
            case REVIEW -> 7;
            case COMPLETED, ARCHIVED -> 8;
            case CANCELLED -> 0;
        };
    }
}
