package org.ronghe.discipline.order;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;

/**
 * Which orders are asked for: the address says it all.
 *
 * @param task those of one rectification task
 * @param unit those whose host unit it is
 * @param q number, matter or source
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

    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(OrderFilter.class.getRecordComponents()).map(RecordComponent::getName),
                    Stream.of("as", "lang"))
            .collect(Collectors.toSet());

    /**
     * Reads the address.
     *
     * @throws Malformed for a condition that does not exist, by name, and for a value that it cannot take
     */
    public static OrderFilter of(MultivaluedMap<String, String> query) {
        for (var name : query.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new Malformed("query", name);
            }
        }
        var states = new ArrayList<OrderState>();
        for (var word : query.getOrDefault("state", List.of())) {
            if (!word.isBlank()) {
                states.add(word("state", word.strip(), OrderState.class));
            }
        }
        return new OrderFilter(
                states,
                word(query, "flag", Flag.class),
                word(query, "mine", Mine.class),
                number(query, "unit"),
                number(query, "task"),
                text(query, "q"),
                Objects.requireNonNullElse(word(query, "sort", Sort.class), Sort.DUE),
                text(query, "after"));
    }

    private static @Nullable String text(MultivaluedMap<String, String> query, String name) {
        var value = query.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <E extends Enum<E>> @Nullable E word(
            MultivaluedMap<String, String> query, String name, Class<E> type) {
        var value = text(query, name);
        return value == null ? null : word(name, value, type);
    }

    private static <E extends Enum<E>> E word(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw Malformed.word(
                    name,
                    value,
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        }
    }

    private static @Nullable Long number(MultivaluedMap<String, String> query, String name) {
        var value = text(query, name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw Malformed.number(name, Objects.requireNonNull(value));
        }
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        var parts = new ArrayList<>(parts());
        parts.removeIf(part -> part.startsWith(name + "=") || part.startsWith("after="));
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return address(parts);
    }

    private static String address(List<String> parts) {
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        state.forEach(each -> add(parts, "state", each));
        add(parts, "flag", flag);
        add(parts, "mine", mine);
        add(parts, "unit", unit);
        add(parts, "task", task);
        add(parts, "q", q);
        add(parts, "sort", sort == Sort.DUE ? null : sort);
        add(parts, "after", after);
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** One condition that is set, with the address of the list without it. */
    public record OrderChip(String name, String value, String without) {}

    public List<OrderChip> chips() {
        var chips = new ArrayList<OrderChip>();
        state.forEach(each -> {
            var parts = new ArrayList<>(parts());
            parts.removeIf(part -> part.equals("state=" + each) || part.startsWith("after="));
            chips.add(new OrderChip("state", each.name(), address(parts)));
        });
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
