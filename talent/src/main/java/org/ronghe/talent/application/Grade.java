package org.ronghe.talent.application;

/** What the final review came to. */
public enum Grade {
    /** 优秀. */
    EXCELLENT,
    /** 合格. */
    QUALIFIED,
    /** 不合格. */
    UNQUALIFIED
}
