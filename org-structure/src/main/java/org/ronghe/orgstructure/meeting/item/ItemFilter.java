package org.ronghe.orgstructure.meeting.item;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which items are asked for: the address says it all. What is due first stands first.
 *
 * @param unit the organisation whose meeting resolved it
 * @param owner the unit that answers for it
 * @param person whoever is responsible
 * @param meeting the meeting that resolved it
 * @param only what stands out
 * @param q number, words or meeting
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ItemFilter(
        @Nullable Long unit,
        @Nullable Long owner,
        @Nullable Long person,
        @Nullable Long meeting,
        List<ItemState> state,
        @Nullable ItemMark only,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/meetings/items";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static ItemFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ItemFilter.class);
        return new ItemFilter(
                asked.number("unit"),
                asked.number("owner"),
                asked.number("person"),
                asked.number("meeting"),
                asked.words("state", ItemState.class),
                asked.word("only", ItemMark.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH)
                .add("unit", unit)
                .add("owner", owner)
                .add("person", person)
                .add("meeting", meeting);
        state.forEach(each -> address.add("state", each));
        return address.add("only", only).add("q", q).add("asOf", asOf).add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record ItemChip(String name, String value, String word, String without) {}

    public List<ItemChip> chips() {
        var chips = new ArrayList<ItemChip>();
        state.forEach(each -> chips.add(new ItemChip(
                "state", each.name(), "ItemState." + each, address().without("state", each))));
        if (only != null) {
            chips.add(new ItemChip("only", only.name(), "ItemMark." + only, with("only", null)));
        }
        if (person != null) {
            chips.add(new ItemChip("person", person.toString(), "", with("person", null)));
        }
        if (owner != null) {
            chips.add(new ItemChip("owner", owner.toString(), "", with("owner", null)));
        }
        if (meeting != null) {
            chips.add(new ItemChip("meeting", meeting.toString(), "", with("meeting", null)));
        }
        if (q != null) {
            chips.add(new ItemChip("q", q, "", with("q", null)));
        }
        return chips;
    }
}
