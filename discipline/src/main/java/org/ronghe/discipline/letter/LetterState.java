package org.ronghe.discipline.letter;

import static org.ronghe.discipline.letter.LetterStep.*;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a supervision letter stands (SM-18). The table below is the whole rule: the desk obeys it, pages draw their
 * buttons from it, the interface answers by it, and the help page prints it.
 */
public enum LetterState implements MoveState<LetterState, LetterStep> {
    DRAFTED(Category.PLANNED),
    PROPOSED(Category.WAITING),
    ISSUED(Category.RUNNING),
    SIGNED(Category.RUNNING),
    ANSWERING(Category.RUNNING),
    REPLIED(Category.WAITING),
    FOLLOW_UP(Category.CONTINUING),
    CLOSED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private final Category category;

    LetterState(Category category) {
        this.category = category;
    }

    private static final Map<LetterState, Map<LetterStep, LetterState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    DRAFTED,
                            Map.of(
                                    REVISE,
                                    DRAFTED,
                                    ADD_ISSUE,
                                    DRAFTED,
                                    DROP_ISSUE,
                                    DRAFTED,
                                    PROPOSE,
                                    PROPOSED,
                                    DISCARD,
                                    CANCELLED),
                    PROPOSED, Map.of(ISSUE, ISSUED, SEND_BACK, DRAFTED),
                    ISSUED, Map.of(SIGN, SIGNED, REMIND, ISSUED, CANCEL, CANCELLED),
                    SIGNED, Map.of(ANSWER, ANSWERING, REMIND, SIGNED, CANCEL, CANCELLED),
                    ANSWERING,
                            Map.of(
                                    ANSWER, ANSWERING, PROVE, ANSWERING, REPLY, REPLIED, REMIND, ANSWERING, CANCEL,
                                    CANCELLED),
                    REPLIED,
                            Map.of(
                                    JUDGE, REPLIED, RETURN, ANSWERING, FOLLOW, FOLLOW_UP, CLOSE, CLOSED, CANCEL,
                                    CANCELLED),
                    FOLLOW_UP,
                            Map.of(
                                    ANSWER, FOLLOW_UP, PROVE, FOLLOW_UP, JUDGE, FOLLOW_UP, REMIND, FOLLOW_UP, CLOSE,
                                    CLOSED, CANCEL, CANCELLED),
                    CLOSED, Map.of(),
                    CANCELLED, Map.of()),
            DRAFTED,
            PROPOSED,
            ISSUED,
            SIGNED,
            ANSWERING,
            REPLIED,
            FOLLOW_UP);

    @Override
    public String ledger() {
        return "letter";
    }

    /** The table, for the help page and the tests. */
    @Override
    public Map<LetterStep, LetterState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Whether a date runs: the reply's until it is checked, the next check's while it is followed up. */
    public boolean clockRuns() {
        return atWork() || this == REPLIED || this == FOLLOW_UP;
    }

    /** Whether the unit is at work: where no progress is worth a lamp. */
    public boolean atWork() {
        return this == ISSUED || this == SIGNED || this == ANSWERING;
    }

    /** How many of the seven segments are filled; 0 off the road. */
    public int segment() {
        return switch (this) {
            case DRAFTED -> 1;
            case PROPOSED -> 2;
            case ISSUED -> 3;
            case SIGNED -> 4;
            case ANSWERING -> 5;
            case REPLIED, FOLLOW_UP -> 6;
            case CLOSED -> 7;
            case CANCELLED -> 0;
        };
    }
}
