package org.ronghe.web.remind;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import org.ronghe.domain.store.ContentHash;

/** Writes a calendar (RFC 5545) of whole days: the same entries are the same bytes, whenever they are asked for. */
final class CalendarFeed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Octets of a content line without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFeed() {}

    /**
     * The calendar of these entries. Keys and stamps are made of number and day alone: whoever has the address learns
     * nothing beside them, not even what an item waits for.
     */
    static String of(String name, List<Agenda.Entry> entries) {
        var feed = new CalendarFeed();
        feed.line("BEGIN:VCALENDAR");
        feed.line("VERSION:2.0");
        feed.line("PRODID:-//Ronghe//Ronghe//ZH");
        feed.line("CALSCALE:GREGORIAN");
        feed.line("METHOD:PUBLISH");
        feed.line("X-WR-CALNAME:" + escaped(name));
        feed.line("REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        var seen = new HashMap<Agenda.Entry, Integer>();
        for (var entry : entries) {
            feed.line("BEGIN:VEVENT");
            int same = seen.merge(entry, 1, Integer::sum);
            var key = ContentHash.of(List.of(entry.code(), entry.due().toString(), String.valueOf(same)));
            feed.line("UID:" + key.substring(0, 32) + "@ronghe");
            feed.line("DTSTAMP:" + DAY.format(entry.due()) + "T000000Z");
            feed.line("DTSTART;VALUE=DATE:" + DAY.format(entry.due()));
            feed.line("SUMMARY:" + escaped(entry.code()));
            feed.line("TRANSP:TRANSPARENT");
            feed.line("END:VEVENT");
        }
        feed.line("END:VCALENDAR");
        return feed.text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A long line goes on behind a space, never inside a character. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += length;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
