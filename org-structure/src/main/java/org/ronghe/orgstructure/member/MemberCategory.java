package org.ronghe.orgstructure.member;

/** What the rules count: full members elect and are elected, probationary members do not yet. */
public enum MemberCategory {
    /** 正式党员. */
    FULL,
    /** 预备党员. */
    PROBATIONARY
}
