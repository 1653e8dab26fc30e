package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import org.ronghe.domain.move.MoveTable;

/** Reads the table of {@link CourseState} aloud. */
@ApplicationScoped
class CoursesInPrint implements MoveTable.InPrint {
    @Override
    public int place() {
        return 86;
    }

    @Override
    public MoveTable table() {
        return MoveTable.of(CourseState.class, "ME-14", "course.");
    }
}
