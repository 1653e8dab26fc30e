package org.ronghe.discipline.inspector;

/** What the office says of somebody's service after a round. No grade and no score; people are let go by people. */
public enum Appraisal {
    /** 适合继续抽用. */
    CALL_AGAIN,
    /** 暂不抽用. */
    NOT_FOR_NOW
}
