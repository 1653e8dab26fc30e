package org.ronghe.discipline.order;

/** What people are in an order by name. */
enum OrderPart {
    /** 主办单位承办人. */
    CONTACT,
    /** 责任领导. */
    LEADER,
    /** 签发领导. */
    ISSUER,
    /** 提级后的督办领导. */
    ESCALATED,
    /** 拟办人. */
    DRAFTER
}
