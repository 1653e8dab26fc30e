package org.ronghe.webkit.sheet;

/**
 * How much of a file is read before it is refused. Only cells with content count towards rows, columns and cells, so a
 * sheet formatted down to its last row is no large sheet.
 *
 * @param fileBytes size of the file as uploaded
 * @param unpackedBytes bytes unpacked from a workbook while reading it, counted on the stream itself; also the most
 *     that all its parts together may declare
 * @param rows number of the last row with content
 * @param columns number of the last column with content
 * @param cells cells with content in one sheet
 * @param cellChars UTF-16 units in one cell
 * @param textChars UTF-16 units in all cells of one sheet, repeated shared strings counted each time
 * @param sheets worksheets in one workbook
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int rows,
        int columns,
        int cells,
        int cellChars,
        long textChars,
        int sheets) {

    private static final int MIB = 1024 * 1024;

    /** What an office's ledger never reaches: 20 MB, 50 MB unpacked, 100,000 rows, 256 columns, 1,500,000 cells. */
    public static final Limits DEFAULT =
            new Limits(20L * MIB, 50L * MIB, 100_000, 256, 1_500_000, 32_767, 100_000_000, 64);

    static long megabytes(long bytes) {
        return Math.max(1, bytes / MIB);
    }
}
