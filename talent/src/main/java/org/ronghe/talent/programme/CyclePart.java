package org.ronghe.talent.programme;

/** What people are in a cycle, for the handover when a post ends. */
enum CyclePart {
    /** 周期承办人. */
    OFFICER
}
