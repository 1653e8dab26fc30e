package org.ronghe.orgstructure.meeting.item;

/** What stands out about a resolved item. */
public enum ItemMark {
    /** Not settled yet. */
    OPEN,
    /** Not reported, and its due date has passed. */
    OVERDUE
}
