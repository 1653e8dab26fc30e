package org.ronghe.orgstructure.coverage;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * What of the coverage is asked for: the address says it all.
 *
 * @param kind gaps of this kind alone
 * @param cover units with or without a branch alone
 * @param effect units in which a branch met in each month of the quarter, or the others alone
 * @param asOf any past day makes the page a picture of that day; null is now
 */
public record CoverageFilter(
        @Nullable GapKind kind,
        @Nullable Cover cover,
        @Nullable Effect effect,
        @Nullable LocalDate asOf) {
    /** 有形覆盖: whether a branch stands in the unit. */
    public enum Cover {
        COVERED,
        UNCOVERED
    }

    /** 有效覆盖: whether a branch of the unit had a valid meeting in each month of the quarter. */
    public enum Effect {
        EFFECTIVE,
        INEFFECTIVE
    }

    /** Reads the address; a condition that does not exist is refused by name. */
    public static CoverageFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, CoverageFilter.class);
        return new CoverageFilter(
                asked.word("kind", GapKind.class),
                asked.word("cover", Cover.class),
                asked.word("effect", Effect.class),
                asked.day("asOf"));
    }

    /** The address with one condition changed; null takes it away. */
    public String with(String name, @Nullable String value) {
        return new Conditions.Address("/organisations/coverage")
                .add("kind", kind)
                .add("cover", cover)
                .add("effect", effect)
                .add("asOf", asOf)
                .with(name, value);
    }
}
