package org.ronghe.talent.application;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which applications are asked for: the address says it all.
 *
 * @param cycle number of the cycle
 * @param unit the applicant's unit
 * @param only what stands out
 * @param q number or programme
 * @param sort null is the newest first
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ApplicationFilter(
        List<ApplicationState> state,
        @Nullable Long cycle,
        @Nullable Long unit,
        @Nullable ApplicationMark only,
        @Nullable String q,
        @Nullable ApplicationSort sort,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/talent/applications";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static ApplicationFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ApplicationFilter.class);
        return new ApplicationFilter(
                asked.words("state", ApplicationState.class),
                asked.number("cycle"),
                asked.number("unit"),
                asked.word("only", ApplicationMark.class),
                asked.text("q"),
                asked.word("sort", ApplicationSort.class),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** Those that say these words. */
    static ApplicationFilter words(String words) {
        return new ApplicationFilter(List.of(), null, null, null, words, null, null, null);
    }

    public ApplicationSort order() {
        return sort == null ? ApplicationSort.NEWEST : sort;
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        return address.add("cycle", cycle)
                .add("unit", unit)
                .add("only", only)
                .add("q", q)
                .add("sort", sort)
                .add("asOf", asOf)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is words
     */
    public record ApplicationChip(String label, String key, String value, String without) {}

    /** What is set besides the order. */
    public List<ApplicationChip> chips(String cycleName, String unitName) {
        var chips = new ArrayList<ApplicationChip>();
        state.forEach(each -> chips.add(new ApplicationChip(
                "filter.state", "ApplicationState." + each, "", address().without("state", each))));
        if (cycle != null) {
            chips.add(new ApplicationChip("application.cycle", "", cycleName, with("cycle", null)));
        }
        if (unit != null) {
            chips.add(new ApplicationChip("application.unit", "", unitName, with("unit", null)));
        }
        if (only != null) {
            chips.add(new ApplicationChip("application.only", "ApplicationMark." + only, "", with("only", null)));
        }
        if (q != null) {
            chips.add(new ApplicationChip("application.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
