package org.ronghe.web.remind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.ronghe.domain.time.WorkCalendar;

/**
 * When messages may leave; outside it is quiet (免打扰).
 *
 * @param from the first hour, 0 to 23
 * @param to the hour that is quiet again, 1 to 24
 * @param workdaysOnly whether free days are quiet as a whole
 */
record SpeakingHours(int from, int to, boolean workdaysOnly) {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    boolean at(LocalDateTime moment, WorkCalendar calendar) {
        return moment.getHour() >= from
                && moment.getHour() < to
                && !(workdaysOnly && free(moment.toLocalDate(), calendar));
    }

    /** A year without a published arrangement must not silence the house: its weeks count as they are. */
    private static boolean free(LocalDate day, WorkCalendar calendar) {
        return calendar.years().contains(day.getYear()) ? !calendar.works(day) : WEEKEND.contains(day.getDayOfWeek());
    }
}
