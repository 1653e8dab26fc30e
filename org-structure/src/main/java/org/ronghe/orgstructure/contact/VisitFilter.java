package org.ronghe.orgstructure.contact;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which visits are asked for: the address says it all. The newest stand first.
 *
 * @param kind number of the kind of contact
 * @param contact number of the contact
 * @param branch number of the branch visited
 * @param from first day of the visit, planned or made
 * @param to last day of it
 * @param q name of the visitor, or words of the record
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record VisitFilter(
        List<VisitState> state,
        @Nullable Long kind,
        @Nullable Long contact,
        @Nullable Long branch,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/contacts/visits";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static VisitFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, VisitFilter.class);
        return new VisitFilter(
                asked.words("state", VisitState.class),
                asked.number("kind"),
                asked.number("contact"),
                asked.number("branch"),
                asked.day("from"),
                asked.day("to"),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** Those that say these words. */
    static VisitFilter words(String words) {
        return new VisitFilter(List.of(), null, null, null, null, null, words, null, null);
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        return address.add("kind", kind)
                .add("contact", contact)
                .add("branch", branch)
                .add("from", from)
                .add("to", to)
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
    public record VisitChip(String label, String key, String value, String without) {}

    /** @param branchName of the condition {@code branch} */
    public List<VisitChip> chips(String branchName) {
        var chips = new ArrayList<VisitChip>();
        state.forEach(each -> chips.add(new VisitChip(
                "filter.state", "VisitState." + each, "", address().without("state", each))));
        if (contact != null) {
            chips.add(new VisitChip("contact.title", "", contact.toString(), with("contact", null)));
        }
        if (branch != null) {
            chips.add(new VisitChip("contact.target", "", branchName, with("branch", null)));
        }
        if (from != null) {
            chips.add(new VisitChip("contact-visit.from", "", from.toString(), with("from", null)));
        }
        if (to != null) {
            chips.add(new VisitChip("contact-visit.to", "", to.toString(), with("to", null)));
        }
        if (q != null) {
            chips.add(new VisitChip("contact-visit.q", "", q, with("q", null)));
        }
        return chips;
    }
}
