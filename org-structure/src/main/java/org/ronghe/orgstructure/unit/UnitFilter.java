package org.ronghe.orgstructure.unit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.unit.TermLamp.Stage;
import org.ronghe.webkit.http.Conditions;

/**
 * Which organisations are asked for: the address says it all.
 *
 * @param shown the Party's tree unless asked otherwise
 * @param term those whose term stands so alone
 * @param asOf any past day makes the list a picture of that day; null is now
 */
public record UnitFilter(
        Shown shown, @Nullable Stage term, @Nullable LocalDate asOf) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static UnitFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, UnitFilter.class);
        return new UnitFilter(
                Objects.requireNonNullElse(asked.word("shown", Shown.class), Shown.PARTY),
                asked.word("term", Stage.class),
                asked.day("asOf"));
    }

    /** The address with one condition changed; null takes it away. */
    public String with(String name, @Nullable String value) {
        return new Conditions.Address("/organisations")
                .add("shown", shown)
                .add("term", term)
                .add("asOf", asOf)
                .with(name, value);
    }
}
