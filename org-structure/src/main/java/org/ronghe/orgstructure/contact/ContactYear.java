package org.ronghe.orgstructure.contact;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The year in which visits are counted.
 *
 * @param end the day up to which they are: the last of a year that is over, else the day that is looked at
 * @param near whether it is over, or ends within the days from which a gap is announced
 */
record ContactYear(int year, LocalDate end, boolean near) {
    private static final int MONTHS = 12;

    /** @param noticeDays {@code contact.notice_days} */
    static ContactYear of(int year, LocalDate day, int noticeDays) {
        var last = LocalDate.of(year, MONTHS, 31);
        boolean over = day.isAfter(last);
        return new ContactYear(year, over ? last : day, over || !day.isBefore(last.minusDays(noticeDays)));
    }

    LocalDate begin() {
        return LocalDate.of(year, 1, 1);
    }

    /**
     * How many visits are asked for: all of them in a whole year, else as many as fall on the whole months that are
     * left, rounded down.
     *
     * @param since when what is visited came into being; null is long ago
     */
    int required(int visits, @Nullable LocalDate since) {
        if (since == null || !since.isAfter(begin())) {
            return visits;
        }
        var next = LocalDate.of(year + 1, 1, 1);
        return since.isAfter(next) ? 0 : visits * Period.between(since, next).getMonths() / MONTHS;
    }
}
