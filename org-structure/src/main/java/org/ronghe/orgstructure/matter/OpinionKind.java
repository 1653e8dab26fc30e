package org.ronghe.orgstructure.matter;

import java.util.Set;
import org.ronghe.domain.gate.Role;

/** An opinion that stands before a decision (TZ-2), and who may give it. */
public enum OpinionKind {
    /** 调研论证. */
    RESEARCH,
    /** 专家或学术委员会意见. */
    EXPERT,
    /** 合法合规审查. */
    LEGAL,
    /** 财务审核. */
    FINANCE,
    /** 职工意见. */
    STAFF,
    /** 廉政意见; given by the discipline side alone. */
    INTEGRITY(Role.DIC),
    /** 党委前置研究; given for the committee by one of its members. */
    PRE_STUDY(Role.SEC, Role.PCM);

    private final Set<Role> givers;

    OpinionKind(Role... givers) {
        this.givers = Set.of(givers);
    }

    /** Whose holders give it; anybody where none is named. */
    Set<Role> givers() {
        return givers;
    }
}
