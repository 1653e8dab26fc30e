package org.ronghe.orgstructure.life;

/** Where an organisation stands with one rule in one period. */
public enum DutyState {
    /** 已完成: as many as the rule asks for are signed. */
    SATISFIED,
    /** 已安排，待签: with those planned or not signed yet it would be so. */
    PLANNED,
    /** 进行中: the period runs, and its end is not near. */
    OPEN,
    /** 即将到期. */
    DUE,
    /** 缺: the period is over. */
    MISSING,
    /** 经批准不计. */
    EXCUSED
}
