package org.ronghe.orgstructure.contact;

/** How a contact stands in its year; each is a figure of the page and a condition of its list. */
public enum ContactMark {
    /** Every branch has exactly one contact, and this one has none (OT-3). */
    NO_CONTACT,
    /** Visits are missing, and the year is over or nearly so. */
    MISSING,
    /** Visits are still to come, and there is time. */
    TO_COME,
    MET;

    /** @param near whether the year is over, or so nearly that what is missing is announced */
    static ContactMark of(boolean held, int done, int required, boolean near) {
        if (!held) {
            return NO_CONTACT;
        }
        if (done >= required) {
            return MET;
        }
        return near ? MISSING : TO_COME;
    }
}
