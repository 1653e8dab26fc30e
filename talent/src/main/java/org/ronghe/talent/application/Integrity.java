package org.ronghe.talent.application;

/** What the discipline committee answers: this word, and never why (SM-5). */
public enum Integrity {
    /** 无影响. */
    CLEAR,
    /** 有影响. */
    AFFECTED
}
