package org.ronghe.orgstructure.studyplan;

import java.time.LocalDate;
import java.time.YearMonth;

/** What became of a session; worked out from the meetings that follow it and stored nowhere. */
public enum SessionStanding {
    /** To come, nothing arranged. */
    PLANNED,
    /** A meeting is arranged or under way. */
    ARRANGED,
    /** Held, with signed minutes. */
    HELD,
    /** Its month is over without signed minutes. */
    MISSED,
    /** Taken out of the plan. */
    RETIRED;

    static SessionStanding of(boolean signed, boolean arranged, boolean retired, YearMonth month, LocalDate today) {
        if (signed) {
            return HELD;
        }
        if (retired) {
            return RETIRED;
        }
        if (month.atEndOfMonth().isBefore(today)) {
            return MISSED;
        }
        return arranged ? ARRANGED : PLANNED;
    }
}
