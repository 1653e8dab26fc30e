package org.ronghe.discipline.letter;

/** What people are in a letter by name. */
enum LetterPart {
    /** 收函单位承办人. */
    CONTACT,
    /** 责任领导. */
    LEADER,
    /** 签发人. */
    ISSUER,
    /** 拟函人. */
    DRAFTER
}
