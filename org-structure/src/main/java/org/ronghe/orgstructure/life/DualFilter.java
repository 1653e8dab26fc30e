package org.ronghe.orgstructure.life;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Whose part in the own branch is asked for: the address says it all.
 *
 * @param period a quarter, such as 2026-Q4; null is the quarter of the day
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record DualFilter(
        List<DualState> state,
        @Nullable String period,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/life/dual";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static DualFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, DualFilter.class);
        var period = asked.text("period");
        if (period != null
                && Period.of(period)
                        .filter(each -> each.span() == Period.Span.QUARTER)
                        .isEmpty()) {
            throw Malformed.word("period", period, List.of("2026-Q4"));
        }
        return new DualFilter(asked.words("state", DualState.class), period, asked.day("asOf"), asked.text("after"));
    }

    Period asked(LocalDate day) {
        return period == null
                ? Period.Span.QUARTER.around(day)
                : Period.of(period).orElseThrow();
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH);
        state.forEach(each -> address.add("state", each));
        return address.add("period", period).add("asOf", asOf).add("after", after);
    }

    /** One state that is set, with the address of the list without it. */
    public record DualChip(DualState value, String without) {}

    public List<DualChip> chips() {
        var chips = new ArrayList<DualChip>();
        state.forEach(each -> chips.add(new DualChip(each, address().without("state", each))));
        return chips;
    }
}
