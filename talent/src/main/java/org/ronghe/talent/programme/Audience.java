package org.ronghe.talent.programme;

/** Who may apply. */
public enum Audience {
    STAFF,
    STUDENT
}
