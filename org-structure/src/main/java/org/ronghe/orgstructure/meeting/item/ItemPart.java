package org.ronghe.orgstructure.meeting.item;

/** What somebody is in a resolved item; each is handed over when the post behind it ends. */
public enum ItemPart {
    RESPONSIBLE,
    CHAIR,
    RECORDER
}
