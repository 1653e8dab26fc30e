package org.ronghe.discipline.lookback;

/** What people are in a look-back by name. */
enum LookBackPart {
    /** 核查人. */
    CHECKER
}
