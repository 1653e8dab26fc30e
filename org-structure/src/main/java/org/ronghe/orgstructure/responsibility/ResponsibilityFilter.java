package org.ronghe.orgstructure.responsibility;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which lists are asked for: the address says it all. Members stand by name, each with the latest edition first.
 *
 * @param year null is the year of the day
 * @param holder whose lists
 * @param only what somebody has to see to
 * @param q name of the member, post, fields or a task
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ResponsibilityFilter(
        @Nullable Long year,
        List<ResponsibilityState> state,
        @Nullable Long holder,
        @Nullable ResponsibilityMark only,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/responsibilities";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static ResponsibilityFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ResponsibilityFilter.class);
        return new ResponsibilityFilter(
                asked.number("year"),
                asked.words("state", ResponsibilityState.class),
                asked.number("holder"),
                asked.word("only", ResponsibilityMark.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    static ResponsibilityFilter ofYear(long year, ResponsibilityMark only, @Nullable LocalDate asOf) {
        return new ResponsibilityFilter(year, List.of(), null, only, null, asOf, null);
    }

    static ResponsibilityFilter marked(@Nullable ResponsibilityMark only, @Nullable LocalDate asOf) {
        return new ResponsibilityFilter(null, List.of(), null, only, null, asOf, null);
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("year", year);
        state.forEach(each -> address.add("state", each));
        return address.add("holder", holder)
                .add("only", only)
                .add("q", q)
                .add("asOf", asOf)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is shown as it is
     */
    public record ResponsibilityChip(String label, String key, String value, String without) {}

    /** @param holderName of the condition {@code holder} */
    public List<ResponsibilityChip> chips(String holderName) {
        var chips = new ArrayList<ResponsibilityChip>();
        if (year != null) {
            chips.add(new ResponsibilityChip("responsibility.year-of", "", String.valueOf(year), with("year", null)));
        }
        state.forEach(each -> chips.add(new ResponsibilityChip(
                "filter.state", "ResponsibilityState." + each, "", address().without("state", each))));
        if (holder != null) {
            chips.add(new ResponsibilityChip("responsibility.holder", "", holderName, with("holder", null)));
        }
        if (only != null) {
            chips.add(new ResponsibilityChip(
                    "responsibility.only", "ResponsibilityMark." + only, "", with("only", null)));
        }
        if (q != null) {
            chips.add(new ResponsibilityChip("responsibility.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
