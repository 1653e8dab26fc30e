package org.ronghe.orgstructure.meeting;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/**
 * Which month of meetings is asked for.
 *
 * @param month as 2026-11; null is the present one
 * @param unit the organisation that met
 */
public record MonthFilter(@Nullable String month, @Nullable Long unit) {
    static final String PATH = MeetingFilter.PATH + "/calendar";

    /** Reads the address; a condition that does not exist is refused by name. */
    public static MonthFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, MonthFilter.class);
        var month = asked.text("month");
        try {
            if (month != null) {
                YearMonth.parse(month);
            }
        } catch (DateTimeException e) {
            throw Malformed.word("month", month, List.of("2026-11"));
        }
        return new MonthFilter(month, asked.number("unit"));
    }

    YearMonth asked(YearMonth present) {
        return month == null ? present : YearMonth.parse(month);
    }

    /** The address of another month of the same organisation. */
    public String at(String another) {
        return new Conditions.Address(PATH)
                .add("month", another)
                .add("unit", unit)
                .toString();
    }
}
