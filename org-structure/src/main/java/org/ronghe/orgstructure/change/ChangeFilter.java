package org.ronghe.orgstructure.change;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which changes are asked for: the address says it all. The newest stand first.
 *
 * @param unit the organisation that it is about, or that asks
 * @param only what stands out
 * @param q number, name, or a document number
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ChangeFilter(
        List<ChangeState> state,
        List<ChangeKind> kind,
        @Nullable Long unit,
        @Nullable ChangeMark only,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/changes";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static ChangeFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ChangeFilter.class);
        return new ChangeFilter(
                asked.words("state", ChangeState.class),
                asked.words("kind", ChangeKind.class),
                asked.number("unit"),
                asked.word("only", ChangeMark.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** Those that say these words. */
    static ChangeFilter words(String words) {
        return new ChangeFilter(List.of(), List.of(), null, null, words, null, null);
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        kind.forEach(each -> address.add("kind", each));
        return address.add("unit", unit)
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
    public record ChangeChip(String label, String key, String value, String without) {}

    /** @param unitName of the condition {@code unit} */
    public List<ChangeChip> chips(String unitName) {
        var chips = new ArrayList<ChangeChip>();
        state.forEach(each -> chips.add(new ChangeChip(
                "filter.state", "ChangeState." + each, "", address().without("state", each))));
        kind.forEach(each -> chips.add(new ChangeChip(
                "change.kind-field", "ChangeKind." + each, "", address().without("kind", each))));
        if (unit != null) {
            chips.add(new ChangeChip("change.unit", "", unitName, with("unit", null)));
        }
        if (only != null) {
            chips.add(new ChangeChip("change.only", "ChangeMark." + only, "", with("only", null)));
        }
        if (q != null) {
            chips.add(new ChangeChip("change.chip.q", "", q, with("q", null)));
        }
        return chips;
    }
}
