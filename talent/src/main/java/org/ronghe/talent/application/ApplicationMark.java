package org.ronghe.talent.application;

/** What stands out among applications. */
public enum ApplicationMark {
    /** 逾期: past the day on which what it stands before was due. */
    OVERDUE,
    /** 缺件: sent back, and not completed. */
    MISSING,
    /** 有异议: an objection is not answered. */
    OBJECTED
}
