package org.ronghe.webkit.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.sheet.SheetLayout.Column;

/**
 * Writes a table as CSV: UTF-8 with its mark so that office programs recognise it, commas, CRLF, one header row, no
 * title and no notes, so that every row stands for itself.
 *
 * <p>Text that a spreadsheet program could take for a formula gets an apostrophe in front: at the start of a cell, and
 * inside it after a semicolon, tab or line end (a program that splits at semicolons would see a new cell there), before
 * {@code = + - @}, tab and carriage return, also in full width, also behind spaces, quotes or further apostrophes.
 * {@link SheetReader} takes exactly these apostrophes away again, so text comes back as it was. Numbers given as
 * numbers are written bare, {@code -5} included.
 */
public final class CsvWriter implements TableWriter {

    private static final String SPECIAL = ",;\t\"\r\n";

    private final Writer out;
    private final String[] above;
    private boolean started;

    private CsvWriter(OutputStream out, SheetLayout layout) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.above = new String[layout.columns().size()];
        this.out.write('\ufeff');
        line(labels(layout.columns()));
    }

    /** Writes the header to the stream and waits for rows. */
    public static CsvWriter open(OutputStream out, SheetLayout layout) throws IOException {
        return new CsvWriter(out, layout);
    }

    /** The lowest words of the headers; where one of them stands for two columns, with all the words above it. */
    private static String[] labels(List<Column> columns) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        columns.stream().map(Column::label).filter(label -> !seen.add(label)).forEach(twice::add);
        return columns.stream()
                .map(c -> twice.contains(c.label()) ? String.join("/", c.header()) : c.label())
                .map(CsvWriter::cell)
                .toArray(String[]::new);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        if (cells.length != above.length) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(cells.length, above.length));
        }
        if (!started && Arrays.asList(cells).contains(ABOVE)) {
            throw new IllegalArgumentException("nothing above");
        }
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != ABOVE) {
                above[column] = written(cells[column]);
            }
        }
        started = true;
        line(above);
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Marked marked) {
            return written(marked.value());
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        if (value instanceof CharSequence || value instanceof LocalDate) {
            return cell(value.toString());
        }
        throw new IllegalArgumentException("no cell for a " + value.getClass().getName());
    }

    private static String cell(String text) {
        String safe = Texts.neutralise(Texts.clean(text));
        boolean quoted = !safe.equals(safe.strip()) || safe.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private void line(String[] cells) throws IOException {
        out.write(String.join(",", cells));
        out.write("\r\n");
    }

    /** Leaves the note out. */
    @Override
    public void note(String text) {}

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
