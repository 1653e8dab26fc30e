package org.ronghe.discipline.inspection;

/** 四个落实: what a round looks at, chosen and never described. */
public enum Focus {
    DECISIONS,
    GOVERNANCE,
    ORGANISATION,
    RECTIFICATION
}
