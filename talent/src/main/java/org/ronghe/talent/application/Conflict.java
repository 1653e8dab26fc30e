package org.ronghe.talent.application;

/** Why a reviewer may not review. */
public enum Conflict {
    /** 同课题组、同单位. */
    OWN_GROUP,
    /** 亲属. */
    RELATIVE,
    /** 近年合作者. */
    CO_AUTHOR,
    OTHER
}
