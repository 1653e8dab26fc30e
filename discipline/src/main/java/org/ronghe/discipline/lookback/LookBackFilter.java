package org.ronghe.discipline.lookback;

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
 * Which look-backs are asked for: the address says it all.
 *
 * @param result those that found this
 * @param proposal those that propose a reopening on which nobody decided yet
 * @param sample those that a drawn sample asks for
 * @param q number, measure, threshold, finding words or code of the task
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record LookBackFilter(
        List<LookBackState> state,
        List<LookBackResult> result,
        @Nullable Flag flag,
        @Nullable LookBackPart mine,
        @Nullable ReopeningProposal proposal,
        @Nullable Long round,
        @Nullable Long unit,
        @Nullable Long task,
        @Nullable Long sample,
        @Nullable String q,
        LookBackOrder sort,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** How the reader is named in a look-back. */
    public enum LookBackPart {
        CHECKER,
        PLANNER
    }

    /** 建议重开，尚未决定. */
    public enum ReopeningProposal {
        OPEN
    }

    /** The offered orders; each has its index. */
    public enum LookBackOrder {
        DUE,
        NEWEST
    }

    /**
     * Reads the address.
     *
     * @throws Malformed for a condition that does not exist, by name, and for a value that it cannot take
     */
    public static LookBackFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, LookBackFilter.class);
        return new LookBackFilter(
                asked.words("state", LookBackState.class),
                asked.words("result", LookBackResult.class),
                asked.word("flag", Flag.class),
                asked.word("mine", LookBackPart.class),
                asked.word("proposal", ReopeningProposal.class),
                asked.number("round"),
                asked.number("unit"),
                asked.number("task"),
                asked.number("sample"),
                asked.text("q"),
                Objects.requireNonNullElse(asked.word("sort", LookBackOrder.class), LookBackOrder.DUE),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    /** Those of one state or result of the round that is shown. */
    String only(String name, Enum<?> value) {
        return new Conditions.Address(PATH)
                .add("round", round)
                .add("asOf", asOf)
                .add(name, value)
                .with("after", null);
    }

    private static final String PATH = "/discipline/look-backs";

    /** The list with this one condition, of the same day; null is all of it. */
    public String view(String name, @Nullable String value) {
        return new Conditions.Address(PATH).add("asOf", asOf).with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        result.forEach(each -> address.add("result", each));
        return address.add("flag", flag)
                .add("mine", mine)
                .add("proposal", proposal)
                .add("round", round)
                .add("unit", unit)
                .add("task", task)
                .add("sample", sample)
                .add("q", q)
                .add("sort", sort == LookBackOrder.DUE ? null : sort)
                .add("asOf", asOf)
                .add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record LookBackChip(String name, String value, String without) {}

    public List<LookBackChip> chips() {
        var chips = new ArrayList<LookBackChip>();
        state.forEach(each ->
                chips.add(new LookBackChip("state", each.name(), address().without("state", each))));
        result.forEach(each ->
                chips.add(new LookBackChip("result", each.name(), address().without("result", each))));
        chip(chips, "flag", flag);
        chip(chips, "mine", mine);
        chip(chips, "proposal", proposal);
        chip(chips, "round", round);
        chip(chips, "unit", unit);
        chip(chips, "task", task);
        chip(chips, "sample", sample);
        chip(chips, "q", q);
        return chips;
    }

    private void chip(List<LookBackChip> chips, String name, @Nullable Object value) {
        if (value != null) {
            chips.add(new LookBackChip(name, value.toString(), with(name, null)));
        }
    }
}
