package org.ronghe.discipline.letter;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Which letters are asked for: the address says it all.
 *
 * @param unit those addressed to it
 * @param area those with an issue of this area
 * @param q number, subject, basis or an issue's words
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record LetterFilter(
        List<LetterState> state,
        @Nullable Flag flag,
        @Nullable Named mine,
        @Nullable Long unit,
        @Nullable String area,
        @Nullable String q,
        Order sort,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** How the reader is named in a letter. */
    public enum Named {
        CONTACT,
        LEADER,
        ISSUER,
        DRAFTER
    }

    /** The offered orders; each has its index. */
    public enum Order {
        DUE,
        NEWEST
    }

    /**
     * Reads the address.
     *
     * @throws Malformed for a condition that does not exist, by name, and for a value that it cannot take
     */
    public static LetterFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, LetterFilter.class);
        return new LetterFilter(
                asked.words("state", LetterState.class),
                asked.word("flag", Flag.class),
                asked.word("mine", Named.class),
                asked.number("unit"),
                asked.text("area"),
                asked.text("q"),
                Objects.requireNonNullElse(asked.word("sort", Order.class), Order.DUE),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private static final String PATH = "/discipline/letters";

    /** The list with this one condition, of the same day; null is all of it. */
    public String view(String name, @Nullable String value) {
        return new Conditions.Address(PATH).add("asOf", asOf).with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        return address.add("flag", flag)
                .add("mine", mine)
                .add("unit", unit)
                .add("area", area)
                .add("q", q)
                .add("sort", sort == Order.DUE ? null : sort)
                .add("asOf", asOf)
                .add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record LetterChip(String name, String value, String without) {}

    public List<LetterChip> chips() {
        var chips = new ArrayList<LetterChip>();
        state.forEach(
                each -> chips.add(new LetterChip("state", each.name(), address().without("state", each))));
        chip(chips, "flag", flag);
        chip(chips, "mine", mine);
        chip(chips, "unit", unit);
        chip(chips, "area", area);
        chip(chips, "q", q);
        return chips;
    }

    private void chip(List<LetterChip> chips, String name, @Nullable Object value) {
        if (value != null) {
            chips.add(new LetterChip(name, value.toString(), with(name, null)));
        }
    }
}
