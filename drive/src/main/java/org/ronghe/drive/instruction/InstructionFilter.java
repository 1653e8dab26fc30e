package org.ronghe.drive.instruction;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which instructions are asked for: the address says it all.
 *
 * @param keeper number of the person who keeps it
 * @param unit leading or helping unit
 * @param only what stands out
 * @param q number, document number, title or words of the summary
 * @param sort null is the newest first
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record InstructionFilter(
        List<InstructionState> state,
        List<SourceLevel> level,
        @Nullable Long keeper,
        @Nullable Long unit,
        @Nullable InstructionMark only,
        @Nullable String q,
        @Nullable InstructionSort sort,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/instructions";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static InstructionFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, InstructionFilter.class);
        return new InstructionFilter(
                asked.words("state", InstructionState.class),
                asked.words("level", SourceLevel.class),
                asked.number("keeper"),
                asked.number("unit"),
                asked.word("only", InstructionMark.class),
                asked.text("q"),
                asked.word("sort", InstructionSort.class),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** Those that say these words. */
    static InstructionFilter words(String words) {
        return new InstructionFilter(List.of(), List.of(), null, null, null, words, null, null, null);
    }

    public InstructionSort order() {
        return sort == null ? InstructionSort.NEWEST : sort;
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        level.forEach(each -> address.add("level", each));
        return address.add("keeper", keeper)
                .add("unit", unit)
                .add("only", only)
                .add("q", q)
                .add("sort", sort)
                .add("asOf", asOf)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is words
     */
    public record InstructionChip(String label, String key, String value, String without) {}

    /**
     * What is set besides the order.
     *
     * @param keeperName of the condition {@code keeper}
     * @param unitName of the condition {@code unit}
     */
    public List<InstructionChip> chips(String keeperName, String unitName) {
        var chips = new ArrayList<InstructionChip>();
        state.forEach(each -> chips.add(new InstructionChip(
                "filter.state", "InstructionState." + each, "", address().without("state", each))));
        level.forEach(each -> chips.add(new InstructionChip(
                "instruction.level", "SourceLevel." + each, "", address().without("level", each))));
        if (keeper != null) {
            chips.add(new InstructionChip("instruction.keeper", "", keeperName, with("keeper", null)));
        }
        if (unit != null) {
            chips.add(new InstructionChip("instruction.unit", "", unitName, with("unit", null)));
        }
        if (only != null) {
            chips.add(new InstructionChip("instruction.only", "InstructionMark." + only, "", with("only", null)));
        }
        if (q != null) {
            chips.add(new InstructionChip("instruction.q", "", q, with("q", null)));
        }
        return chips;
    }
}
