package org.ronghe.discipline.rectification;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which lists for close-out are asked for: the address says it all. The newest stand first.
 *
 * @param q number or meeting
 * @param asOf any past day makes the page a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ClosingFilter(
        List<ClosingLedger.Status> state,
        @Nullable Long round,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static ClosingFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ClosingFilter.class);
        return new ClosingFilter(
                asked.words("state", ClosingLedger.Status.class),
                asked.number("round"),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/discipline/closings");
        state.forEach(each -> address.add("state", each));
        return address.add("round", round).add("q", q).add("asOf", asOf).add("after", after);
    }

    /** One condition that is set; {@code words} is a message key or, of what was typed, the words themselves. */
    public record ClosingChip(String name, String words, boolean typed, String without) {}

    public List<ClosingChip> chips(String roundName) {
        var chips = new ArrayList<ClosingChip>();
        state.forEach(each -> chips.add(new ClosingChip(
                "filter.state", "Status." + each, false, address().without("state", each))));
        if (round != null) {
            chips.add(new ClosingChip("field.round", roundName, true, with("round", null)));
        }
        if (q != null) {
            chips.add(new ClosingChip("closing.q", q, true, with("q", null)));
        }
        return chips;
    }
}
