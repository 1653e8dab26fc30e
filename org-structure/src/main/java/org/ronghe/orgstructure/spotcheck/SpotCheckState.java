package org.ronghe.orgstructure.spotcheck;

import static org.ronghe.orgstructure.spotcheck.SpotCheckStep.ANSWER;
import static org.ronghe.orgstructure.spotcheck.SpotCheckStep.CANCEL;
import static org.ronghe.orgstructure.spotcheck.SpotCheckStep.CLOSE;
import static org.ronghe.orgstructure.spotcheck.SpotCheckStep.LOOK;
import static org.ronghe.orgstructure.spotcheck.SpotCheckStep.RETURN;
import static org.ronghe.orgstructure.spotcheck.SpotCheckStep.SETTLE;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a spot check stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum SpotCheckState implements MoveState<SpotCheckState, SpotCheckStep> {
    DRAWN(Category.RUNNING),
    CLOSED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private static final Map<SpotCheckState, Map<SpotCheckStep, SpotCheckState>> MOVES = Map.of(
            DRAWN, Map.of(LOOK, DRAWN, ANSWER, DRAWN, SETTLE, DRAWN, RETURN, DRAWN, CLOSE, CLOSED, CANCEL, CANCELLED));

    private final Category category;

    SpotCheckState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "spot-check";
    }

    @Override
    public Map<SpotCheckStep, SpotCheckState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
