package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link StudyPlanState} aloud. */
@ApplicationScoped
class StudyPlansInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 81;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(StudyPlanState.class, "ME-13", "study-plan.");
    }
}
