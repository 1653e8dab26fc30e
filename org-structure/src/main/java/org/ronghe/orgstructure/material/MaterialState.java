package org.ronghe.orgstructure.material;

import static org.ronghe.orgstructure.material.MaterialStep.*;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a material stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum MaterialState implements MoveState<MaterialState, MaterialStep> {
    /** 起草. */
    DRAFTED(Category.PLANNED),
    /** 审核. */
    IN_REVIEW(Category.WAITING),
    /** 发布. */
    RELEASED(Category.CLOSED),
    /** 下架. */
    WITHDRAWN(Category.CLOSED),
    DISCARDED(Category.VOID);

    private static final Map<MaterialState, Map<MaterialStep, MaterialState>> MOVES = Map.of(
            DRAFTED,
            Map.of(REVISE, DRAFTED, SUBMIT, IN_REVIEW, DISCARD, DISCARDED),
            IN_REVIEW,
            Map.of(RELEASE, RELEASED, SEND_BACK, DRAFTED),
            RELEASED,
            Map.of(WITHDRAW, WITHDRAWN));

    private final Category category;

    MaterialState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "material";
    }

    @Override
    public Map<MaterialStep, MaterialState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Whether everybody reads it; what was taken off stays readable where it was studied. */
    boolean open() {
        return this == RELEASED || this == WITHDRAWN;
    }
}
