package org.ronghe.webkit.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cell as read: what a person sees in it, and what it is. */
public final class Cell {

    /** What a cell holds. {@link #FORMULA} is never calculated here: its text is the value the file remembers. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    private final int row;
    private final int column;
    private final Kind kind;
    private final String text;
    private final @Nullable Object value;

    Cell(int row, int column, Kind kind, String text, @Nullable Object value) {
        this.row = row;
        this.column = column;
        this.kind = kind;
        this.text = text;
        this.value = value;
    }

    /** Row counted from 0. */
    public int row() {
        return row;
    }

    /** Column counted from 0. */
    public int column() {
        return column;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The text as displayed: numbers in their number format, dates as {@code 2020-11-05} or {@code 2020-11-05 08:30},
     * truth values as {@code TRUE} and {@code FALSE}, errors as {@code #N/A}; empty for an empty cell.
     */
    public String text() {
        return text;
    }

    /** The day, when the cell holds a date as Excel knows it; a date typed as text, or any cell of a CSV, has none. */
    public Optional<LocalDate> date() {
        return value instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    /** The number behind {@link #text()}, unrounded, when the cell holds a number that is no date. */
    public Optional<BigDecimal> number() {
        return value instanceof Double number ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }

    /** The address as people write it, such as {@code C5}. */
    public String address() {
        return Region.address(row, column);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** Whether it is a formula whose result the file does not hold: nobody can say what a person would see there. */
    public boolean unread() {
        return kind == Kind.FORMULA && text.isEmpty();
    }

    @Override
    public String toString() {
        return address() + " " + kind + " " + text;
    }
}
