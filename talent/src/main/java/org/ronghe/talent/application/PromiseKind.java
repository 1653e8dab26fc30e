package org.ronghe.talent.application;

/** What was promised to somebody who was selected. */
public enum PromiseKind {
    /** 实验条件. */
    LABORATORY,
    /** 住房. */
    HOUSING,
    /** 经费. */
    FUNDS,
    /** 团队和学生名额. */
    TEAM,
    OTHER
}
