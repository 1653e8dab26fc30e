package org.ronghe.discipline.notice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which notices are asked for: the address says it all. The newest stand first.
 *
 * @param q number, title or addressee
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record NoticeFilter(
        List<NoticeState> state,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static NoticeFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, NoticeFilter.class);
        return new NoticeFilter(
                asked.words("state", NoticeState.class), asked.text("q"), asked.day("asOf"), asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/discipline/notices");
        state.forEach(each -> address.add("state", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record NoticeChip(String name, String value, String without) {}

    public List<NoticeChip> chips() {
        var chips = new ArrayList<NoticeChip>();
        state.forEach(
                each -> chips.add(new NoticeChip("state", each.name(), address().without("state", each))));
        if (q != null) {
            chips.add(new NoticeChip("q", q, with("q", null)));
        }
        return chips;
    }
}
