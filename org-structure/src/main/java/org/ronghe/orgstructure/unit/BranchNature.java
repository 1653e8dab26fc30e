package org.ronghe.orgstructure.unit;

/** What kind of people a branch or general branch gathers. It may change, and is kept for every past day. */
public enum BranchNature {
    /** 普通. */
    ORDINARY,
    /** 联合: over several units, each too small for a branch of its own (BR-2). */
    JOINT,
    /** 机关. */
    OFFICE,
    /** 研究生. */
    GRADUATE,
    /** 离退休. */
    RETIRED
}
