package org.ronghe.orgstructure.meeting;

/** Whom a meeting expects. */
public enum Roll {
    /** The members of the branch on that day. */
    MEMBERS,
    /** The holders of the body's posts on that day. */
    SEATS,
    /** Whoever is asked. */
    FREE
}
