package org.ronghe.orgstructure.people;

/** What the second person says of a proposed post. */
public enum PostVerdict {
    CONFIRMED,
    DECLINED
}
