package org.ronghe.orgstructure.material;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an organisation stands to the first study of a material (FA-2). */
public enum StudyState {
    /** Studied within the days. */
    IN_TIME,
    /** Studied after them. */
    LATE,
    /** Not studied; the days are not over. */
    DUE,
    /** Not studied, and the days are over. */
    OVERDUE;

    /**
     * @param studied day of the first study; null where there was none
     * @param last the last day in time, which itself is in time
     */
    static StudyState of(@Nullable LocalDate studied, LocalDate last, LocalDate today) {
        if (studied == null) {
            return today.isAfter(last) ? OVERDUE : DUE;
        }
        return studied.isAfter(last) ? LATE : IN_TIME;
    }
}
