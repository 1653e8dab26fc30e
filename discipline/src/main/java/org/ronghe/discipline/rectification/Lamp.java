package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;

/**
 * The lamp of an item, derived from the current due date and never stored (general law e): overdue lasts until
 * acceptance. Lamps are for items, never for people.
 */
public record Lamp(Kind kind, long days) {
    /** Shape and colour; the words stand beside it. LATE is red, SOON yellow, IDLE blue. */
    public enum Kind {
        LATE,
        SOON,
        IDLE,
        OK,
        NONE,
        KEPT,
        MISSED
    }

    /**
     * @param movedOn the last day on which the work moved on; null where nobody knows
     * @param limits what the lamps are judged by on the day
     */
    static Lamp of(
            TaskState state,
            @Nullable LocalDate due,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate movedOn,
            Flag.Limits limits) {
        if (acceptedOn != null) {
            return due == null || !acceptedOn.isAfter(due)
                    ? new Lamp(Kind.KEPT, 0)
                    : new Lamp(Kind.MISSED, ChronoUnit.DAYS.between(due, acceptedOn));
        }
        if (due == null || !state.clockRuns()) {
            return new Lamp(Kind.NONE, 0);
        }
        long left = ChronoUnit.DAYS.between(limits.today(), due);
        return switch (Flag.of(true, state.atWork(), due, movedOn == null ? limits.today() : movedOn, limits)) {
            case RED -> new Lamp(Kind.LATE, -left);
            case YELLOW -> new Lamp(Kind.SOON, left);
            case BLUE -> new Lamp(Kind.IDLE, left);
            case NONE -> new Lamp(Kind.OK, left);
        };
    }
}
