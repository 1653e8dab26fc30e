package org.ronghe.discipline.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The lamps of escalation. Derived whenever they are shown, never kept: an item is in time, in time without progress
 * (blue), soon due (yellow) or overdue (red).
 */
public enum Flag {
    NONE,
    BLUE,
    YELLOW,
    RED;

    /**
     * What the lamps are judged by on a day.
     *
     * @param soon the last day that counts as soon
     * @param idle whoever has not moved since this day shows no progress
     */
    public record Limits(LocalDate today, LocalDate soon, LocalDate idle) {}

    /**
     * @param runs whether a date runs in the present state
     * @param atWork whether progress is waited for in the present state
     * @param movedOn the last day on which the unit moved anything
     */
    public static Flag of(boolean runs, boolean atWork, @Nullable LocalDate due, LocalDate movedOn, Limits limits) {
        if (!runs || due == null) {
            return NONE;
        }
        if (due.isBefore(limits.today())) {
            return RED;
        }
        if (!due.isAfter(limits.soon())) {
            return YELLOW;
        }
        return atWork && !movedOn.isAfter(limits.idle()) ? BLUE : NONE;
    }
}
