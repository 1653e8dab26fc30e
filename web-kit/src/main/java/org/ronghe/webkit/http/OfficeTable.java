package org.ronghe.webkit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.TableWriter;

/**
 * A ledger's list as a file: what stands in each column, said once. A Chinese office document whoever asks for it.
 *
 * @param <R> a line of the list
 */
public final class OfficeTable<R> {
    private final String title;
    private final SheetLayout.Paper paper;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, @Nullable Object>> cells = new ArrayList<>();

    private OfficeTable(String title, SheetLayout.Paper paper) {
        this.title = title;
        this.paper = paper;
    }

    /** @param key of the title, which is the sheet's name and begins the file's */
    public static <R> OfficeTable<R> titled(String key, SheetLayout.Paper paper) {
        return new OfficeTable<>(text(key), paper);
    }

    /** @param key of the heading */
    public OfficeTable<R> centered(int width, String key, Function<R, @Nullable Object> cell) {
        return with(Column.centered(width, text(key)), cell);
    }

    /** @param key of the heading */
    public OfficeTable<R> text(int width, String key, Function<R, @Nullable Object> cell) {
        return with(Column.text(width, text(key)), cell);
    }

    private OfficeTable<R> with(Column column, Function<R, @Nullable Object> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /**
     * The download.
     *
     * @param day of the list, in the file's name
     * @param each hands every line over; they are never all in memory
     */
    public Response file(LocalDate day, HttpHeaders headers, Consumer<Consumer<R>> each) {
        var layout = new SheetLayout(title, title, List.of(), List.copyOf(columns), 1, paper);
        return TableFile.of(title + day, layout, headers, writer -> {
            try {
                each.accept(row -> write(writer, row));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private void write(TableWriter writer, R row) {
        try {
            writer.row(cells.stream().map(cell -> cell.apply(row)).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word of a constant; empty for none. */
    public static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The Chinese sentence of a key. */
    public static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
