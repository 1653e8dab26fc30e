package org.ronghe.orgstructure.report;

/** What somebody has to see to. */
public enum SecretaryReportMark {
    /** 逾期未提交: its day is over and nothing was handed in, whether or not a report was opened. */
    MISSING,
    /** 逾期提交: handed in after its day. */
    LATE,
    /** 退回待改. */
    RETURNED
}
