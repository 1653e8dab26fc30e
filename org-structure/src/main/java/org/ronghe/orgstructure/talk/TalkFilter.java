package org.ronghe.orgstructure.talk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which of the reader's own talks are asked for: the address says it all. The newest stand first.
 *
 * @param year null is every year
 * @param after where the page starts, as the page before it said
 */
public record TalkFilter(
        List<TalkState> state,
        @Nullable Long year,
        @Nullable String after) {
    static final String PATH = "/talks";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static TalkFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, TalkFilter.class);
        return new TalkFilter(asked.words("state", TalkState.class), asked.number("year"), asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        return address.add("year", year).add("after", after);
    }

    /** One state that is set, with the address of the list without it. */
    public record TalkChip(TalkState value, String without) {}

    public List<TalkChip> chips() {
        var chips = new ArrayList<TalkChip>();
        state.forEach(each -> chips.add(new TalkChip(each, address().without("state", each))));
        return chips;
    }
}
