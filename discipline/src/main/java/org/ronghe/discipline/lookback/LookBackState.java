package org.ronghe.discipline.lookback;

import static org.ronghe.discipline.lookback.LookBackStep.*;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a look-back stands (IN-7). The table below is the whole rule: the desk obeys it, pages draw their buttons from
 * it, the interface answers by it, and the help page prints it.
 */
public enum LookBackState implements MoveState<LookBackState, LookBackStep> {
    PLANNED(Category.RUNNING),
    DONE(Category.CLOSED),
    CANCELLED(Category.VOID);

    private static final Map<LookBackState, Map<LookBackStep, LookBackState>> MOVES = Map.of(
            PLANNED,
            Map.of(
                    REVISE, PLANNED, PROVE, PLANNED, REPORT, DONE, REMIND, PLANNED, CANCEL, CANCELLED, LAPSE, CANCELLED,
                    HAND_OVER, PLANNED),
            DONE,
            Map.of(),
            CANCELLED,
            Map.of());

    private final Category category;

    LookBackState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "lookback";
    }

    /** The table, for the help page and the tests. */
    @Override
    public Map<LookBackStep, LookBackState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** How many of the two segments are filled; 0 off the road. */
    public int segment() {
        return switch (this) {
            case PLANNED -> 1;
            case DONE -> 2;
            case CANCELLED -> 0;
        };
    }
}
