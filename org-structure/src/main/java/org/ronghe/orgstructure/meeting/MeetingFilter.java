package org.ronghe.orgstructure.meeting;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which meetings are asked for: the address says it all.
 *
 * @param unit the organisation that met
 * @param from first day, {@code to} last day
 * @param mark what stands out about a meeting
 * @param theme the theme of the year's plan that it follows
 * @param q organisation, title or place
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param sort null is the newest first
 * @param after where the page starts, as the page before it said
 */
public record MeetingFilter(
        @Nullable Long unit,
        List<MeetingKind> kind,
        List<MeetingState> state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MeetingMark mark,
        @Nullable Long theme,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable MeetingSort sort,
        @Nullable String after) {
    static final String PATH = "/meetings";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static MeetingFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, MeetingFilter.class);
        return new MeetingFilter(
                asked.number("unit"),
                asked.words("kind", MeetingKind.class),
                asked.words("state", MeetingState.class),
                asked.day("from"),
                asked.day("to"),
                asked.word("mark", MeetingMark.class),
                asked.number("theme"),
                asked.text("q"),
                asked.day("asOf"),
                asked.word("sort", MeetingSort.class),
                asked.text("after"));
    }

    public MeetingSort order() {
        return sort == null ? MeetingSort.NEWEST : sort;
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("unit", unit);
        kind.forEach(each -> address.add("kind", each));
        state.forEach(each -> address.add("state", each));
        return address.add("from", from)
                .add("to", to)
                .add("mark", mark)
                .add("theme", theme)
                .add("q", q)
                .add("asOf", asOf)
                .add("sort", sort)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param word message key of the value, or empty where the value is shown as it is
     */
    public record MeetingChip(String name, String value, String word, String without) {}

    public List<MeetingChip> chips() {
        var chips = new ArrayList<MeetingChip>();
        kind.forEach(each -> chips.add(new MeetingChip(
                "kind", each.name(), "MeetingKind." + each, address().without("kind", each))));
        state.forEach(each -> chips.add(new MeetingChip(
                "state", each.name(), "MeetingState." + each, address().without("state", each))));
        if (from != null) {
            chips.add(new MeetingChip("from", from.toString(), "", with("from", null)));
        }
        if (to != null) {
            chips.add(new MeetingChip("to", to.toString(), "", with("to", null)));
        }
        if (mark != null) {
            chips.add(new MeetingChip("mark", mark.name(), "MeetingMark." + mark, with("mark", null)));
        }
        if (theme != null) {
            chips.add(new MeetingChip("theme", "", "meeting.theme-chosen", with("theme", null)));
        }
        if (q != null) {
            chips.add(new MeetingChip("q", q, "", with("q", null)));
        }
        return chips;
    }
}
