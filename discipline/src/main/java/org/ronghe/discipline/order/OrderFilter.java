package org.ronghe.discipline.order;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Which orders are asked for: the address says it all.
 *
 * @param task those of one rectification task
 * @param unit those whose host unit it is
 * @param q number, matter or source
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record OrderFilter(
        List<OrderState> state,
        @Nullable Flag flag,
        @Nullable Mine mine,
        @Nullable Long unit,
        @Nullable Long task,
        @Nullable String q,
        Sort sort,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** How the reader is named in an order. */
    public enum Mine {
        CONTACT,
        LEADER,
        ISSUER,
        DRAFTER
    }

    /** The offered orders; each has its index. */
    public enum Sort {
        DUE,
        NEWEST
    }

    private static final String PATH = "/discipline/orders";

    /**
     * Reads the address.
     *
     * @throws Malformed for a condition that does not exist, by name, and for a value that it cannot take
     */
    public static OrderFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, OrderFilter.class);
        return new OrderFilter(
                asked.words("state", OrderState.class),
                asked.word("flag", Flag.class),
                asked.word("mine", Mine.class),
                asked.number("unit"),
                asked.number("task"),
                asked.text("q"),
                Objects.requireNonNullElse(asked.word("sort", Sort.class), Sort.DUE),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

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
                .add("task", task)
                .add("q", q)
                .add("sort", sort == Sort.DUE ? null : sort)
                .add("asOf", asOf)
                .add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record OrderChip(String name, String value, String without) {}

    public List<OrderChip> chips() {
        var chips = new ArrayList<OrderChip>();
        state.forEach(
                each -> chips.add(new OrderChip("state", each.name(), address().without("state", each))));
        chip(chips, "flag", flag);
        chip(chips, "mine", mine);
        chip(chips, "unit", unit);
        chip(chips, "task", task);
        chip(chips, "q", q);
        return chips;
    }

    private void chip(List<OrderChip> chips, String name, @Nullable Object value) {
        if (value != null) {
            chips.add(new OrderChip(name, value.toString(), with(name, null)));
        }
    }
}
