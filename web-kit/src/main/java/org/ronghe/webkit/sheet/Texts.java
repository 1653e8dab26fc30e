package org.ronghe.webkit.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell's text may hold, and how two formats write what they cannot hold. */
public final class Texts {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /**
     * Where a spreadsheet program may start to read a formula: at the start of a field, or, when it splits the line by
     * another delimiter than ours, after a semicolon, a tab or a line end.
     */
    private static final String PLACE = "(?<=^|[;\\t\\r\\n])";

    /** What it would take for one: a character that starts a formula, in either width, behind blanks or quotes. */
    private static final String FORMULA = "'*[ \\u00a0\\u3000\"]*[=+\\-@\\t\\r＝＋－＠]";

    private static final Pattern DANGEROUS = Pattern.compile(PLACE + "(?=" + FORMULA + ")");
    private static final Pattern NEUTRALISED = Pattern.compile(PLACE + "'(?=" + FORMULA + ")");

    private Texts() {}

    /** Without the characters that neither PostgreSQL nor XML can hold; the same object when there are none. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!holdable(text, i)) {
                var kept = new StringBuilder(text.length()).append(text, 0, i);
                for (int j = i; j < text.length(); j++) {
                    if (holdable(text, j)) {
                        kept.append(text.charAt(j));
                    }
                }
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean holdable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < 0xfffe;
    }

    /** Undoes a workbook's {@code _x000D_} notation for characters that XML cannot carry. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** Marks text that would look like that notation, so that it is read back as typed. */
    static String escape(String text) {
        return text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    }

    /** Puts an apostrophe before whatever a spreadsheet program could take for a formula. */
    static String neutralise(String text) {
        return DANGEROUS.matcher(text).replaceAll("'");
    }

    /** Takes exactly the apostrophes away that {@link #neutralise} puts in: {@code restore(neutralise(t))} is t. */
    static String restore(String text) {
        return text.indexOf('\'') < 0 ? text : NEUTRALISED.matcher(text).replaceAll("");
    }
}
