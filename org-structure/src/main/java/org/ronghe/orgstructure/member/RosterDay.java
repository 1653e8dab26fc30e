package org.ronghe.orgstructure.member;

import java.time.Instant;
import java.time.LocalDate;
import org.ronghe.domain.time.OfficeClock;

/**
 * Who stands on the rosters on a day, as it was recorded when another day ended (ADR 20): a condition on the rows of
 * {@code orgstructure.membership m}.
 */
public record RosterDay(LocalDate on, Instant recorded) {
    /** The condition; its values are {@link #values}. */
    public static final String STANDS = "m.from_date <= ? AND m.entered_at < ?"
            + " AND (m.taken_back_at IS NULL OR m.taken_back_at >= ?)"
            + " AND (m.to_date IS NULL OR m.to_date >= ? OR m.closed_at >= ?)";

    /** @param seen the day of the picture, which ends before what was recorded later */
    public static RosterDay of(LocalDate on, LocalDate seen) {
        return new RosterDay(on, OfficeClock.endOf(seen));
    }

    public Object[] values() {
        return new Object[] {on, recorded, recorded, on, recorded};
    }
}
