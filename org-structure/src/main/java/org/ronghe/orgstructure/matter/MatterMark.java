package org.ronghe.orgstructure.matter;

/** What stands out among matters. */
public enum MatterMark {
    /** 攻坚: part of the assault on key research. */
    ASSAULT,
    /** 紧急处置: put on the agenda without the papers in time. */
    EMERGENCY,
    /** 待补议: an emergency that no later meeting confirmed. */
    UNCONFIRMED,
    /** Decided long enough ago to be carried out, and nothing was handed on. */
    NOTHING_FOLLOWS,
    /** An opinion that counts says no. */
    OPPOSED
}
