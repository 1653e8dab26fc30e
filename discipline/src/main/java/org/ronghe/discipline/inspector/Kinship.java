package org.ronghe.discipline.inspector;

/** 配偶 or 近亲属 (IN-8). The relative has no name here. */
public enum Kinship {
    SPOUSE,
    CLOSE_RELATIVE
}
