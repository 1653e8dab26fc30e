package org.ronghe.web.remind;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Conditions;

/** Which receipts are asked for: the address says it all. */
public record ReceiptFilter(
        @Nullable Delivery state,
        @Nullable LocalDate day,
        @Nullable Long before) {
    private static final String PATH = "/admin/reminders";

    /** @throws Malformed for a condition that does not exist, or a value that it cannot take, by name */
    static ReceiptFilter of(MultivaluedMap<String, String> query) {
        var asked = Conditions.of(query, ReceiptFilter.class);
        return new ReceiptFilter(asked.word("state", Delivery.class), day(asked.text("day")), asked.number("before"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Malformed.day("day", String.valueOf(text));
        }
    }

    /** The address with one condition changed; null takes it away. */
    public String with(String name, @Nullable Object value) {
        return new Conditions.Address(PATH)
                .add("state", state)
                .add("day", day)
                .add("before", before)
                .with(name, value == null ? null : value.toString());
    }
}
