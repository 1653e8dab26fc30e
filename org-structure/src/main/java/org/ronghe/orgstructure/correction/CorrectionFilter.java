package org.ronghe.orgstructure.correction;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which requests are asked for: the address says it all. The newest stand first.
 *
 * @param q name of the person, or words of the request
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record CorrectionFilter(
        List<CorrectionState> state,
        List<CorrectionAbout> about,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static CorrectionFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, CorrectionFilter.class);
        return new CorrectionFilter(
                asked.words("state", CorrectionState.class),
                asked.words("about", CorrectionAbout.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/corrections");
        state.forEach(each -> address.add("state", each));
        about.forEach(each -> address.add("about", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record CorrectionChip(String label, String key, String value, String without) {}

    public List<CorrectionChip> chips() {
        var chips = new ArrayList<CorrectionChip>();
        state.forEach(each -> chips.add(new CorrectionChip(
                "filter.state", "CorrectionState." + each, "", address().without("state", each))));
        about.forEach(each -> chips.add(new CorrectionChip(
                "correction.about", "CorrectionAbout." + each, "", address().without("about", each))));
        if (q != null) {
            chips.add(new CorrectionChip("correction.chip.q", "", q, with("q", null)));
        }
        return chips;
    }
}
