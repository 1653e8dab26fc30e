package org.ronghe.drive.instruction;

/** What stands out among instructions. */
public enum InstructionMark {
    /** 传达滞后: the committee studied it later than the limit, or has not studied it by then (FA-2). */
    LAG,
    /** 逾期: past the day on which what it stands before was due. */
    OVERDUE,
    /** 调度缺报: the leader in charge owes an entry. */
    MISSED
}
