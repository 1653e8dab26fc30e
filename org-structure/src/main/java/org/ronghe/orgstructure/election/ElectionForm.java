package org.ronghe.orgstructure.election;

/** Who elects. */
public enum ElectionForm {
    /** 党员大会. */
    MEETING,
    /** 党员代表大会: many members, or members far apart, with approval (BR-14). */
    CONGRESS
}
