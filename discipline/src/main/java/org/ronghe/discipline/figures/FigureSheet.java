package org.ronghe.discipline.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.figures.FiguresLedger.Figure;
import org.ronghe.discipline.figures.FiguresLedger.Figures;
import org.ronghe.discipline.figures.FiguresLedger.Page;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetLayout.Paper;
import org.ronghe.webkit.sheet.SheetWriter;
import org.ronghe.webkit.sheet.TableWriter;

/** The figures as a table: one row a figure, a rate with what it is a part of. A Chinese office document. */
final class FigureSheet {
    private FigureSheet() {}

    static String fileName(Page page, String ending) {
        return text("figures.file", page.round() == null ? "" : page.round().name(), page.day()) + "." + ending;
    }

    static void workbook(Page page, OutputStream out) throws IOException {
        write(page, SheetWriter.open(out, layout(page)));
    }

    static void csv(Page page, OutputStream out) throws IOException {
        write(page, CsvWriter.open(out, layout(page)));
    }

    private static SheetLayout layout(Page page) {
        return new SheetLayout(
                text("figures.title"),
                text("figures.sheet", page.round() == null ? "" : page.round().name()),
                List.of(text("figures.asof", page.day())),
                List.of(
                        Column.text(20, text("figures.block")),
                        Column.text(44, text("figures.item")),
                        Column.centered(12, text("figures.count")),
                        Column.centered(12, text("figures.of")),
                        Column.centered(12, text("figures.rate"))),
                0,
                Paper.A4);
    }

    private static void write(Page page, TableWriter writer) throws IOException {
        var figures = page.figures();
        if (figures != null) {
            new Rows(writer).all(figures);
            writer.note(text("figures.note"));
        }
        writer.finish();
    }

    /** Row after row, below the name of their block. */
    private record Rows(TableWriter writer) {

        void all(Figures it) throws IOException {
            partition(it);
            for (var rate : it.rates()) {
                writer.row(
                        text("figures.rates"),
                        text("RateKind." + rate.kind()),
                        rate.part().count(),
                        rate.of().count(),
                        FigureWords.percent(rate));
            }
            for (var row : it.ages()) {
                var age = text("Age." + row.age());
                row("figures.ageing", age + "，" + text("DueBasis.FIRST"), row.first(), it.open());
                row("figures.ageing", age + "，" + text("DueBasis.CURRENT"), row.current(), it.open());
            }
            var apart = it.apart();
            row("figures.apart", text("figures.apart"), apart.all(), it.total());
            row("figures.apart", text("TaskState.DISPUTED"), apart.disputed(), apart.all());
            row("figures.apart", text("TaskState.DEFERRED"), apart.deferred(), apart.all());
            row("figures.apart", text("chip.reviewLate"), apart.late(), apart.all());
            row("figures.apart", text("chip.deferred"), apart.everDeferred(), null);
            row("figures.apart", text("figures.deferrals"), apart.deferrals(), null);
            for (var warning : it.warnings()) {
                row("figures.warnings", text("Flag." + warning.flag()), warning.figure(), it.open());
            }
            row("figures.changes", text("figures.extended"), it.extended(), null);
            row("figures.changes", text("figures.extensions"), it.extensions(), null);
            row("figures.changes", text("figures.reopened"), it.reopened(), null);
            row("figures.changes", text("figures.reopenings"), it.reopenings(), null);
            row("figures.conclusions", text("figures.accepted"), it.accepted(), null);
            row("figures.conclusions", text("Conclusion.DONE"), it.done(), it.accepted());
            row("figures.conclusions", text("Conclusion.BASICALLY_DONE"), it.basicallyDone(), it.accepted());
            row("figures.conclusions", text("chip.unconcluded"), it.unconcluded(), it.accepted());
        }

        private void partition(Figures it) throws IOException {
            row("figures.partition", text("figures.total"), it.total(), null);
            for (var each : it.classes()) {
                row("figures.partition", text("Timing." + each.timing()), each.all(), it.total());
                for (var state : each.states()) {
                    row(
                            "figures.partition",
                            text("Timing." + each.timing()) + "，" + text("TaskState." + state.state()),
                            state.figure(),
                            each.all());
                }
            }
            row("figures.partition", text("chip.unclassed"), it.unclassed(), it.total());
            row("figures.partition", text("figures.void"), it.voided(), null);
        }

        private void row(String block, String item, Figure figure, @Nullable Figure of) throws IOException {
            writer.row(
                    text(block),
                    item,
                    figure.count(),
                    of == null ? null : Objects.requireNonNull(of).count(),
                    null);
        }
    }

    private static String text(String key, Object... arguments) {
        return Messages.all().get(Lang.ZH, key, arguments);
    }
}
