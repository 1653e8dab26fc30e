package org.ronghe.orgstructure.material;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which materials are asked for: the address says it all. The newest stand first.
 *
 * @param q title, number, issuer or keywords
 * @param unstudied an organisation: only what it has not studied yet
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record MaterialFilter(
        List<MaterialKind> kind,
        List<MaterialState> state,
        @Nullable Long unstudied,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/materials";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static MaterialFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, MaterialFilter.class);
        return new MaterialFilter(
                asked.words("kind", MaterialKind.class),
                asked.words("state", MaterialState.class),
                asked.number("unstudied"),
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
        kind.forEach(each -> address.add("kind", each));
        state.forEach(each -> address.add("state", each));
        return address.add("unstudied", unstudied).add("q", q).add("asOf", asOf).add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is the reader's own words
     */
    public record MaterialChip(String label, String key, String value, String without) {}

    public List<MaterialChip> chips() {
        var chips = new ArrayList<MaterialChip>();
        kind.forEach(each -> chips.add(new MaterialChip(
                "material.kind", "MaterialKind." + each, "", address().without("kind", each))));
        state.forEach(each -> chips.add(new MaterialChip(
                "filter.state", "MaterialState." + each, "", address().without("state", each))));
        if (unstudied != null) {
            chips.add(new MaterialChip("material.unstudied", "material.unstudied-chosen", "", with("unstudied", null)));
        }
        if (q != null) {
            chips.add(new MaterialChip("material.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
