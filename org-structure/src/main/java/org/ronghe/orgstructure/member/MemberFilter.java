package org.ronghe.orgstructure.member;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which members are asked for: the address says it all.
 *
 * @param branch home branch
 * @param q part of the name
 * @param asOf any past day makes the roster a picture of that day; null is now
 * @param after the last person of the page before
 */
public record MemberFilter(
        @Nullable Long branch,
        @Nullable MemberCategory category,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable Long after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static MemberFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, MemberFilter.class);
        return new MemberFilter(
                asked.number("branch"),
                asked.word("category", MemberCategory.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.number("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return new Conditions.Address("/members")
                .add("branch", branch)
                .add("category", category)
                .add("q", q)
                .add("asOf", asOf)
                .add("after", after)
                .with(name, value);
    }

    /** Whether anything is asked for at all. */
    public boolean narrows() {
        return branch != null || category != null || q != null || asOf != null;
    }
}
