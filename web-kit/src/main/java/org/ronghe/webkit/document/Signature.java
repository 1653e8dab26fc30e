package org.ronghe.webkit.document;

/**
 * Where name and date stand under a sealed document (GB/T 9704 7.3.5.1): the date four characters from the right, the
 * name centred on it. A name longer than that allows stands two characters from the right, and the date is centred
 * under it.
 *
 * @param nameRight hundredths of a character between the name and the right edge
 * @param dateRight the same of the date
 */
record Signature(int nameRight, int dateRight) {
    /** Width of a character of the type area, in twips: 156 mm in 28 characters. */
    static final int CHARACTER = 316;

    private static final int FOUR = 400;
    private static final int TWO = 200;

    static Signature of(String name, String date) {
        int name100 = width(name);
        int date100 = width(date);
        int nameRight = FOUR + (date100 - name100) / 2;
        return nameRight >= TWO
                ? new Signature(nameRight, FOUR)
                : new Signature(TWO, Math.max(0, TWO + (name100 - date100) / 2));
    }

    /** Hundredths of a character: digits and Latin letters are half as wide. */
    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 50 : 100).sum();
    }
}
