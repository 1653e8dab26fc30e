package org.ronghe.domain.time;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The arrangement of one year: the days that differ from their day of the week, and what says so.
 *
 * @param basis the notice or the law that it follows
 * @param standing whether the arrangement is published, or provisional until it is
 */
public record CalendarYear(int year, String basis, Standing standing, SortedMap<LocalDate, Day> days) {
    /** 已公布 / 暂定. */
    public enum Standing {
        PUBLISHED,
        PROVISIONAL
    }

    /** 休息 / 上班. */
    public enum Arrangement {
        FREE,
        WORKS
    }

    /** @param name the holiday, such as 春节 or 春节调休 */
    public record Day(Arrangement arrangement, String name) {}

    public CalendarYear {
        days = new TreeMap<>(days);
    }
}
