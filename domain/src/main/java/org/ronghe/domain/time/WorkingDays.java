package org.ronghe.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.store.Sql;

/** The office's calendar as it is loaded now; read anew when older than a few seconds. Thread-safe. */
@ApplicationScoped
public class WorkingDays {
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    Sql sql;

    private record Snapshot(Instant readAt, WorkCalendar calendar) {}

    private volatile Snapshot snapshot = new Snapshot(Instant.EPOCH, new WorkCalendar(Map.of(), Set.of()));

    public WorkCalendar calendar() {
        var read = snapshot;
        var now = Instant.now(Clock.systemUTC());
        if (read.readAt().isBefore(now.minus(FRESH))) {
            var exceptions = new HashMap<LocalDate, Boolean>();
            sql.list(
                    "SELECT day, works FROM domain.calendar_day",
                    row -> exceptions.put(row.requiredDate("day"), row.flag("works")));
            var years = new HashSet<>(sql.list("SELECT year FROM domain.calendar_year", row -> row.integer("year")));
            read = new Snapshot(now, new WorkCalendar(exceptions, years));
            snapshot = read;
        }
        return read.calendar();
    }

    /** Forgets what was read, so that a calendar loaded on this node holds at once. */
    public void refresh() {
        snapshot = new Snapshot(Instant.EPOCH, new WorkCalendar(Map.of(), Set.of()));
    }
}
