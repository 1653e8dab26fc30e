package org.ronghe.discipline.inspection;

/** Where the result of a rectification is made known (IN-6). */
public enum Circulation {
    /** 党内通报. */
    INSIDE,
    /** 党内通报并向社会公开. */
    PUBLIC
}
