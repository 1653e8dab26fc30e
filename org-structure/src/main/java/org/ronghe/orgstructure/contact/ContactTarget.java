package org.ronghe.orgstructure.contact;

/** What a kind of link leads to. */
public enum ContactTarget {
    BRANCH,
    PERSON
}
