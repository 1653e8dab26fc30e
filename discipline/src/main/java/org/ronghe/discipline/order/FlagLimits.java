package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.time.WorkingDays;

/** What the lamps of a ledger are judged by on a day, by its own dated parameters as they were then. */
@ApplicationScoped
public class FlagLimits {
    @Inject
    Parameters parameters;

    @Inject
    WorkingDays workingDays;

    /** Limits that are set in calendar days, as they were on a day. */
    public Flag.Limits calendarDays(String ledger, LocalDate day) {
        return new Flag.Limits(
                day,
                day.plusDays(parameters.number(ledger + ".due_soon_days", day)),
                day.minusWeeks(parameters.number(ledger + ".idle_weeks", day)));
    }

    /** As {@link #of}, for a ledger whose items wait for one day and not for progress: they show no idle lamp. */
    public Flag.Limits untilDue(String ledger, LocalDate day) {
        return new Flag.Limits(
                day,
                workingDays.calendar().ahead(day, parameters.number(ledger + ".due_soon_days", day)),
                LocalDate.MIN);
    }

    /**
     * Limits that are set in working days are warned of in working days.
     *
     * @param ledger the prefix of its parameters {@code due_soon_days} and {@code idle_weeks}
     */
    public Flag.Limits of(String ledger, LocalDate day) {
        return new Flag.Limits(
                day,
                workingDays.calendar().ahead(day, parameters.number(ledger + ".due_soon_days", day)),
                day.minusWeeks(parameters.number(ledger + ".idle_weeks", day)));
    }
}
