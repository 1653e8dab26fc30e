package org.ronghe.discipline.rectification;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.rectification.Words.Age;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.DueBasis;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.webkit.bind.Malformed;

/**
 * Which lines of the ledger are asked for: the address says it all, so that a view can be kept, sent and read by a
 * program alike.
 *
 * @param task these alone, as somebody ticked them; empty is all
 * @param asOf any past day makes the page a picture of that day; null is now
 * @param flag open, and so by the lamp of escalation: overdue, due soon, in time without progress, in time
 * @param live without what was made void
 * @param open handed out and not accepted
 * @param unclassed without a timing class
 * @param due handed out, not continuing, and due by the day, by that due date (CT-5)
 * @param kept accepted on or before that due date (CT-6)
 * @param firstAge open, and so long past the first due date
 * @param currentAge open, and so long past the current due date
 * @param conclusion what the acceptors concluded, any of these
 * @param unconcluded accepted without a conclusion
 * @param reviewLate apart, and past its review day
 * @param deferred deferred at least once
 * @param noLookBack closed, and no look-back planned or done on it since (IN-7)
 * @param mine responsible, leader or acceptor: lines that name the reader so
 * @param all every line on one page, for paper, as far as the ledger's bound
 * @param after where the page starts, as the page before it said
 */
public record TaskFilter(
        @Nullable Long round,
        List<Long> task,
        @Nullable LocalDate asOf,
        List<TaskState> state,
        @Nullable Timing timing,
        @Nullable MeasureKind kind,
        @Nullable Long unit,
        @Nullable Long finding,
        @Nullable String section,
        @Nullable String q,
        boolean late,
        @Nullable Flag flag,
        boolean stated,
        boolean live,
        boolean open,
        boolean unclassed,
        @Nullable DueBasis due,
        @Nullable DueBasis kept,
        @Nullable Age firstAge,
        @Nullable Age currentAge,
        boolean accepted,
        List<Conclusion> conclusion,
        boolean unconcluded,
        boolean extended,
        boolean reopened,
        boolean reviewLate,
        boolean deferred,
        boolean noLookBack,
        @Nullable String mine,
        Sort sort,
        boolean all,
        @Nullable String after) {

    /** The offered orders; each has its index. */
    public enum Sort {
        POSITION,
        DUE,
        DUE_DESC
    }

    /** As kept views and old links spell {@code asOf}. */
    private static final String OLD_AS_OF = "asof";

    /** The components of this record, what chooses representation and language, and that a form of ticks was sent. */
    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(TaskFilter.class.getRecordComponents()).map(RecordComponent::getName),
                    Stream.of("as", "lang", "picked", OLD_AS_OF))
            .collect(Collectors.toSet());

    private static final List<String> MINE = List.of("responsible", "leader", "acceptor");
    private static final List<String> FLAGS = List.of("true", "false");

    /**
     * Reads the address.
     *
     * @throws Malformed for a condition that does not exist, by name, and for a value that it cannot take
     */
    public static TaskFilter of(MultivaluedMap<String, String> query) {
        for (var name : query.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new Malformed("query", name);
            }
        }
        return new TaskFilter(
                number(query, "round"),
                chosen(query),
                day(query, query.containsKey("asOf") ? "asOf" : OLD_AS_OF),
                words(query, "state", TaskState.class),
                word(query, "timing", Timing.class),
                word(query, "kind", MeasureKind.class),
                number(query, "unit"),
                number(query, "finding"),
                text(query, "section"),
                text(query, "q"),
                flag(query, "late"),
                word(query, "flag", Flag.class),
                flag(query, "stated"),
                flag(query, "live"),
                flag(query, "open"),
                flag(query, "unclassed"),
                word(query, "due", DueBasis.class),
                word(query, "kept", DueBasis.class),
                word(query, "firstAge", Age.class),
                word(query, "currentAge", Age.class),
                flag(query, "accepted"),
                words(query, "conclusion", Conclusion.class),
                flag(query, "unconcluded"),
                flag(query, "extended"),
                flag(query, "reopened"),
                flag(query, "reviewLate"),
                flag(query, "deferred"),
                flag(query, "noLookBack"),
                oneOf(query, "mine", MINE),
                Objects.requireNonNullElse(word(query, "sort", Sort.class), Sort.POSITION),
                flag(query, "all"),
                text(query, "after"));
    }

    /** The same lines, with the round that was chosen for them said: every address made from it stays there. */
    TaskFilter in(long chosen) {
        var parts = new ArrayList<String>();
        parameters(parts);
        parts.removeIf(part -> part.startsWith("round="));
        var pairs = new ArrayList<>(List.of("round", String.valueOf(chosen)));
        for (var part : parts) {
            int at = part.indexOf('=');
            pairs.add(part.substring(0, at));
            pairs.add(URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return of(pairs);
    }

    /** The lines with these conditions. @param pairs names and values in turn, as in the address */
    public static TaskFilter of(List<String> pairs) {
        var query = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < pairs.size(); i += 2) {
            query.add(pairs.get(i), pairs.get(i + 1));
        }
        return of(query);
    }

    /** What was ticked. A form of ticks without any asks for nothing, not for everything. */
    private static List<Long> chosen(MultivaluedMap<String, String> query) {
        var chosen = new ArrayList<Long>();
        for (var value : query.getOrDefault("task", List.of())) {
            if (!value.isBlank()) {
                chosen.add(number("task", value.strip()));
            }
        }
        if (chosen.size() > BulkDesk.MOST || (chosen.isEmpty() && flag(query, "picked"))) {
            throw new Malformed("query-chosen", "task", BulkDesk.MOST);
        }
        return List.copyOf(chosen);
    }

    private static @Nullable String text(MultivaluedMap<String, String> query, String name) {
        var value = query.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String oneOf(MultivaluedMap<String, String> query, String name, List<String> allowed) {
        var value = text(query, name);
        if (value != null && !allowed.contains(value)) {
            throw Malformed.word(name, value, allowed);
        }
        return value;
    }

    private static boolean flag(MultivaluedMap<String, String> query, String name) {
        return "true".equals(oneOf(query, name, FLAGS));
    }

    private static <E extends Enum<E>> List<E> words(MultivaluedMap<String, String> query, String name, Class<E> type) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> word(name, value.strip(), type))
                .toList();
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

    private static @Nullable LocalDate day(MultivaluedMap<String, String> query, String name) {
        var value = text(query, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Malformed.day(name, value);
        }
    }

    private static @Nullable Long number(MultivaluedMap<String, String> query, String name) {
        var value = text(query, name);
        return value == null ? null : number(name, value);
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Malformed.number(name, value);
        }
    }

    /**
     * The address of the same lines with one condition changed; null takes it away. A change starts at the first page.
     */
    public String with(String name, @Nullable String value) {
        var parts = new ArrayList<String>();
        parameters(parts);
        parts.removeIf(part -> part.startsWith(name + "=") || part.startsWith("after="));
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return address(parts);
    }

    /** The address of these lines. */
    public String address() {
        var parts = new ArrayList<String>();
        parameters(parts);
        return address(parts);
    }

    /** The address of the file of these lines with their codes. */
    public String tasks(String as) {
        return with("as", as).replaceFirst("\\?", "/tasks?");
    }

    /** The conditions as they stand behind the question mark. */
    public String query() {
        var parts = new ArrayList<String>();
        parameters(parts);
        return String.join("&", parts);
    }

    private static String address(List<String> parts) {
        return parts.isEmpty() ? "/discipline/rectifications" : "/discipline/rectifications?" + String.join("&", parts);
    }

    private void parameters(List<String> parts) {
        add(parts, "round", round);
        add(parts, "asOf", asOf);
        task.forEach(each -> add(parts, "task", each));
        state.forEach(each -> add(parts, "state", each));
        add(parts, "timing", timing);
        add(parts, "kind", kind);
        add(parts, "unit", unit);
        add(parts, "finding", finding);
        add(parts, "section", section);
        add(parts, "q", q);
        add(parts, "late", late ? true : null);
        add(parts, "flag", flag);
        add(parts, "stated", stated ? true : null);
        add(parts, "live", live ? true : null);
        add(parts, "open", open ? true : null);
        add(parts, "unclassed", unclassed ? true : null);
        add(parts, "due", due);
        add(parts, "kept", kept);
        add(parts, "firstAge", firstAge);
        add(parts, "currentAge", currentAge);
        add(parts, "accepted", accepted ? true : null);
        conclusion.forEach(each -> add(parts, "conclusion", each));
        add(parts, "unconcluded", unconcluded ? true : null);
        add(parts, "extended", extended ? true : null);
        add(parts, "reopened", reopened ? true : null);
        add(parts, "reviewLate", reviewLate ? true : null);
        add(parts, "deferred", deferred ? true : null);
        add(parts, "noLookBack", noLookBack ? true : null);
        add(parts, "mine", mine);
        add(parts, "sort", sort == Sort.POSITION ? null : sort);
        add(parts, "all", all ? true : null);
        add(parts, "after", after);
    }

    /** What the controls of the ledger's form ask for by themselves. */
    private static final Set<String> CONTROLS =
            Set.of("round", "asOf", "q", "state", "timing", "kind", "sort", "all", "after");

    /** A condition that the form has no control for and carries on unseen. */
    public record Held(String name, String value) {}

    public List<Held> held() {
        var parts = new ArrayList<String>();
        parameters(parts);
        return parts.stream()
                .map(part -> part.split("=", 2))
                .filter(part -> !CONTROLS.contains(part[0]))
                .map(part -> new Held(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)))
                .toList();
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** One condition that is set, with the address of the lines without it. */
    public record Chip(String name, String value, String without) {}

    /** The conditions that are set, each of several values for itself. */
    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chip(chips, "task", task.isEmpty() ? null : task.size());
        state.forEach(each -> chips.add(new Chip("state", each.name(), without("state", each))));
        chip(chips, "timing", timing);
        chip(chips, "kind", kind);
        chip(chips, "unit", unit);
        chip(chips, "finding", finding);
        chip(chips, "section", section);
        chip(chips, "q", q);
        chip(chips, "late", late ? true : null);
        chip(chips, "flag", flag);
        chip(chips, "stated", stated ? true : null);
        chip(chips, "live", live ? true : null);
        chip(chips, "open", open ? true : null);
        chip(chips, "unclassed", unclassed ? true : null);
        chip(chips, "due", due);
        chip(chips, "kept", kept);
        chip(chips, "firstAge", firstAge);
        chip(chips, "currentAge", currentAge);
        chip(chips, "accepted", accepted ? true : null);
        conclusion.forEach(each -> chips.add(new Chip("conclusion", each.name(), without("conclusion", each))));
        chip(chips, "unconcluded", unconcluded ? true : null);
        chip(chips, "extended", extended ? true : null);
        chip(chips, "reopened", reopened ? true : null);
        chip(chips, "reviewLate", reviewLate ? true : null);
        chip(chips, "deferred", deferred ? true : null);
        chip(chips, "noLookBack", noLookBack ? true : null);
        chip(chips, "mine", mine);
        return chips;
    }

    private void chip(List<Chip> chips, String name, @Nullable Object value) {
        if (value != null) {
            chips.add(new Chip(name, value.toString(), with(name, null)));
        }
    }

    private String without(String name, Enum<?> gone) {
        var parts = new ArrayList<String>();
        parameters(parts);
        parts.removeIf(part -> part.equals(name + "=" + gone.name()) || part.startsWith("after="));
        return address(parts);
    }
}
