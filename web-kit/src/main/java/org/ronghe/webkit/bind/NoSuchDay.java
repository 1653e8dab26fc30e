package org.ronghe.webkit.bind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day that is written as it should be and is in no calendar: the 30th of February, the 13th month. */
final class NoSuchDay {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private NoSuchDay() {}

    /** Whether only the calendar is against it, and not how it is written. */
    static boolean is(String word) {
        if (!WRITTEN.matcher(word).matches()) {
            return false;
        }
        try {
            LocalDate.parse(word);
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }
}
