package org.ronghe.discipline.inspection;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Which rounds are asked for: the address says it all.
 *
 * @param q part of a name
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record RoundFilter(
        List<RoundState> state,
        List<Level> level,
        @Nullable String q,
        RoundOrder sort,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Planned rounds first and then by feedback, the newest first; or as they were entered. */
    public enum RoundOrder {
        FEEDBACK,
        NEWEST
    }

    /**
     * Reads the address.
     *
     * @throws Malformed for a condition that does not exist, by name, and for a value that it cannot take
     */
    public static RoundFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, RoundFilter.class);
        return new RoundFilter(
                asked.words("state", RoundState.class),
                asked.words("level", Level.class),
                asked.text("q"),
                Objects.requireNonNullElse(asked.word("sort", RoundOrder.class), RoundOrder.FEEDBACK),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/discipline/rounds");
        state.forEach(each -> address.add("state", each));
        level.forEach(each -> address.add("level", each));
        return address.add("q", q)
                .add("sort", sort == RoundOrder.FEEDBACK ? null : sort)
                .add("asOf", asOf)
                .add("after", after);
    }

    /** One condition that is set; {@code value} is a message key or, of words, the words. */
    public record RoundChip(String name, String value, boolean words, String without) {}

    public List<RoundChip> chips() {
        var chips = new ArrayList<RoundChip>();
        state.forEach(each -> chips.add(new RoundChip(
                "filter.state", "RoundState." + each, false, address().without("state", each))));
        level.forEach(each -> chips.add(
                new RoundChip("field.level", "Level." + each, false, address().without("level", each))));
        if (q != null) {
            chips.add(new RoundChip("field.name", q, true, with("q", null)));
        }
        return chips;
    }
}
