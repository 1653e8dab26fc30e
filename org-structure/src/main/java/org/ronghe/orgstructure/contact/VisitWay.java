package org.ronghe.orgstructure.contact;

/** How a visit was made. */
public enum VisitWay {
    /** 走访 on the spot. */
    ON_SITE,
    /** 座谈. */
    ROUND_TABLE,
    /** 列席会议. */
    SAT_IN,
    /** 个别谈话. */
    TALK
}
