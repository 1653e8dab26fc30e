package org.ronghe.webkit.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * RFC 4180, read as spreadsheet programs write it: comma, semicolon or tab (told by the first lines, or by a first line
 * {@code sep=;}), any line end, quotes where needed. UTF-8, UTF-16 with its mark, or GB18030 (which contains GBK and
 * GB2312); UTF-8 is tried first because Chinese GB18030 text is practically never valid UTF-8.
 *
 * <p>Every cell is text. The apostrophe that {@link CsvWriter} puts before text that looks like a formula is taken away
 * again, and no other.
 */
final class CsvReader {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int SAMPLE_ROWS = 50;

    private final Limits limits;

    CsvReader(Limits limits) {
        this.limits = limits;
    }

    Grid read(byte[] content, String name) {
        String text = decode(content);
        int start = text.startsWith("sep=") && text.length() > 4 ? text.indexOf('\n') + 1 : 0;
        char delimiter = start > 0 ? text.charAt(4) : delimiter(text);
        var grid = new Grid.Builder(name, List.of(name), limits);
        parse(text, start, delimiter, (row, column, cell) -> {
            grid.put(row, column, Cell.Kind.TEXT, cell, null);
            return true;
        });
        Grid read = grid.build();
        if (read.isEmpty()) {
            throw new SheetRefused("sheet.no-data");
        }
        return read;
    }

    private static String decode(byte[] content) {
        String text;
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            text = decode(content, 3, StandardCharsets.UTF_8);
        } else if (startsWith(content, 0xFF, 0xFE)) {
            text = decode(content, 2, StandardCharsets.UTF_16LE);
        } else if (startsWith(content, 0xFE, 0xFF)) {
            text = decode(content, 2, StandardCharsets.UTF_16BE);
        } else {
            try {
                text = decode(content, 0, StandardCharsets.UTF_8);
            } catch (SheetRefused notUtf8) {
                text = decode(content, 0, Charset.forName("GB18030"));
            }
        }
        if (text.indexOf('\0') >= 0) { // no text: a binary file, or UTF-16 without its mark
            throw new SheetRefused("sheet.encoding");
        }
        return text;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SheetRefused("sheet.encoding");
        }
    }

    /** The delimiter under which most of the first rows have the same number of cells, more than one. */
    private char delimiter(String text) {
        char best = ',';
        double bestShare = 0;
        int bestCells = 1;
        for (char candidate : DELIMITERS) {
            int[] cells = sample(text, candidate);
            for (int width : cells) {
                double share =
                        (double) Arrays.stream(cells).filter(c -> c == width).count() / cells.length;
                if (width > 1 && (share > bestShare || (share == bestShare && width > bestCells))) {
                    best = candidate;
                    bestShare = share;
                    bestCells = width;
                }
            }
        }
        return best;
    }

    /** Cells in each of the first rows; none when the text makes no sense under this delimiter. */
    private int[] sample(String text, char delimiter) {
        int[] cells = new int[SAMPLE_ROWS];
        int[] rows = {0};
        try {
            parse(text, 0, delimiter, (row, column, cell) -> {
                if (row == SAMPLE_ROWS) {
                    return false;
                }
                cells[row] = column + 1;
                rows[0] = row + 1;
                return true;
            });
        } catch (SheetRefused nonsense) {
            return new int[0];
        }
        return Arrays.copyOf(cells, rows[0]);
    }

    private interface Sink {
        /** Takes one cell; false stops. */
        boolean take(int row, int column, String cell);
    }

    private void parse(String text, int start, char delimiter, Sink sink) {
        int row = 0;
        int column = 0;
        int at = start;
        int end = text.length();
        var cell = new StringBuilder();
        while (at < end) {
            cell.setLength(0);
            if (text.charAt(at) == '"') {
                at = quoted(text, at + 1, row, column, cell);
            }
            while (at < end && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                add(cell, text.charAt(at++), row, column);
            }
            if (!sink.take(row, column, Texts.restore(cell.toString()))) {
                return;
            }
            if (at < end && text.charAt(at) == delimiter) {
                column++;
                at++;
            } else {
                at += at + 1 < end && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n' ? 2 : 1;
                row++;
                column = 0;
            }
        }
    }

    /** Reads up to the closing quote and answers the place after it. */
    private int quoted(String text, int start, int row, int column, StringBuilder cell) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                add(cell, c, row, column);
            } else if (at < text.length() && text.charAt(at) == '"') {
                add(cell, '"', row, column);
                at++;
            } else {
                return at;
            }
        }
        throw new SheetRefused("sheet.open-quote", Region.address(row, column));
    }

    private void add(StringBuilder cell, char c, int row, int column) {
        if (cell.length() >= limits.cellChars() * 2) { // the neutralising apostrophes may double it
            throw new SheetRefused("sheet.cell-too-long", Region.address(row, column), limits.cellChars());
        }
        cell.append(c);
    }
}
