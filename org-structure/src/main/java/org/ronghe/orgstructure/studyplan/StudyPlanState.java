package org.ronghe.orgstructure.studyplan;

import static org.ronghe.orgstructure.studyplan.StudyPlanStep.ADD_SESSION;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.DISCARD;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.DROP_SESSION;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.ISSUE;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.PROPOSE;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.RETIRE_SESSION;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.SEND_BACK;
import static org.ronghe.orgstructure.studyplan.StudyPlanStep.SUPPLEMENT;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a plan stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum StudyPlanState implements MoveState<StudyPlanState, StudyPlanStep> {
    DRAFTED(Category.PLANNED),
    PROPOSED(Category.WAITING),
    ISSUED(Category.CLOSED),
    DISCARDED(Category.VOID);

    private static final Map<StudyPlanState, Map<StudyPlanStep, StudyPlanState>> MOVES = Map.of(
            DRAFTED,
            Map.of(ADD_SESSION, DRAFTED, DROP_SESSION, DRAFTED, PROPOSE, PROPOSED, DISCARD, DISCARDED),
            PROPOSED,
            Map.of(ISSUE, ISSUED, SEND_BACK, DRAFTED),
            ISSUED,
            Map.of(SUPPLEMENT, ISSUED, RETIRE_SESSION, ISSUED));

    private final Category category;

    StudyPlanState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "study-plan";
    }

    @Override
    public Map<StudyPlanStep, StudyPlanState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
