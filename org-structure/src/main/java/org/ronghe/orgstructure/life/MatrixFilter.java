package org.ronghe.orgstructure.life;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which part of the matrix is asked for.
 *
 * @param unit an organisation alone
 * @param period as in {@link LifeFilter}; null is the month of the day
 * @param asOf any past day makes the page a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record MatrixFilter(
        @Nullable Long unit,
        @Nullable String period,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/life/matrix";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static MatrixFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, MatrixFilter.class);
        return new MatrixFilter(asked.number("unit"), LifeFilter.period(asked), asked.day("asOf"), asked.text("after"));
    }

    Period asked(LocalDate day) {
        return period == null
                ? Period.Span.MONTH.around(day)
                : Period.of(period).orElseThrow();
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return new Conditions.Address(PATH)
                .add("unit", unit)
                .add("period", period)
                .add("asOf", asOf)
                .add("after", after)
                .with(name, value);
    }
}
