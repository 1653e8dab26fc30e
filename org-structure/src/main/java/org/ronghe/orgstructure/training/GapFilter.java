package org.ronghe.orgstructure.training;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Whose training is asked for: the address says it all.
 *
 * @param unit a branch
 * @param year null is the year of the day
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record GapFilter(
        @Nullable Long unit,
        List<TrainingRule> rule,
        List<TrainingState> state,
        @Nullable Integer year,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = CourseFilter.PATH + "/gaps";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static GapFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, GapFilter.class);
        return new GapFilter(
                asked.number("unit"),
                asked.words("rule", TrainingRule.class),
                asked.words("state", TrainingState.class),
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

    /** One condition that is set, with the address of the list without it. */
    public record TrainingChip(String label, String word, String without) {}

    public List<TrainingChip> chips() {
        var chips = new ArrayList<TrainingChip>();
        rule.forEach(each -> chips.add(new TrainingChip(
                "training.rule", "TrainingRule." + each, address().without("rule", each))));
        state.forEach(each -> chips.add(new TrainingChip(
                "filter.state", "TrainingState." + each, address().without("state", each))));
        return chips;
    }
}
