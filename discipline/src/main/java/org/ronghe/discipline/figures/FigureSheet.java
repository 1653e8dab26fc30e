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

/**
 * The figures as a table: one row a figure, a rate with what it is a part of. In the language of whoever asks for it.
 */
final class FigureSheet {
    private FigureSheet() {}

    static String fileName(Page page, Lang lang, String ending) {
        return text(
                        lang,
                        "figures.file",
                        page.round() == null ? "" : page.round().name(),
                        page.day()) + "." + ending;
    }

    static void workbook(Page page, Lang lang, OutputStream out) throws IOException {
        write(page, lang, SheetWriter.open(out, layout(page, lang)));
    }

    static void csv(Page page, Lang lang, OutputStream out) throws IOException {
        write(page, lang, CsvWriter.open(out, layout(page, lang)));
    }

    private static SheetLayout layout(Page page, Lang lang) {
        return new SheetLayout(
                SheetLayout.sheetName(text(lang, "figures.title")),
                text(
                        lang,
                        "figures.sheet",
                        page.round() == null ? "" : page.round().name()),
                List.of(text(lang, "figures.asof", page.day())),
                List.of(
                        Column.text(20, text(lang, "figures.block")),
                        Column.text(44, text(lang, "figures.item")),
                        Column.centered(12, text(lang, "figures.count")),
                        Column.centered(12, text(lang, "figures.of")),
                        Column.centered(12, text(lang, "figures.rate"))),
                0,
                Paper.A4);
    }

    private static void write(Page page, Lang lang, TableWriter writer) throws IOException {
        var figures = page.figures();
        if (figures != null) {
            new Rows(writer, lang).all(figures);
            writer.note(text(lang, "figures.note"));
        }
        writer.finish();
    }

    /** Row after row, below the name of their block. */
    private record Rows(TableWriter writer, Lang lang) {

        void all(Figures it) throws IOException {
            partition(it);
            for (var rate : it.rates()) {
                writer.row(
                        text(lang, "figures.rates"),
                        text(lang, "RateKind." + rate.kind()),
                        rate.part().count(),
                        rate.of().count(),
                        FigureWords.percent(rate));
            }
            for (var row : it.ages()) {
                var age = text(lang, "Age." + row.age());
                row("figures.ageing", both(age, text(lang, "DueBasis.FIRST")), row.first(), it.open());
                row("figures.ageing", both(age, text(lang, "DueBasis.CURRENT")), row.current(), it.open());
            }
            var apart = it.apart();
            row("figures.apart", text(lang, "figures.apart"), apart.all(), it.total());
            row("figures.apart", text(lang, "TaskState.DISPUTED"), apart.disputed(), apart.all());
            row("figures.apart", text(lang, "TaskState.DEFERRED"), apart.deferred(), apart.all());
            row("figures.apart", text(lang, "chip.reviewLate"), apart.late(), apart.all());
            row("figures.apart", text(lang, "chip.deferred"), apart.everDeferred(), null);
            row("figures.apart", text(lang, "figures.deferrals"), apart.deferrals(), null);
            for (var warning : it.warnings()) {
                row("figures.warnings", text(lang, "Flag." + warning.flag()), warning.figure(), it.open());
            }
            row("figures.changes", text(lang, "figures.extended"), it.extended(), null);
            row("figures.changes", text(lang, "figures.extensions"), it.extensions(), null);
            row("figures.changes", text(lang, "figures.reopened"), it.reopened(), null);
            row("figures.changes", text(lang, "figures.reopenings"), it.reopenings(), null);
            row("figures.conclusions", text(lang, "figures.accepted"), it.accepted(), null);
            row("figures.conclusions", text(lang, "Conclusion.DONE"), it.done(), it.accepted());
            row("figures.conclusions", text(lang, "Conclusion.BASICALLY_DONE"), it.basicallyDone(), it.accepted());
            row("figures.conclusions", text(lang, "chip.unconcluded"), it.unconcluded(), it.accepted());
            row("figures.conclusions", text(lang, "chip.noLookBack"), it.noLookBack(), null);
        }

        private void partition(Figures it) throws IOException {
            row("figures.partition", text(lang, "figures.total"), it.total(), null);
            for (var each : it.classes()) {
                row("figures.partition", text(lang, "Timing." + each.timing()), each.all(), it.total());
                for (var state : each.states()) {
                    row(
                            "figures.partition",
                            both(text(lang, "Timing." + each.timing()), text(lang, "TaskState." + state.state())),
                            state.figure(),
                            each.all());
                }
            }
            row("figures.partition", text(lang, "chip.unclassed"), it.unclassed(), it.total());
            row("figures.partition", text(lang, "figures.void"), it.voided(), null);
        }

        private String both(String one, String other) {
            return one + (lang == Lang.ZH ? "，" : ", ") + other;
        }

        private void row(String block, String item, Figure figure, @Nullable Figure of) throws IOException {
            writer.row(
                    text(lang, block),
                    item,
                    figure.count(),
                    of == null ? null : Objects.requireNonNull(of).count(),
                    null);
        }
    }

    private static String text(Lang lang, String key, Object... arguments) {
        return Messages.all().get(lang, key, arguments);
    }
}
