package org.ronghe.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.RuleBroken;

/**
 * Working days by the published arrangement: Monday to Friday, without the holidays, with the shifted days (调休). A
 * value; reading it needs no transaction.
 *
 * <p>Every method that meets a year without an arrangement throws {@link RuleBroken} {@code calendar.year-missing} with
 * the year: a deadline reckoned without holidays would be wrong, and nobody would see it.
 *
 * @param exceptions days that differ from their day of the week: true works, false is free
 * @param years years whose arrangement is known
 */
public record WorkCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkCalendar {
        exceptions = Map.copyOf(exceptions);
        years = Set.copyOf(years);
    }

    public boolean works(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new RuleBroken("calendar.year-missing", String.valueOf(day.getYear()));
        }
        var exception = exceptions.get(day);
        return exception == null ? !WEEKEND.contains(day.getDayOfWeek()) : exception;
    }

    /** The last day of a limit of so many working days: the day it begins on does not count. @param days 0 or more */
    public LocalDate after(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * As {@link #after}, for a look ahead that must not fail: Monday to Friday from where the arrangement ends. Nothing
     * that binds anybody is reckoned by it.
     */
    public LocalDate ahead(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (worksAsFarAsKnown(day)) {
                left--;
            }
        }
        return day;
    }

    /** The last working day up to this one, itself if it is one; as {@link #ahead} where the arrangement ends. */
    public LocalDate upTo(LocalDate last) {
        var day = last;
        while (!worksAsFarAsKnown(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean worksAsFarAsKnown(LocalDate day) {
        return years.contains(day.getYear()) ? works(day) : !WEEKEND.contains(day.getDayOfWeek());
    }

    /**
     * Working days after the first day, as far as the last one, which counts; negative where the last one is earlier.
     */
    public int between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -between(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::works)
                .count();
    }
}
