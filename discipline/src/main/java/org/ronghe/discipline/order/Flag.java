package org.ronghe.discipline.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lamps of escalation. Derived whenever they are shown, never kept: an order is in time, in time without progress
 * (blue), soon due (yellow) or overdue (red).
 */
public enum Flag {
    NONE,
    BLUE,
    YELLOW,
    RED;

    /**
     * @param movedOn the last day on which the host moved anything
     * @param soonDays parameter order.due_soon_days
     * @param idleWeeks parameter order.idle_weeks
     */
    static Flag of(
            OrderState state,
            @Nullable LocalDate due,
            LocalDate movedOn,
            LocalDate today,
            int soonDays,
            int idleWeeks) {
        if (!state.clockRuns() || due == null) {
            return NONE;
        }
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return RED;
        }
        if (left <= soonDays) {
            return YELLOW;
        }
        return state.atWork() && !movedOn.plusWeeks(idleWeeks).isAfter(today) ? BLUE : NONE;
    }
}
