package org.ronghe.discipline.inspection;

/** What people are in a round by name. */
enum RoundPart {
    /** 第一责任人. */
    FIRST_RESPONSIBLE,
    /** 统筹协调. */
    COORDINATOR,
    /** 分管领导. */
    FIELD_LEADER,
    /** 日常监督. */
    SUPERVISOR,
    /** 巡视组成员. */
    MEMBER
}
