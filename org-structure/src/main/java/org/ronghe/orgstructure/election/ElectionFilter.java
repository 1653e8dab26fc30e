package org.ronghe.orgstructure.election;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which elections are asked for: the address says it all. The newest stand first.
 *
 * @param q name of the organisation, or a document number
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ElectionFilter(
        List<ElectionState> state,
        List<ElectionKind> kind,
        @Nullable Long unit,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static ElectionFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ElectionFilter.class);
        return new ElectionFilter(
                asked.words("state", ElectionState.class),
                asked.words("kind", ElectionKind.class),
                asked.number("unit"),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/elections");
        state.forEach(each -> address.add("state", each));
        kind.forEach(each -> address.add("kind", each));
        return address.add("unit", unit).add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value stands for itself
     */
    public record ElectionChip(String label, String key, String value, String without) {}

    /** @param unitName short name of the organisation that is asked for */
    public List<ElectionChip> chips(String unitName) {
        var chips = new ArrayList<ElectionChip>();
        state.forEach(each -> chips.add(new ElectionChip(
                "filter.state", "ElectionState." + each, "", address().without("state", each))));
        kind.forEach(each -> chips.add(new ElectionChip(
                "election.kind-field", "ElectionKind." + each, "", address().without("kind", each))));
        if (unit != null) {
            chips.add(new ElectionChip("election.unit", "", unitName, with("unit", null)));
        }
        if (q != null) {
            chips.add(new ElectionChip("election.chip.q", "", q, with("q", null)));
        }
        return chips;
    }
}
