package org.ronghe.orgstructure.meeting;

/** Whether somebody came. */
public enum Presence {
    /** 到. */
    PRESENT,
    /** 假. */
    LEAVE,
    /** 缺. */
    ABSENT
}
