package org.ronghe.webkit.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A table written row by row to a stream, in whichever format; an exporter need not know which. Not for use by several
 * threads. The stream stays open, and the file is complete only after {@link #finish}: an exporter that fails midway
 * leaves a file that cannot be opened, never one that looks complete.
 */
public interface TableWriter {

    /**
     * In place of a cell: the same as the cell above. A workbook merges the two, a CSV repeats the text. Not allowed in
     * the first row.
     */
    Object ABOVE = new Object() {
        @Override
        public String toString() {
            return "ABOVE";
        }
    };

    /**
     * Around a cell: set so that nobody overlooks it. A workbook colours it, a CSV cannot and leaves it at its value.
     */
    record Marked(@Nullable Object value) {}

    /**
     * Writes one row of the body, one value for each column of the layout: a text (always a text in the file, whatever
     * it begins with), a number, a {@link java.time.LocalDate} (written as its ISO text), null for an empty cell, one
     * of these {@link Marked}, or {@link #ABOVE}.
     *
     * @throws IllegalArgumentException for another number or kind of values, or a text longer than 32,767
     */
    void row(@Nullable Object... cells) throws IOException;

    /** Writes a row that is one text over all columns. A CSV has no such rows and leaves it out. */
    void note(String text) throws IOException;

    /** Completes the file without closing the stream. Nothing may be written afterwards. */
    void finish() throws IOException;
}
