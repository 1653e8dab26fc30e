package org.ronghe.orgstructure.contact;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which matrix of contacts is asked for.
 *
 * @param year in which visits are counted; null is the year of the day
 * @param asOf any past day makes it a picture of that day; null is now
 */
public record ContactMatrixFilter(
        @Nullable Long year, @Nullable LocalDate asOf) {
    static final String PATH = ContactFilter.PATH + "/matrix";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static ContactMatrixFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ContactMatrixFilter.class);
        return new ContactMatrixFilter(asked.number("year"), asked.day("asOf"));
    }

    /** The same day and year in the list of one kind. */
    public String list(long kind) {
        return new Conditions.Address(ContactFilter.PATH)
                .add("kind", kind)
                .add("year", year)
                .add("asOf", asOf)
                .toString();
    }

    ContactFilter rows() {
        return new ContactFilter(null, year, null, null, asOf, null);
    }
}
