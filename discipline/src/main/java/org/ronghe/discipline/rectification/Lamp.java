package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lamp of an item, derived from the current due date and never stored (general law e): overdue lasts until
 * acceptance. Lamps are for items, never for people.
 */
public record Lamp(Kind kind, long days) {
    /** Shape and colour; the words stand beside it. */
    public enum Kind {
        LATE,
        SOON,
        OK,
        NONE,
        KEPT,
        MISSED
    }

    static Lamp of(
            TaskState state, @Nullable LocalDate due, @Nullable LocalDate acceptedOn, LocalDate today, int soonDays) {
        if (acceptedOn != null) {
            return due == null || !acceptedOn.isAfter(due)
                    ? new Lamp(Kind.KEPT, 0)
                    : new Lamp(Kind.MISSED, ChronoUnit.DAYS.between(due, acceptedOn));
        }
        if (due == null || !state.clockRuns()) {
            return new Lamp(Kind.NONE, 0);
        }
        long left = ChronoUnit.DAYS.between(today, due);
        return left < 0 ? new Lamp(Kind.LATE, -left) : new Lamp(left <= soonDays ? Kind.SOON : Kind.OK, left);
    }
}
