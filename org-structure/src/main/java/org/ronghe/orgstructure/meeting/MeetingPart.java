package org.ronghe.orgstructure.meeting;

/** What somebody is in a meeting; each is handed over when the post behind it ends. */
public enum MeetingPart {
    CHAIR,
    RECORDER
}
