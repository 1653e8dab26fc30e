package org.ronghe.discipline.inspector;

import static org.ronghe.discipline.inspector.InspectorStep.*;

import java.util.EnumMap;
import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where an entry of the pool stands (SM-16): 推荐→审核→在库→暂停/退出. The table below is the whole rule: the desk obeys it,
 * pages draw their buttons from it, the interface answers by it, and the help page prints it.
 */
public enum InspectorState implements MoveState<InspectorState, InspectorStep> {
    RECOMMENDED(Category.WAITING),
    CHECKED(Category.WAITING),
    IN_POOL(Category.CLOSED),
    SUSPENDED(Category.CLOSED),
    LEFT(Category.VOID);

    private static final Map<InspectorState, Map<InspectorStep, InspectorState>> MOVES = Map.of(
            RECOMMENDED,
                    own(RECOMMENDED, Map.of(REVISE, RECOMMENDED, CONFIRM, RECOMMENDED, CHECK, CHECKED, DECLINE, LEFT)),
            CHECKED, own(CHECKED, Map.of(ADMIT, IN_POOL, DECLINE, LEFT)),
            IN_POOL, own(IN_POOL, Map.of(REVISE, IN_POOL, APPRAISE, IN_POOL, SUSPEND, SUSPENDED, LEAVE, LEFT)),
            SUSPENDED, own(SUSPENDED, Map.of(RESUME, IN_POOL, APPRAISE, SUSPENDED, LEAVE, LEFT)),
            LEFT, Map.of());

    /** What the person may say in every state but the last. */
    private static Map<InspectorStep, InspectorState> own(
            InspectorState here, Map<InspectorStep, InspectorState> more) {
        var moves = new EnumMap<InspectorStep, InspectorState>(InspectorStep.class);
        moves.putAll(more);
        for (var step : new InspectorStep[] {CONSENT, PLEDGE, SET_DAYS, DECLARE, END_RELATION}) {
            moves.put(step, here);
        }
        moves.put(WITHDRAW, LEFT);
        return moves;
    }

    private final Category category;

    InspectorState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "inspector";
    }

    @Override
    public Map<InspectorStep, InspectorState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** How many of the three segments are filled; 0 off the road. */
    public int segment() {
        return this == LEFT || this == SUSPENDED ? 0 : ordinal() + 1;
    }
}
