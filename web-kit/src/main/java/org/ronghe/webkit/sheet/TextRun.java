package org.ronghe.webkit.sheet;

/**
 * Rich text put together from its {@code <t>} runs, without the phonetic hints of {@code <rPh>}. Keeps one escape more
 * than a cell may hold, so that what is too long is seen where the cell is.
 */
final class TextRun {

    private static final int ESCAPE_CHARS = "_x0000_".length();

    private final int rawChars;
    private final int cellChars;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inHint;

    TextRun(int cellChars) {
        this.cellChars = cellChars;
        this.rawChars = (cellChars + 1) * ESCAPE_CHARS;
    }

    void start(String element) {
        if (element.equals("t")) {
            inText = true;
        } else if (element.equals("rPh")) {
            inHint = true;
        }
    }

    void end(String element) {
        if (element.equals("t")) {
            inText = false;
        } else if (element.equals("rPh")) {
            inHint = false;
        }
    }

    void append(char[] chars, int start, int length) {
        if (inText && !inHint) {
            add(chars, start, length);
        }
    }

    /** Adds whatever element it stands in. */
    void add(char[] chars, int start, int length) {
        text.append(chars, start, Math.min(length, rawChars - text.length()));
    }

    void clear() {
        text.setLength(0);
    }

    /** The text with its escapes undone, at most one character longer than a cell may be. */
    String take() {
        String whole = Texts.unescape(text.toString());
        clear();
        return whole.length() > cellChars ? whole.substring(0, cellChars + 1) : whole;
    }
}
