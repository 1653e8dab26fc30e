package org.ronghe.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the office, in Asia/Shanghai: a deadline ends at 24:00 there (domain rules §2, time arithmetic).
 *
 * <p>The demonstration institute plays its past days through {@link #at}: its records travel by the same moves as real
 * ones, only on an earlier day. The earlier day holds for the calling thread alone.
 */
@ApplicationScoped
public class OfficeClock extends Clock {
    public static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static final ThreadLocal<@Nullable Instant> PLAYED = new ThreadLocal<>();

    @Override
    public ZoneId getZone() {
        return OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        var played = PLAYED.get();
        return played == null ? Instant.now(Clock.systemUTC()) : played;
    }

    /** The moment at which a day of the office is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(OFFICE).toInstant();
    }

    /** Runs one move of the demonstration on the given moment. */
    public static void at(Instant moment, Runnable move) {
        PLAYED.set(moment);
        try {
            move.run();
        } finally {
            PLAYED.remove();
        }
    }
}
