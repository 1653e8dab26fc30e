package org.ronghe.orgstructure.training;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a course: who may do it and what must hold before. */
public enum CourseStep implements MoveStep<CourseGuard> {
    ENROL("course.write", CourseGuard.YOURS),
    ENROL_BRANCH("course.write", CourseGuard.YOURS),
    STRIKE("course.write", CourseGuard.YOURS, CourseGuard.ROLL),
    /** 结班: hours count from here on. */
    CLOSE(
            "course.write",
            CourseGuard.YOURS,
            CourseGuard.OVER,
            CourseGuard.ROLL,
            CourseGuard.NOT_OWN_HOURS,
            CourseGuard.OWN_PEOPLE),
    /** 更正学时, with a reason; what stood before stays in the history. */
    AMEND("course.write", CourseGuard.YOURS, CourseGuard.NOT_OWN_HOURS, CourseGuard.OWN_PEOPLE),
    CANCEL("course.write", CourseGuard.YOURS);

    private final String permission;
    private final List<CourseGuard> guards;

    CourseStep(String permission, CourseGuard... guards) {
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public CourseWho who() {
        return CourseWho.ORGANISER;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<CourseGuard> guards() {
        return guards;
    }
}
