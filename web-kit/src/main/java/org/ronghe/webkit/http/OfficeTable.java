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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Align;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.TableWriter;

/**
 * A ledger's list as a file: what stands in each column, said once. Headings and words are in the language of whoever
 * asks for it; what people wrote stays as they wrote it.
 *
 * @param <R> a line of the list
 */
public final class OfficeTable<R> {
    private final String title;
    private final SheetLayout.Paper paper;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Function<R, @Nullable Object>> cells = new ArrayList<>();

    private record Heading(int width, String key, Align align) {
        Column in(Lang lang) {
            return new Column(List.of(Messages.all().get(lang, key)), width, align);
        }
    }

    /** Words of a cell, said when the language of the file is known. */
    @FunctionalInterface
    public interface Said {
        String in(Lang lang);
    }

    private OfficeTable(String title, SheetLayout.Paper paper) {
        this.title = title;
        this.paper = paper;
    }

    /** @param key of the title, which is the sheet's name and begins the file's */
    public static <R> OfficeTable<R> titled(String key, SheetLayout.Paper paper) {
        return new OfficeTable<>(key, paper);
    }

    /**
     * @param key of the heading
     * @param cell a value, or {@link Said} for words of ours
     */
    public OfficeTable<R> centered(int width, String key, Function<R, @Nullable Object> cell) {
        return with(new Heading(width, key, Align.CENTER), cell);
    }

    /**
     * @param key of the heading
     * @param cell a value, or {@link Said} for words of ours
     */
    public OfficeTable<R> text(int width, String key, Function<R, @Nullable Object> cell) {
        return with(new Heading(width, key, Align.LEFT), cell);
    }

    private OfficeTable<R> with(Heading heading, Function<R, @Nullable Object> cell) {
        headings.add(heading);
        cells.add(cell);
        return this;
    }

    /**
     * The download.
     *
     * @param day of the list, in the file's name
     * @param lang of whoever asks for it
     * @param each hands every line over; they are never all in memory
     */
    public Response file(LocalDate day, Lang lang, HttpHeaders headers, Consumer<Consumer<R>> each) {
        var name = Messages.all().get(lang, title);
        var columns = headings.stream().map(heading -> heading.in(lang)).toList();
        var layout = new SheetLayout(SheetLayout.sheetName(name), name, List.of(), columns, 1, paper);
        return TableFile.of(name + (lang == Lang.ZH ? "" : " ") + day, layout, headers, writer -> {
            try {
                each.accept(row -> write(writer, row, lang));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private void write(TableWriter writer, R row, Lang lang) {
        try {
            writer.row(cells.stream()
                    .map(cell -> cell.apply(row))
                    .map(cell -> cell instanceof Said words ? words.in(lang) : cell)
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word of a constant; empty for none. */
    public static Said word(@Nullable Enum<?> constant) {
        return constant == null
                ? lang -> ""
                : text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The sentence of a key. */
    public static Said text(String key, Object... arguments) {
        return lang -> Messages.all().get(lang, key, arguments);
    }

    /** Several words one after the other. */
    public static Said joined(List<Said> words) {
        return lang ->
                words.stream().map(each -> each.in(lang)).collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }
}
