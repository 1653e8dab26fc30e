package org.ronghe.orgstructure.responsibility;

/** Where one task of the year stands. */
public enum TaskStage {
    /** 进行中. */
    OPEN,
    /** 已报完成，待验收. */
    REPORTED,
    /** 已验收. */
    ACCEPTED
}
