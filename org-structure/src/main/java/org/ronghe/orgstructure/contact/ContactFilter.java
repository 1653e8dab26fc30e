package org.ronghe.orgstructure.contact;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Which contacts are asked for: the address says it all. Branches stand in the order of the tree, people by name.
 *
 * @param kind the kind of link; null is the first
 * @param year in which visits are counted; null is the year of the day
 * @param holder whose contacts
 * @param only how they stand
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record ContactFilter(
        @Nullable Long kind,
        @Nullable Long year,
        @Nullable Long holder,
        @Nullable ContactMark only,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/contacts";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static ContactFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ContactFilter.class);
        return new ContactFilter(
                asked.number("kind"),
                asked.number("year"),
                asked.number("holder"),
                asked.word("only", ContactMark.class),
                asked.day("asOf"),
                asked.text("after"));
    }

    /** How many lines stand before the page. @throws Malformed when the place is no number */
    int before() {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,7}")) {
            throw Malformed.place("after", after);
        }
        return Integer.parseInt(after);
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        return new Conditions.Address(PATH)
                .add("kind", kind)
                .add("year", year)
                .add("holder", holder)
                .add("only", only)
                .add("asOf", asOf)
                .add("after", after);
    }

    /** One condition that is set, with the address of the list without it. */
    public record ContactChip(String label, String key, String value, String without) {}

    /** @param holderName of the condition {@code holder} */
    public List<ContactChip> chips(String holderName) {
        var chips = new ArrayList<ContactChip>();
        if (holder != null) {
            chips.add(new ContactChip("contact.holder", "", holderName, with("holder", null)));
        }
        if (only != null) {
            chips.add(new ContactChip("contact.mark", "ContactMark." + only, "", with("only", null)));
        }
        return chips;
    }
}
