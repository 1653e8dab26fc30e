package org.ronghe.orgstructure.change;

/** What stands out in the ledger of changes. */
public enum ChangeMark {
    /** Asked for and not answered in time (BR-5). */
    OVERDUE,
    /** 到期待撤: a temporary branch whose planned end is over (SM-7). */
    LAPSED,
    /** A temporary branch that lasts so long that a formal one is to be considered (SM-7). */
    FORMAL
}
