package org.ronghe.webkit.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** A rectangle of cells; all four numbers count from 0 and are inclusive. */
public record Region(int top, int left, int bottom, int right) {

    private static final Pattern ADDRESS =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    /** Whether the cell lies inside. */
    public boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    /** The address as a workbook writes it, such as {@code A1:L1}. */
    public String address() {
        return address(top, left) + ":" + address(bottom, right);
    }

    /** The address of one cell, row and column counted from 0: {@code (4, 2)} is {@code C5}. */
    public static String address(int row, int column) {
        return columnName(column) + (row + 1);
    }

    /** The letters of a column counted from 0: 0 is {@code A}, 27 is {@code AB}. */
    public static String columnName(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }

    /** Reads {@code B3} or {@code A1:L1}; empty when the text is no address. */
    static Optional<Region> parse(String address) {
        var match = ADDRESS.matcher(address);
        if (!match.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(match.group(2)) - 1;
        int column = columnNumber(match.group(1));
        if (match.group(3) == null) {
            return Optional.of(new Region(row, column, row, column));
        }
        int otherRow = Integer.parseInt(match.group(4)) - 1;
        int otherColumn = columnNumber(match.group(3));
        return Optional.of(new Region(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(row, otherRow),
                Math.max(column, otherColumn)));
    }

    private static int columnNumber(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }
}
