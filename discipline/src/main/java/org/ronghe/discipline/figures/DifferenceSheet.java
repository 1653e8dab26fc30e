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

/** The difference of two days as a table, one row a task. A Chinese office document. */
final class DifferenceSheet {
    private DifferenceSheet() {}

    /** How a file begins: with a workbook's or a CSV's own writer. */
    @FunctionalInterface
    interface Opening {
        TableWriter open(OutputStream out, SheetLayout layout) throws IOException;
    }

    static String fileName(Asked asked, String ending) {
        return text(
                        "difference.file",
                        asked.extent().round().name(),
                        asked.from(),
                        asked.extent().day()) + "." + ending;
    }

    static void write(Opening opening, DifferenceLedger ledger, Asked asked, OutputStream out) throws IOException {
        var writer = opening.open(out, layout(asked));
        try {
            ledger.each(asked, row -> write(writer, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
    }

    private static SheetLayout layout(Asked asked) {
        return new SheetLayout(
                text("difference.title"),
                text("difference.sheet", asked.extent().round().name()),
                List.of(text("difference.days", asked.from(), asked.extent().day())),
                List.of(
                        Column.centered(12, text("field.code")),
                        Column.text(60, text("field.measure")),
                        Column.centered(16, text("field.unit")),
                        Column.centered(20, text("difference.changes")),
                        Column.centered(12, text("difference.before")),
                        Column.centered(12, text("difference.after")),
                        Column.centered(12, text("difference.dueBefore")),
                        Column.centered(12, text("difference.due"))),
                1,
                Paper.A4);
    }

    private static void write(TableWriter writer, Row row) {
        try {
            writer.row(
                    row.code(),
                    row.measure(),
                    row.unit(),
                    row.changes().stream().map(DifferenceSheet::word).collect(Collectors.joining("、")),
                    word(row.before()),
                    word(row.after()),
                    row.dueBefore(),
                    row.due());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return word == null ? null : text(word.getDeclaringClass().getSimpleName() + "." + word.name());
    }

    private static String text(String key, Object... arguments) {
        return Messages.all().get(Lang.ZH, key, arguments);
    }
}
