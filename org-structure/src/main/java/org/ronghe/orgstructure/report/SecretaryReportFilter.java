package org.ronghe.orgstructure.report;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.http.Conditions;

/**
 * Which reports are asked for: the address says it all. Organisations stand in the order of the tree.
 *
 * @param year null is the year that a report is about on the day
 * @param unit the organisation
 * @param only what somebody has to see to
 * @param q name of the organisation or of the secretary
 * @param asOf any past day makes the list a picture of that day; null is now
 * @param after where the page starts, as the page before it said
 */
public record SecretaryReportFilter(
        @Nullable Long year,
        List<SecretaryReportState> state,
        @Nullable Long unit,
        @Nullable SecretaryReportMark only,
        @Nullable String q,
        @Nullable LocalDate asOf,
        @Nullable String after) {
    static final String PATH = "/secretary-reports";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static SecretaryReportFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, SecretaryReportFilter.class);
        return new SecretaryReportFilter(
                asked.number("year"),
                asked.words("state", SecretaryReportState.class),
                asked.number("unit"),
                asked.word("only", SecretaryReportMark.class),
                asked.text("q"),
                asked.day("asOf"),
                asked.text("after"));
    }

    static SecretaryReportFilter marked(@Nullable SecretaryReportMark only, @Nullable LocalDate asOf) {
        return new SecretaryReportFilter(null, List.of(), null, only, null, asOf, null);
    }

    /** The address with one condition changed; null takes it away. A change starts at the first page. */
    public String with(String name, @Nullable String value) {
        return address().with(name, value);
    }

    private Conditions.Address address() {
        var address = new Conditions.Address(PATH).add("year", year);
        state.forEach(each -> address.add("state", each));
        return address.add("unit", unit)
                .add("only", only)
                .add("q", q)
                .add("asOf", asOf)
                .add("after", after);
    }

    /**
     * One condition that is set, with the address of the list without it.
     *
     * @param label message key of the condition
     * @param key message key of its value; empty where the value is shown as it is
     */
    public record SecretaryReportChip(String label, String key, String value, String without) {}

    /** @param unitName of the condition {@code unit} */
    public List<SecretaryReportChip> chips(String unitName) {
        var chips = new ArrayList<SecretaryReportChip>();
        if (year != null) {
            chips.add(
                    new SecretaryReportChip("secretary-report.year-of", "", String.valueOf(year), with("year", null)));
        }
        state.forEach(each -> chips.add(new SecretaryReportChip(
                "filter.state", "SecretaryReportState." + each, "", address().without("state", each))));
        if (unit != null) {
            chips.add(new SecretaryReportChip("secretary-report.unit", "", unitName, with("unit", null)));
        }
        if (only != null) {
            chips.add(new SecretaryReportChip(
                    "secretary-report.only", "SecretaryReportMark." + only, "", with("only", null)));
        }
        if (q != null) {
            chips.add(new SecretaryReportChip("secretary-report.q-chip", "", q, with("q", null)));
        }
        return chips;
    }
}
