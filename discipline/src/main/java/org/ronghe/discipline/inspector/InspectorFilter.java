package org.ronghe.discipline.inspector;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which entries of the pool are asked for: the address says it all. The newest stand first.
 *
 * @param q part of a name
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record InspectorFilter(
        List<InspectorState> state,
        List<Speciality> speciality,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    /** Reads the address; a condition that does not exist is refused by name. */
    public static InspectorFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, InspectorFilter.class);
        return new InspectorFilter(
                asked.words("state", InspectorState.class),
                asked.words("speciality", Speciality.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address("/discipline/inspectors");
        state.forEach(each -> address.add("state", each));
        speciality.forEach(each -> address.add("speciality", each));
        return address.add("q", q).add("asOf", asOf).add("after", after);
    }

    /** One condition that is set, with the message key or words of its value and the address without it. */
    public record InspectorChip(String name, String value, String without) {}

    public List<InspectorChip> chips() {
        var chips = new ArrayList<InspectorChip>();
        state.forEach(each -> chips.add(new InspectorChip(
                "filter.state", "InspectorState." + each, address().without("state", each))));
        speciality.forEach(each -> chips.add(new InspectorChip(
                "inspector.speciality", "Speciality." + each, address().without("speciality", each))));
        if (q != null) {
            chips.add(new InspectorChip("inspector.name", q, with("q", null)));
        }
        return chips;
    }
}
