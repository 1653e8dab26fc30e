package org.ronghe.orgstructure.handover;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which lists are asked for: the address says it all. Open ones stand first, then the newest.
 *
 * @param q number, person, successor, or a record that is on it
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record HandoverFilter(
        List<HandoverState> state,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static HandoverFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, HandoverFilter.class);
        return new HandoverFilter(
                asked.words("state", HandoverState.class), asked.text("q"), asked.day("asOf"), asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/handovers");
        state.forEach(each -> address.add("state", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }
}
