package org.ronghe.orgstructure.studyplan;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which plans are asked for: the address says it all. The newest stand first.
 *
 * @param q title of the plan or of one of its sessions
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record StudyPlanFilter(
        List<StudyPlanState> state,
        @Nullable Long year,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/study-plans";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static StudyPlanFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, StudyPlanFilter.class);
        return new StudyPlanFilter(
                asked.words("state", StudyPlanState.class),
                asked.number("year"),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        return address.add("year", year).add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record StudyPlanChip(String label, String key, String value, String without) {}

    public List<StudyPlanChip> chips() {
        var chips = new ArrayList<StudyPlanChip>();
        state.forEach(each -> chips.add(new StudyPlanChip(
                "filter.state", "StudyPlanState." + each, "", address().without("state", each))));
        if (year != null) {
            chips.add(new StudyPlanChip("study-plan.year-of", "", String.valueOf(year), with("year", null)));
        }
        if (q != null) {
            chips.add(new StudyPlanChip("study-plan.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
