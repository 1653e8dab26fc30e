package org.ronghe.orgstructure.responsibility;

/** What somebody has to see to. */
public enum ResponsibilityMark {
    /** 未订责任清单: a member of the committee without a decided list after its day (OT-1). */
    NO_LIST,
    /** 任务逾期: a task is open after its day. */
    TASK_LATE,
    /** 未述责: the year is over and nothing is stated. */
    NO_STATEMENT
}
