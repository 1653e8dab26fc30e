package org.ronghe.talent.application;

import java.util.Set;
import org.ronghe.domain.gate.Role;

/** As what somebody opened an application: the applicant is told this and the day, and never the name. */
public enum Capacity {
    /** 组织人事处. */
    PERSONNEL,
    /** 评审人. */
    REVIEWER,
    /** 考核组. */
    PANEL,
    /** 党委委员、所领导. */
    COMMITTEE,
    /** 纪检. */
    DISCIPLINE,
    /** 其他有关人员. */
    OTHER;

    /** A part in the application tells more than a post: who reviews stays hidden among those who do. */
    static Capacity of(Application it, long person, Set<Role> roles) {
        if (it.reviews().stream().anyMatch(each -> each.reviewer() == person)) {
            return REVIEWER;
        }
        if (it.panel().contains(person)) {
            return PANEL;
        }
        if (roles.contains(Role.HR)) {
            return PERSONNEL;
        }
        if (roles.contains(Role.DIC)) {
            return DISCIPLINE;
        }
        return roles.contains(Role.PCM) || roles.contains(Role.SEC) || roles.contains(Role.DIR) ? COMMITTEE : OTHER;
    }
}
