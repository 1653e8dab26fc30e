package org.ronghe.discipline.inspection;

/** 组长、副组长、组员. */
public enum TeamPost {
    LEADER,
    DEPUTY,
    MEMBER
}
