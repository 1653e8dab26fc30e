package org.ronghe.orgstructure.election;

/** Why somebody is elected. */
public enum ElectionKind {
    /** 换届: the term ends, and a new one begins. */
    TERM,
    /** 补选: a seat is vacant, and the term goes on (BR-13). */
    BY
}
