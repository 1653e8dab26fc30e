package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.CalendarPlan.PlannedYear;
import org.ronghe.domain.time.CalendarYear;
import org.ronghe.domain.time.CalendarYear.Arrangement;
import org.ronghe.domain.time.CalendarYear.Day;
import org.ronghe.domain.time.CalendarYear.Standing;
import org.ronghe.webkit.http.Json;

/** The calendar's rows, behind the gates of whoever reads and writes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CalendarBook {
    @Inject
    Sql sql;

    /** A year with who loaded it; 0 is the shipped calendar. */
    record Kept(CalendarYear year, long loadedBy, Instant loadedAt) {}

    /** All years that are arranged, the earliest first. */
    List<Kept> years() {
        var days = new HashMap<Integer, TreeMap<LocalDate, Day>>();
        sql.list("SELECT day, works, name FROM domain.calendar_day", row -> {
            var day = row.requiredDate("day");
            return days.computeIfAbsent(day.getYear(), year -> new TreeMap<>())
                    .put(day, new Day(row.flag("works") ? Arrangement.WORKS : Arrangement.FREE, row.text("name")));
        });
        return sql.list(
                "SELECT * FROM domain.calendar_year ORDER BY year",
                row -> new Kept(
                        new CalendarYear(
                                row.integer("year"),
                                row.text("source"),
                                standing(row),
                                days.getOrDefault(row.integer("year"), new TreeMap<>())),
                        row.number("loaded_by"),
                        row.instant("loaded_at")));
    }

    static Standing standing(Sql.Cursor row) throws SQLException {
        return row.flag("provisional") ? Standing.PROVISIONAL : Standing.PUBLISHED;
    }

    /** One day of a year that was replaced, in the shape in which it is kept. */
    record PastDay(String day, Arrangement arrangement, String name) {}

    /** The days of a year as they are kept when it is replaced. */
    record PastDays(List<PastDay> days) {}

    /** Keeps what stood there and writes what is wanted. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(PlannedYear planned, long by, Instant now) {
        var year = planned.wanted();
        if (planned.old() != null) {
            keep(planned.old(), by, now);
        }
        sql.update("DELETE FROM domain.calendar_day WHERE extract(year FROM day) = ?", year.year());
        sql.update("""
                INSERT INTO domain.calendar_year (year, source, provisional, loaded_by, loaded_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (year) DO UPDATE SET source = excluded.source, provisional = excluded.provisional,
                   loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                """, year.year(), year.basis(), year.standing() == Standing.PROVISIONAL, by, now);
        var rows = new ArrayList<Object[]>();
        year.days()
                .forEach((day, what) ->
                        rows.add(new Object[] {day, what.arrangement() == Arrangement.WORKS, what.name()}));
        sql.batch("INSERT INTO domain.calendar_day (day, works, name) VALUES (?, ?, ?)", List.copyOf(rows));
    }

    private void keep(CalendarYear old, long by, Instant now) {
        var days = new PastDays(old.days().entrySet().stream()
                .map(day -> new PastDay(
                        day.getKey().toString(),
                        day.getValue().arrangement(),
                        day.getValue().name()))
                .toList());
        sql.update("""
                INSERT INTO domain.calendar_past (year, source, provisional, days, loaded_by, loaded_at, replaced_by,
                       replaced_at)
                SELECT year, source, provisional, ?::jsonb, loaded_by, loaded_at, ?, ? FROM domain.calendar_year
                 WHERE year = ?
                """, Json.text(days), by, now, old.year());
    }
}
