package org.ronghe.orgstructure.change;

/** What a person is to be in a temporary branch. */
public enum ChangePart {
    SECRETARY,
    DEPUTY,
    COMMITTEE,
    MEMBER
}
