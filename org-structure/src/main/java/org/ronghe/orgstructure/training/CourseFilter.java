package org.ronghe.orgstructure.training;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which courses are asked for: the address says it all. The newest stand first.
 *
 * @param q words of its number or title
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record CourseFilter(
        List<CourseState> state,
        List<CourseKind> kind,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/courses";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static CourseFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, CourseFilter.class);
        return new CourseFilter(
                asked.words("state", CourseState.class),
                asked.words("kind", CourseKind.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        kind.forEach(each -> address.add("kind", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record CourseChip(String label, String key, String value, String without) {}

    public List<CourseChip> chips() {
        var chips = new ArrayList<CourseChip>();
        state.forEach(each -> chips.add(new CourseChip(
                "filter.state", "CourseState." + each, "", address().without("state", each))));
        kind.forEach(each -> chips.add(new CourseChip(
                "course.kind", "CourseKind." + each, "", address().without("kind", each))));
        if (q != null) {
            chips.add(new CourseChip("course.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
