package org.ronghe.orgstructure.handover;

/** What became of one duty on a list. */
public enum HandoverLineState {
    /** 待接. */
    OPEN,
    /** 已接. */
    MOVED,
    /** 仍由本人. */
    KEPT,
    /** 事项已办结、作废或已另行指定. */
    LAPSED
}
