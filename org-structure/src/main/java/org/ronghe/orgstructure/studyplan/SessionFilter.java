package org.ronghe.orgstructure.studyplan;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which sessions of the plans in force are asked for: the address says it all. The latest year stands first.
 *
 * @param q topic
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record SessionFilter(
        @Nullable Long year,
        List<SessionStanding> standing,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = StudyPlanFilter.PATH + "/sessions";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static SessionFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, SessionFilter.class);
        return new SessionFilter(
                asked.number("year"),
                asked.words("standing", SessionStanding.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("year", year);
        standing.forEach(each -> address.add("standing", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record SessionChip(String label, String key, String value, String without) {}

    public List<SessionChip> chips() {
        var chips = new ArrayList<SessionChip>();
        standing.forEach(each -> chips.add(new SessionChip(
                "filter.state", "SessionStanding." + each, "", address().without("standing", each))));
        if (year != null) {
            chips.add(new SessionChip("study-plan.year-of", "", String.valueOf(year), with("year", null)));
        }
        if (q != null) {
            chips.add(new SessionChip("study-plan.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
