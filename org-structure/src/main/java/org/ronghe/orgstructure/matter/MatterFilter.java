package org.ronghe.orgstructure.matter;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which matters are asked for: the address says it all. The newest stand first.
 *
 * @param body which body decides
 * @param unit the unit that raised it
 * @param only what stands out
 * @param q number, title, project or payee
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record MatterFilter(
        List<MatterState> state,
        List<MatterClass> kind,
        @Nullable DecidingBody body,
        @Nullable Long unit,
        @Nullable MatterMark only,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/matters";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static MatterFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, MatterFilter.class);
        return new MatterFilter(
                asked.words("state", MatterState.class),
                asked.words("kind", MatterClass.class),
                asked.word("body", DecidingBody.class),
                asked.number("unit"),
                asked.word("only", MatterMark.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** Those that say these words. */
    static MatterFilter words(String words) {
        return new MatterFilter(List.of(), List.of(), null, null, null, words, null, null);
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        kind.forEach(each -> address.add("kind", each));
        return address.add("body", body)
                .add("unit", unit)
                .add("only", only)
                .add("q", q)
                .add("asOf", asOf)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is words
     */
    public record MatterChip(String label, String key, String value, String without) {}

    /** @param unitName of the condition {@code unit} */
    public List<MatterChip> chips(String unitName) {
        var chips = new ArrayList<MatterChip>();
        state.forEach(each -> chips.add(new MatterChip(
                "filter.state", "MatterState." + each, "", address().without("state", each))));
        kind.forEach(each -> chips.add(new MatterChip(
                "matter.class", "MatterClass." + each, "", address().without("kind", each))));
        if (body != null) {
            chips.add(new MatterChip("matter.body", "DecidingBody." + body, "", with("body", null)));
        }
        if (unit != null) {
            chips.add(new MatterChip("matter.unit", "", unitName, with("unit", null)));
        }
        if (only != null) {
            chips.add(new MatterChip("matter.only", "MatterMark." + only, "", with("only", null)));
        }
        if (q != null) {
            chips.add(new MatterChip("matter.q", "", q, with("q", null)));
        }
        return chips;
    }
}
