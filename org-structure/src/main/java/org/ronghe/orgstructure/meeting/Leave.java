package org.ronghe.orgstructure.meeting;

/** Of a leave its class alone, never its reason (ME-16). */
public enum Leave {
    /** 出差. */
    TRIP,
    /** 病假. */
    SICK,
    /** 事假. */
    PERSONAL,
    /** 学习培训. */
    STUDY,
    /** 值班. */
    DUTY
}
