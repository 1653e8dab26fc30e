package org.ronghe.talent.application;

/** What people are in an application, for the handover when a post ends. */
public enum ApplicationPart {
    /** 承办人. */
    OFFICER,
    /** 评审人. */
    REVIEWER
}
