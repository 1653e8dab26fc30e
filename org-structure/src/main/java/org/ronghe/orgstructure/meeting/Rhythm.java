package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ronghe.domain.time.WorkCalendar;

/** How often a series of meetings comes round. */
public enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY,
    QUARTERLY;

    private static final int MONTHS = 3;

    /**
     * The days of a series, each reckoned from the first, so that a short month shortens no other; a week of holidays
     * falls out where the next meeting is on the first working day anyway, and a month keeps its meeting: at its end
     * the meeting moves to the last working day before.
     *
     * @param workdays whether a free day gives way to the next working one; where the calendar ends, of weekends alone
     */
    List<LocalDate> days(LocalDate first, int times, boolean workdays, WorkCalendar calendar) {
        return IntStream.range(0, times)
                .mapToObj(at -> at(first, at))
                .map(day -> workdays ? workday(day, calendar) : day)
                .distinct()
                .toList();
    }

    private LocalDate workday(LocalDate day, WorkCalendar calendar) {
        var next = calendar.ahead(day.minusDays(1), 1);
        boolean monthly = this == MONTHLY || this == QUARTERLY;
        return monthly && next.getMonthValue() != day.getMonthValue() ? calendar.upTo(day) : next;
    }

    private LocalDate at(LocalDate first, int at) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(at);
            case FORTNIGHTLY -> first.plusWeeks(2L * at);
            case MONTHLY -> first.plusMonths(at);
            case QUARTERLY -> first.plusMonths((long) MONTHS * at);
        };
    }
}
