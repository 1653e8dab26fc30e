package org.ronghe.orgstructure.talk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which organisations' talks are asked for: the address says it all.
 *
 * @param year null is the year of the day
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record CoverFilter(
        @Nullable Long unit,
        List<TalkRule> rule,
        List<TalkCover> state,
        @Nullable Integer year,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = TalkFilter.PATH + "/coverage";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static CoverFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, CoverFilter.class);
        return new CoverFilter(
                asked.number("unit"),
                asked.words("rule", TalkRule.class),
                asked.words("state", TalkCover.class),
                asked.year("year"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("unit", unit);
        rule.forEach(each -> address.add("rule", each));
        state.forEach(each -> address.add("state", each));
        return address.add("year", year).add("asOf", asOf).add("after", after);
    }

    /** The address of those who have not talked yet, of one row. */
    String names(long unit, TalkRule rule) {
        return new Conditions.Address(PATH + "/" + unit)
                .add("rule", rule)
                .add("year", year)
                .add("asOf", asOf)
                .toString();
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition, {@code word} of its value
     */
    public record CoverChip(String label, String word, String without) {}

    public List<CoverChip> chips() {
        var chips = new ArrayList<CoverChip>();
        rule.forEach(each -> chips.add(
                new CoverChip("talk.rule", "TalkRule." + each, address().without("rule", each))));
        state.forEach(each -> chips.add(
                new CoverChip("filter.state", "TalkCover." + each, address().without("state", each))));
        return chips;
    }
}
