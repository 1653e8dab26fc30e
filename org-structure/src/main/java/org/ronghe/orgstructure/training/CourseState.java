package org.ronghe.orgstructure.training;

import static org.ronghe.orgstructure.training.CourseStep.AMEND;
import static org.ronghe.orgstructure.training.CourseStep.CANCEL;
import static org.ronghe.orgstructure.training.CourseStep.CLOSE;
import static org.ronghe.orgstructure.training.CourseStep.ENROL;
import static org.ronghe.orgstructure.training.CourseStep.ENROL_BRANCH;
import static org.ronghe.orgstructure.training.CourseStep.STRIKE;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a course stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum CourseState implements MoveState<CourseState, CourseStep> {
    PLANNED(Category.RUNNING),
    /** Its roll is final: its hours count. */
    CLOSED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private static final Map<CourseState, Map<CourseStep, CourseState>> MOVES = Map.of(
            PLANNED, Map.of(ENROL, PLANNED, ENROL_BRANCH, PLANNED, STRIKE, PLANNED, CLOSE, CLOSED, CANCEL, CANCELLED),
            CLOSED, Map.of(AMEND, CLOSED));

    private final Category category;

    CourseState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "course";
    }

    @Override
    public Map<CourseStep, CourseState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
