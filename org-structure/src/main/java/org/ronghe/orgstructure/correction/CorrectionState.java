package org.ronghe.orgstructure.correction;

import static org.ronghe.orgstructure.correction.CorrectionStep.ADOPT;
import static org.ronghe.orgstructure.correction.CorrectionStep.DECLINE;
import static org.ronghe.orgstructure.correction.CorrectionStep.WITHDRAW;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a request stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum CorrectionState implements MoveState<CorrectionState, CorrectionStep> {
    RAISED(Category.WAITING),
    ADOPTED(Category.CLOSED),
    DECLINED(Category.CLOSED),
    WITHDRAWN(Category.VOID);

    private static final Map<CorrectionState, Map<CorrectionStep, CorrectionState>> MOVES =
            Map.of(RAISED, Map.of(ADOPT, ADOPTED, DECLINE, DECLINED, WITHDRAW, WITHDRAWN));

    private final Category category;

    CorrectionState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "correction";
    }

    @Override
    public Map<CorrectionStep, CorrectionState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
