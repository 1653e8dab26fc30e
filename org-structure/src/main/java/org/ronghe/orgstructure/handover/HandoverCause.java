package org.ronghe.orgstructure.handover;

/** Why duties change hands. */
public enum HandoverCause {
    /** 任职结束. */
    POST_ENDED,
    /** 离开本单位. */
    PERSON_LEFT
}
