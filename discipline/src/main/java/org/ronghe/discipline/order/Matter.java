package org.ronghe.discipline.order;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the matter of an order for the marks by which offices number several: 一、 （二） 1. 2） 一是. */
final class Matter {
    private static final Pattern POINT = Pattern.compile(
            "(?:^|[\\n。；;：:])\\s*([（(]?[一二三四五六七八九十]{1,3}(?:[、）)]|是)|[（(]?\\d{1,2}(?:[、）)]|[.．](?!\\d)))");

    private Matter() {}

    /** The marks found, in their order. */
    static List<String> points(String matter) {
        return POINT.matcher(matter)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
