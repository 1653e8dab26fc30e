package org.ronghe.webkit.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;

/**
 * The conditions of a list as its address says them, read with a refusal by name for whatever does not exist, and
 * written again in the order of the filter.
 */
public final class Conditions {
    private static final long FIRST_YEAR = 2000;
    private static final long LAST_YEAR = 2100;

    private final MultivaluedMap<String, String> query;

    private Conditions(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    /**
     * Reads an address.
     *
     * @param filter the record whose components are the conditions; {@code as} and {@code lang} are always taken
     * @throws Malformed for a condition that does not exist, by name
     */
    public static Conditions of(MultivaluedMap<String, String> query, Class<? extends Record> filter) {
        Set<String> known = Stream.concat(
                        Arrays.stream(filter.getRecordComponents()).map(RecordComponent::getName),
                        Stream.of("as", "lang"))
                .collect(Collectors.toSet());
        for (var name : query.keySet()) {
            if (!known.contains(name)) {
                throw new Malformed("query", name);
            }
        }
        return new Conditions(query);
    }

    /** An empty value is none, because a form sends its empty fields too. */
    public @Nullable String text(String name) {
        var value = query.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws Malformed for a word that the condition does not take, with those it takes */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        var value = text(name);
        return value == null ? null : word(name, value, type);
    }

    /** @throws Malformed as {@link #word} */
    public <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> word(name, value.strip(), type))
                .toList();
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

    /** @throws Malformed for what is no number */
    public @Nullable Long number(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw Malformed.number(name, value);
        }
    }

    /** @throws Malformed for what is no year from 2000 to 2100 */
    public @Nullable Integer year(String name) {
        return year(name, number(name));
    }

    /** The same of a number that was read already. */
    public static @Nullable Integer year(String name, @Nullable Long year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Malformed.word(name, String.valueOf(year), List.of(FIRST_YEAR + "—" + LAST_YEAR));
        }
        return year == null ? null : Math.toIntExact(year);
    }

    /** @throws Malformed for what is no day, as a form spells it */
    public @Nullable LocalDate day(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Malformed.day(name, value);
        }
    }

    /** Conditions on their way into an address. A change starts at the first page. */
    public static final class Address {
        private final String path;
        private final List<String> parts = new ArrayList<>();

        public Address(String path) {
            this.path = path;
        }

        /** Adds a condition that is set; null is none. */
        public Address add(String name, @Nullable Object value) {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
            return this;
        }

        /** The address with one condition changed; null takes it away. */
        public String with(String name, @Nullable String value) {
            var changed = without(part -> part.startsWith(name + "="));
            changed.add(name, value);
            return changed.toString();
        }

        /** The address without one of several values of a condition. */
        public String without(String name, Object value) {
            var gone = name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
            return without(gone::equals).toString();
        }

        private Address without(java.util.function.Predicate<String> gone) {
            var changed = new Address(path);
            parts.stream()
                    .filter(gone.negate())
                    .filter(part -> !part.startsWith("after="))
                    .forEach(changed.parts::add);
            return changed;
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
        }
    }
}
