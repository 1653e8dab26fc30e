package org.ronghe.talent.programme;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which cycles are asked for: the address says it all. The newest stand first.
 *
 * @param q number, programme or round
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record CycleFilter(
        List<CycleState> state,
        List<ProgrammeKind> kind,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/talent/cycles";
    static final CycleFilter ALL = new CycleFilter(List.of(), List.of(), null, null, null);

    /** Reads the address; a condition that does not exist is refused by name. */
    public static CycleFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, CycleFilter.class);
        return new CycleFilter(
                asked.words("state", CycleState.class),
                asked.words("kind", ProgrammeKind.class),
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
        kind.forEach(each -> address.add("kind", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record CycleChip(String label, String key, String value, String without) {}

    public List<CycleChip> chips() {
        var chips = new ArrayList<CycleChip>();
        state.forEach(each -> chips.add(new CycleChip(
                "filter.state", "CycleState." + each, "", address().without("state", each))));
        kind.forEach(each -> chips.add(new CycleChip(
                "programme.kind", "ProgrammeKind." + each, "", address().without("kind", each))));
        if (q != null) {
            chips.add(new CycleChip("cycle.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
