package org.ronghe.talent.programme;

/** What a programme is for. */
public enum ProgrammeKind {
    /** 青年人才推进. */
    PROMOTION,
    /** 成长成功成才. */
    GROWTH,
    /** 引进. */
    RECRUITING,
    /** 青年担纲领衔. */
    LEADING,
    /** 其他人才计划. */
    OTHER
}
