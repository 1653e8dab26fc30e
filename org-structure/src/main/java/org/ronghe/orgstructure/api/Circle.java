package org.ronghe.orgstructure.api;

/** Who reads the minutes of a meeting beside those who were there (domain rules §5.1). */
public enum Circle {
    /** 支部范围: the branch's committee, its general branch, the Party office. */
    BRANCH,
    /** 班子范围: the members of the leading body and, reading, the discipline committee. */
    COMMITTEE
}
