package org.ronghe.discipline.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.figures.DifferenceLedger.Asked;
import org.ronghe.discipline.figures.DifferenceLedger.Row;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.Paper;
import org.ronghe.webkit.sheet.TableWriter;

/** The difference of two days as a table, one row a task. In the language of whoever asks for it. */
final class DifferenceSheet {
    private DifferenceSheet() {}

    /** How a file begins: with a workbook's or a CSV's own writer. */
    @FunctionalInterface
    interface Opening {
        TableWriter open(OutputStream out, SheetLayout layout) throws IOException;
    }

    static String fileName(Asked asked, Lang lang, String ending) {
        return text(
                        lang,
                        "difference.file",
                        asked.extent().round().name(),
                        asked.from(),
                        asked.extent().day()) + "." + ending;
    }

    static void write(Opening opening, DifferenceLedger ledger, Asked asked, Lang lang, OutputStream out)
            throws IOException {
        var writer = opening.open(out, layout(asked, lang));
        try {
            ledger.each(asked, row -> write(writer, row, lang));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
    }

    private static SheetLayout layout(Asked asked, Lang lang) {
        return new SheetLayout(
                SheetLayout.sheetName(text(lang, "difference.title")),
                text(lang, "difference.sheet", asked.extent().round().name()),
                List.of(text(
                        lang, "difference.days", asked.from(), asked.extent().day())),
                List.of(
                        Column.centered(12, text(lang, "field.code")),
                        Column.text(60, text(lang, "field.measure")),
                        Column.centered(16, text(lang, "field.unit")),
                        Column.centered(20, text(lang, "difference.changes")),
                        Column.centered(12, text(lang, "difference.before")),
                        Column.centered(12, text(lang, "difference.after")),
                        Column.centered(12, text(lang, "difference.dueBefore")),
                        Column.centered(12, text(lang, "difference.due"))),
                1,
                Paper.A4);
    }

    private static void write(TableWriter writer, Row row, Lang lang) {
        try {
            writer.row(
                    row.code(),
                    row.measure(),
                    row.unit(),
                    row.changes().stream()
                            .map(change -> word(change, lang))
                            .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", ")),
                    word(row.before(), lang),
                    word(row.after(), lang),
                    row.dueBefore(),
                    row.due());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String word(@Nullable Enum<?> word, Lang lang) {
        return word == null ? null : text(lang, word.getDeclaringClass().getSimpleName() + "." + word.name());
    }

    private static String text(Lang lang, String key, Object... arguments) {
        return Messages.all().get(lang, key, arguments);
    }
}
