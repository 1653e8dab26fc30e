package org.ronghe.orgstructure.life;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Which duties are asked for: the address says it all.
 *
 * @param unit an organisation
 * @param period a year, quarter or month, such as 2026, 2026-Q4 or 2026-11; null is the year of the day
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param sort null is the order of the tree
 * @param after where the page starts, as the page before it said
 */
public record LifeFilter(
        @Nullable Long unit,
        List<LifeRule> rule,
        List<DutyState> state,
        @Nullable String period,
        @Nullable LocalDate asOf,
        @Nullable LifeSort sort,
        @Nullable String after) {
    static final String PATH = "/life/gaps";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static LifeFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, LifeFilter.class);
        return new LifeFilter(
                asked.number("unit"),
                asked.words("rule", LifeRule.class),
                asked.words("state", DutyState.class),
                period(asked),
                asked.day("asOf"),
                asked.word("sort", LifeSort.class),
                asked.text("after"));
    }

    /** @throws Malformed for what is no period */
    static @Nullable String period(Conditions asked) {
        var text = asked.text("period");
        if (text != null && Period.of(text).isEmpty()) {
            throw Malformed.word("period", text, List.of("2026", "2026-Q4", "2026-11"));
        }
        return text;
    }

    Period asked(LocalDate day) {
        return period == null ? Period.Span.YEAR.around(day) : Period.of(period).orElseThrow();
    }

    public LifeSort order() {
        return sort == null ? LifeSort.TREE : sort;
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    /** The address of one organisation's rows of one rule in one period, on the same day. */
    static String rows(long unit, LifeRule rule, String period, @Nullable LocalDate asOf) {
        return new Conditions.Address(PATH)
                .add("unit", unit)
                .add("rule", rule)
                .add("period", period)
                .add("asOf", asOf)
                .toString();
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("unit", unit);
        rule.forEach(each -> address.add("rule", each));
        state.forEach(each -> address.add("state", each));
        return address.add("period", period).add("asOf", asOf).add("sort", sort).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param word message key of the value, or empty where the value is shown as it is
     */
    public record LifeChip(String name, String value, String word, String without) {}

    public List<LifeChip> chips() {
        var chips = new ArrayList<LifeChip>();
        rule.forEach(each -> chips.add(
                new LifeChip("rule", each.name(), "LifeRule." + each, address().without("rule", each))));
        state.forEach(each -> chips.add(new LifeChip(
                "state", each.name(), "DutyState." + each, address().without("state", each))));
        if (period != null) {
            chips.add(new LifeChip("period", period, "", with("period", null)));
        }
        return chips;
    }
}
