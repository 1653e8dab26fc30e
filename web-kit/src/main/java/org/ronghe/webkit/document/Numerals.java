package org.ronghe.webkit.document;

import org.ronghe.webkit.document.OfficialDocument.Level;

/** Counts headings as GB/T 9704 numbers them; a level begins anew below the next higher one. For one thread. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private final int[] counts = new int[Level.values().length];

    /** The number of the next heading of this level. */
    String next(Level level) {
        var number = expected(level);
        counts[level.ordinal()]++;
        for (int below = level.ordinal() + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        return number;
    }

    /** The same, without taking it. */
    String expected(Level level) {
        int count = counts[level.ordinal()] + 1;
        return switch (level) {
            case ONE -> chinese(count) + "、";
            case TWO -> "（" + chinese(count) + "）";
            case THREE -> count + ".";
            case FOUR -> "（" + count + "）";
        };
    }

    /** Chinese numerals below one hundred; beyond that the digits one by one, as in 一〇二. */
    static String chinese(int number) {
        if (number >= TEN * TEN) {
            var digits = new StringBuilder();
            String.valueOf(number).chars().forEach(c -> digits.append(c == '0' ? '〇' : DIGITS.charAt(c - '0')));
            return digits.toString();
        }
        if (number < TEN) {
            return String.valueOf(DIGITS.charAt(number));
        }
        return (number / TEN == 1 ? "" : DIGITS.charAt(number / TEN))
                + "十"
                + (number % TEN == 0 ? "" : DIGITS.charAt(number % TEN));
    }
}
