package org.ronghe.orgstructure.meeting;

/** What a point of the agenda is for. */
public enum PointKind {
    /** 第一议题. */
    FIRST_TOPIC,
    /** 学习. */
    STUDY,
    /** 通报. */
    REPORT,
    /** 讨论. */
    DISCUSSION,
    /** 表决. */
    DECISION
}
