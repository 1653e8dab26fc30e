package org.ronghe.orgstructure.material;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which first studies are asked for: the address says it all.
 *
 * @param material one material; null is everything received in the year
 * @param unit an organisation
 * @param year of the receipt; null is the twelve months before the day
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record StudyFilter(
        @Nullable Long material,
        @Nullable Long unit,
        List<StudyState> state,
        @Nullable Integer year,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = MaterialFilter.PATH + "/studies";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static StudyFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, StudyFilter.class);
        return new StudyFilter(
                asked.number("material"),
                asked.number("unit"),
                asked.words("state", StudyState.class),
                asked.year("year"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("material", material).add("unit", unit);
        state.forEach(each -> address.add("state", each));
        return address.add("year", year).add("asOf", asOf).add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record StudyChip(String label, String word, String without) {}

    public List<StudyChip> chips() {
        var chips = new ArrayList<StudyChip>();
        if (material != null) {
            chips.add(new StudyChip("material.material", "material.chosen", with("material", null)));
        }
        state.forEach(each -> chips.add(
                new StudyChip("filter.state", "StudyState." + each, address().without("state", each))));
        return chips;
    }
}
