package org.ronghe.discipline.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How near a limit of a round is (IN-3): the lamps come on by two parameters. */
public enum RoundLamp {
    /** Nothing is due. */
    NONE,
    KEPT,
    OK,
    SOON,
    NEAR,
    LATE;

    /**
     * Days before a limit.
     *
     * @param far parameter inspection.plan_remind_far
     * @param near parameter inspection.plan_remind_near
     */
    record Days(int far, int near) {}

    /** @param done the day on which it was done; null while it is open */
    static RoundLamp of(@Nullable LocalDate due, @Nullable LocalDate done, LocalDate today, Days days) {
        if (due == null) {
            return NONE;
        }
        if (done != null) {
            return done.isAfter(due) ? LATE : KEPT;
        }
        long left = ChronoUnit.DAYS.between(today, due);
        return left < 0 ? LATE : left <= days.near() ? NEAR : left <= days.far() ? SOON : OK;
    }
}
