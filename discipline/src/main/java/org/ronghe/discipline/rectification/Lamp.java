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
    /** Shape and colour; the words stand beside it. LATE and REVIEW_LATE are red, SOON yellow, IDLE blue. */
    public enum Kind {
        LATE,
        SOON,
        IDLE,
        OK,
        NONE,
        KEPT,
        MISSED,
        REVIEW,
        REVIEW_LATE
    }

    /**
     * @param movedOn the last day on which the work moved on; null where nobody knows
     * @param reviewOn the day of the review of a task that stands apart: its due date lights no lamp meanwhile
     * @param limits what the lamps are judged by on the day
     */
    static Lamp of(
            TaskState state,
            @Nullable LocalDate due,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate reviewOn,
            Flag.Limits limits) {
        if (state.apart() && reviewOn != null) {
            long days = ChronoUnit.DAYS.between(limits.today(), reviewOn);
            return days < 0 ? new Lamp(Kind.REVIEW_LATE, -days) : new Lamp(Kind.REVIEW, days);
        }
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
