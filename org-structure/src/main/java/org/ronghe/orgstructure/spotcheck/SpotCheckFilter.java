package org.ronghe.orgstructure.spotcheck;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which spot checks are asked for: the address says it all. The newest stand first.
 *
 * @param q words of its number
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param unit those that found a flaw in minutes of this organisation
 * @param year of meetings of this year alone; together with {@code unit}
 * @param after where the page starts, as the page before it said
 */
public record SpotCheckFilter(
        List<SpotCheckState> state,
        @Nullable Long unit,
        @Nullable Long year,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/spot-checks";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static SpotCheckFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, SpotCheckFilter.class);
        return new SpotCheckFilter(
                asked.words("state", SpotCheckState.class),
                asked.number("unit"),
                asked.number("year"),
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
        return address.add("unit", unit)
                .add("year", year)
                .add("q", q)
                .add("asOf", asOf)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record SpotCheckChip(String label, String key, String value, String without) {}

    /** @param unitName of the condition {@code unit} */
    public List<SpotCheckChip> chips(String unitName) {
        var chips = new ArrayList<SpotCheckChip>();
        state.forEach(each -> chips.add(new SpotCheckChip(
                "filter.state", "SpotCheckState." + each, "", address().without("state", each))));
        if (unit != null) {
            chips.add(new SpotCheckChip(
                    "spot-check.unit-flawed", "", unitName, address().with("unit", null)));
        }
        if (year != null) {
            chips.add(new SpotCheckChip("spot-check.year", "", String.valueOf(year), with("year", null)));
        }
        if (q != null) {
            chips.add(new SpotCheckChip("spot-check.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
