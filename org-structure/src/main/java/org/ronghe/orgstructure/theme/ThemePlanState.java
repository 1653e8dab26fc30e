package org.ronghe.orgstructure.theme;

import static org.ronghe.orgstructure.theme.ThemePlanStep.ADD_THEME;
import static org.ronghe.orgstructure.theme.ThemePlanStep.DISCARD;
import static org.ronghe.orgstructure.theme.ThemePlanStep.DROP_THEME;
import static org.ronghe.orgstructure.theme.ThemePlanStep.ISSUE;
import static org.ronghe.orgstructure.theme.ThemePlanStep.PROPOSE;
import static org.ronghe.orgstructure.theme.ThemePlanStep.RETIRE_THEME;
import static org.ronghe.orgstructure.theme.ThemePlanStep.SEND_BACK;
import static org.ronghe.orgstructure.theme.ThemePlanStep.SUPPLEMENT;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a plan stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum ThemePlanState implements MoveState<ThemePlanState, ThemePlanStep> {
    DRAFTED(Category.PLANNED),
    PROPOSED(Category.WAITING),
    ISSUED(Category.CLOSED),
    DISCARDED(Category.VOID);

    private static final Map<ThemePlanState, Map<ThemePlanStep, ThemePlanState>> MOVES = Map.of(
            DRAFTED,
            Map.of(ADD_THEME, DRAFTED, DROP_THEME, DRAFTED, PROPOSE, PROPOSED, DISCARD, DISCARDED),
            PROPOSED,
            Map.of(ISSUE, ISSUED, SEND_BACK, DRAFTED),
            ISSUED,
            Map.of(SUPPLEMENT, ISSUED, RETIRE_THEME, ISSUED));

    private final Category category;

    ThemePlanState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "theme-plan";
    }

    @Override
    public Map<ThemePlanStep, ThemePlanState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
