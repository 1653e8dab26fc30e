package org.ronghe.orgstructure.talk;

import java.time.LocalDate;

/** How far the talks of one rule in one organisation have come. */
public enum TalkCover {
    FULL,
    RUNNING,
    /** The year ends soon. */
    DUE,
    /** The year is over without them. */
    SHORT;

    /** @param announced from when the end of the year is near */
    static TalkCover of(int needed, int met, LocalDate day, LocalDate announced, LocalDate last) {
        if (met >= needed) {
            return FULL;
        }
        if (day.isAfter(last)) {
            return SHORT;
        }
        return day.isBefore(announced) ? RUNNING : DUE;
    }
}
