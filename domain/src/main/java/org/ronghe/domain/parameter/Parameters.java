package org.ronghe.domain.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ronghe.domain.store.Sql;

/**
 * The numbers that rules and law ask for, as they stood on a day. Values are read anew when older than a few seconds,
 * so a change reaches every node without a restart. Thread-safe.
 */
@ApplicationScoped
public class Parameters {
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private volatile Snapshot snapshot = new Snapshot(Instant.EPOCH, Map.of());

    private record Snapshot(Instant readAt, Map<String, NavigableMap<LocalDate, String>> values) {}

    /** The number in force today. */
    public int number(String key) {
        return number(key, LocalDate.now(clock));
    }

    /**
     * The number in force on a day.
     *
     * @throws IllegalArgumentException when the key is unknown, which is a mistake in the program
     */
    public int number(String key, LocalDate on) {
        var dated = values().get(key);
        if (dated == null) {
            throw new IllegalArgumentException("no parameter " + key);
        }
        // a day before the first value is judged by the first: there is no earlier rule to judge it by
        var entry = dated.floorEntry(on);
        return Integer.parseInt((entry == null ? dated.firstEntry() : entry).getValue());
    }

    /** Forgets what was read, so that a change made on this node holds at once. */
    public void refresh() {
        snapshot = new Snapshot(Instant.EPOCH, Map.of());
    }

    private Map<String, NavigableMap<LocalDate, String>> values() {
        var read = snapshot;
        var now = Instant.now(Clock.systemUTC());
        if (read.readAt().isBefore(now.minus(FRESH))) {
            var values = new HashMap<String, NavigableMap<LocalDate, String>>();
            sql.list("SELECT key, effective_from, value FROM domain.parameter", row -> values.computeIfAbsent(
                            row.text("key"), key -> new TreeMap<>())
                    .put(row.requiredDate("effective_from"), row.text("value")));
            read = new Snapshot(now, values);
            snapshot = read;
        }
        return read.values();
    }
}
