package org.ronghe.orgstructure.theme;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a plan: who may do it and what must hold before. */
public enum ThemePlanStep implements MoveStep<ThemePlanGuard> {
    ADD_THEME(ThemePlanWho.OFFICE, "theme-plan.write"),
    DROP_THEME(ThemePlanWho.OFFICE, "theme-plan.write"),
    PROPOSE(ThemePlanWho.OFFICE, "theme-plan.write", ThemePlanGuard.THEMES, ThemePlanGuard.ONLY_ONE),
    DISCARD(ThemePlanWho.OFFICE, "theme-plan.write"),
    ISSUE(ThemePlanWho.SECRETARY, "theme-plan.issue", ThemePlanGuard.NOT_DRAFTER, ThemePlanGuard.ONLY_ONE),
    SEND_BACK(ThemePlanWho.SECRETARY, "theme-plan.issue"),
    /** 增补: a theme that the year brought. */
    SUPPLEMENT(ThemePlanWho.SECRETARY, "theme-plan.issue"),
    /** 停用: nobody picks it any more; who did keeps it. */
    RETIRE_THEME(ThemePlanWho.SECRETARY, "theme-plan.issue");

    private final ThemePlanWho who;
    private final String permission;
    private final List<ThemePlanGuard> guards;

    ThemePlanStep(ThemePlanWho who, String permission, ThemePlanGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public ThemePlanWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<ThemePlanGuard> guards() {
        return guards;
    }

    @Override
    public boolean decides() {
        return this == ISSUE;
    }
}
