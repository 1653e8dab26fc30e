package org.ronghe.webkit.document;

/**
 * Breaks a title into lines of about one length (7.3.1: in shapes, and at sense): after a particle or a mark near the
 * even place where there is one, so that no single character is left over.
 */
final class TitleLines {
    /** Characters of 22 pt in 156 mm, and one to spare. */
    private static final int MOST = 19;

    private static final int NEAR = 4;
    private static final String BEHIND = "的和与及、，》）";

    private TitleLines() {}

    static String of(String title) {
        int length = title.codePointCount(0, title.length());
        int lines = (length + MOST - 1) / MOST;
        if (lines < 2 || length != title.length()) {
            return title;
        }
        var broken = new StringBuilder();
        int from = 0;
        for (int left = lines; left > 1; left--) {
            int even = from + (length - from) / left;
            int at = near(title, even, from + MOST);
            broken.append(title, from, at).append('\n');
            from = at;
        }
        return broken.append(title.substring(from)).toString();
    }

    /** The place nearest to the even one that follows a particle, no later than the line is long. */
    private static int near(String title, int even, int last) {
        for (int off = 0; off <= NEAR; off++) {
            for (int at : new int[] {even + off, even - off}) {
                if (at <= last && at < title.length() && at > 0 && BEHIND.indexOf(title.charAt(at - 1)) >= 0) {
                    return at;
                }
            }
        }
        return even;
    }
}
