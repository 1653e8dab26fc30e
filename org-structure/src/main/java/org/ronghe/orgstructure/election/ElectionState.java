package org.ronghe.orgstructure.election;

import static org.ronghe.orgstructure.election.ElectionStep.APPROVE;
import static org.ronghe.orgstructure.election.ElectionStep.CANCEL;
import static org.ronghe.orgstructure.election.ElectionStep.CONFIRM;
import static org.ronghe.orgstructure.election.ElectionStep.COUNT;
import static org.ronghe.orgstructure.election.ElectionStep.HOLD;
import static org.ronghe.orgstructure.election.ElectionStep.NOMINATE;
import static org.ronghe.orgstructure.election.ElectionStep.PUBLISH;
import static org.ronghe.orgstructure.election.ElectionStep.RENOMINATE;
import static org.ronghe.orgstructure.election.ElectionStep.REPORT;
import static org.ronghe.orgstructure.election.ElectionStep.REQUEST;
import static org.ronghe.orgstructure.election.ElectionStep.REVISE;
import static org.ronghe.orgstructure.election.ElectionStep.SEND_BACK;
import static org.ronghe.orgstructure.election.ElectionStep.SETTLE;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where an election stands (SM-18). The table below is the whole rule for desk, buttons, interface and help page. */
public enum ElectionState implements MoveState<ElectionState, ElectionStep> {
    DRAWN_UP(Category.PLANNED),
    REQUESTED(Category.WAITING),
    APPROVED(Category.RUNNING),
    PUBLIC(Category.RUNNING),
    HELD(Category.RUNNING),
    REPORTED(Category.WAITING),
    CONFIRMED(Category.RUNNING),
    SETTLED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private static final Map<ElectionState, Map<ElectionStep, ElectionState>> MOVES = Map.of(
            DRAWN_UP, Map.of(REVISE, DRAWN_UP, REQUEST, REQUESTED, CANCEL, CANCELLED),
            REQUESTED, Map.of(SEND_BACK, DRAWN_UP, APPROVE, APPROVED, CANCEL, CANCELLED),
            APPROVED, Map.of(NOMINATE, APPROVED, PUBLISH, PUBLIC, CANCEL, CANCELLED),
            PUBLIC, Map.of(RENOMINATE, APPROVED, HOLD, HELD, CANCEL, CANCELLED),
            HELD, Map.of(COUNT, HELD, REPORT, REPORTED),
            REPORTED, Map.of(CONFIRM, CONFIRMED),
            CONFIRMED, Map.of(SETTLE, SETTLED));

    private final Category category;

    ElectionState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "election";
    }

    @Override
    public Map<ElectionStep, ElectionState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** How many of the eight segments are filled; 0 off the road. */
    public int segment() {
        return this == CANCELLED ? 0 : ordinal() + 1;
    }
}
