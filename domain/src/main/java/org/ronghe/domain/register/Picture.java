package org.ronghe.domain.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.Where;
import org.ronghe.domain.time.OfficeClock;

/**
 * A ledger as it stands, or as a past day ended: the same query over the table or over its {@link Versions}.
 *
 * @param day the past day; null is now
 */
public record Picture(@Nullable LocalDate day) {
    public static final Picture NOW = new Picture(null);

    /** A picture of today is today's ledger. */
    public static Picture of(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || !asked.isBefore(today) ? NOW : new Picture(asked);
    }

    public boolean past() {
        return day != null;
    }

    /** The table to read, with its schema. */
    public String of(String table) {
        return day == null ? table : table + "_version";
    }

    /** A condition on the rows of what belongs to a record, such as the issues of a letter: those kept with it. */
    public String with(String part, String record) {
        return day == null
                ? ""
                : " AND %1$s.valid_from <= %2$s.valid_from AND %1$s.valid_to > %2$s.valid_from".formatted(part, record);
    }

    /** Conditions that begin with those of the picture, for each of the tables that it reads. */
    public Where where(String... aliases) {
        var where = new Where();
        if (day != null) {
            var end = OfficeClock.endOf(day);
            for (var alias : aliases) {
                where.and(alias + ".valid_from < ? AND " + alias + ".valid_to >= ?", end, end);
            }
        }
        return where;
    }

    /** What its lamps are judged on. */
    public LocalDate day(LocalDate today) {
        return day == null ? today : day;
    }
}
