package org.ronghe.orgstructure.studyplan;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a plan: who may do it and what must hold before. */
public enum StudyPlanStep implements MoveStep<StudyPlanGuard> {
    ADD_SESSION(StudyPlanWho.OFFICE, "study-plan.write"),
    DROP_SESSION(StudyPlanWho.OFFICE, "study-plan.write"),
    PROPOSE(StudyPlanWho.OFFICE, "study-plan.write", StudyPlanGuard.SESSIONS, StudyPlanGuard.ONLY_ONE),
    DISCARD(StudyPlanWho.OFFICE, "study-plan.write"),
    ISSUE(StudyPlanWho.SECRETARY, "study-plan.issue", StudyPlanGuard.NOT_DRAFTER, StudyPlanGuard.ONLY_ONE),
    SEND_BACK(StudyPlanWho.SECRETARY, "study-plan.issue"),
    /** 增补: a session that the year brought. */
    SUPPLEMENT(StudyPlanWho.SECRETARY, "study-plan.issue"),
    /** 停用: nobody picks it any more; who did keeps it. */
    RETIRE_SESSION(StudyPlanWho.SECRETARY, "study-plan.issue");

    private final StudyPlanWho who;
    private final String permission;
    private final List<StudyPlanGuard> guards;

    StudyPlanStep(StudyPlanWho who, String permission, StudyPlanGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public StudyPlanWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<StudyPlanGuard> guards() {
        return guards;
    }

    @Override
    public boolean decides() {
        return this == ISSUE;
    }
}
