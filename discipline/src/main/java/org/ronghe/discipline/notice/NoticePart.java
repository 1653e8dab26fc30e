package org.ronghe.discipline.notice;

/** What people are in a notice by name. */
enum NoticePart {
    /** 签发人. */
    ISSUER,
    /** 起草人. */
    DRAFTER
}
