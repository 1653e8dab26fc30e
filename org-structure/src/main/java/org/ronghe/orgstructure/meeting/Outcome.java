package org.ronghe.orgstructure.meeting;

/** What follows from the first topic (FA-3): said explicitly, never by silence. */
public enum Outcome {
    /** 有落实事项. */
    FOLLOW_UP,
    /** 学习类，无落实事项. */
    STUDY_ONLY
}
