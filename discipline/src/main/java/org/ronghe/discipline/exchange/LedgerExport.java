package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.LedgerLines;
import org.ronghe.discipline.rectification.LedgerLines.Extent;
import org.ronghe.discipline.rectification.TaskFilter;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Paper;
import org.ronghe.webkit.sheet.SheetWriter;
import org.ronghe.webkit.sheet.TableWriter;

/**
 * Writes the ledger in the layout of the office's own workbook. It is a Chinese office document whoever asks for it.
 */
@ApplicationScoped
class LedgerExport {
    private static final int FROZEN = 3;

    @Inject
    LedgerLines lines;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    Extent open(TaskFilter filter) {
        return lines.open(filter);
    }

    static String fileName(Extent extent, String ending) {
        return text("export.file", extent.name(), extent.day()) + "." + ending;
    }

    static String templateName() {
        return text("export.template") + ".xlsx";
    }

    void workbook(Extent extent, TaskFilter filter, OutputStream out) throws IOException {
        write(extent, filter, SheetWriter.open(out, layout(text("export.title", extent.name()), extent.day())));
    }

    void csv(Extent extent, TaskFilter filter, OutputStream out) throws IOException {
        write(extent, filter, CsvWriter.open(out, layout("", extent.day())));
    }

    /** The empty layout, to be filled in by an office. */
    void template(OutputStream out) throws IOException {
        var writer = SheetWriter.open(out, layout(text("export.template"), LocalDate.now(clock)));
        writer.note(text("export.template.note"));
        writer.finish();
    }

    private SheetLayout layout(String title, LocalDate day) {
        return layout(
                title,
                units.all(LocalDate.now(clock)).stream()
                        .filter(unit -> unit.kind() == Kind.INSTITUTE)
                        .map(OrgUnits.Unit::name)
                        .findFirst()
                        .orElse(""),
                day);
    }

    static SheetLayout layout(String title, String institute, LocalDate day) {
        return new SheetLayout(
                text("export.sheet"),
                title,
                List.of(text("export.institute", institute), text("export.day", LedgerWords.day(day))),
                Field.columns(),
                FROZEN,
                Paper.A3);
    }

    private void write(Extent extent, TaskFilter filter, TableWriter writer) throws IOException {
        var rows = new Rows(writer);
        try {
            lines.each(extent, filter, rows::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows.finish(extent.day());
    }

    /** Lines as rows: what is said of a finding is merged over its measures, its section over its findings. */
    static final class Rows {
        private final TableWriter writer;
        private @Nullable LedgerLine above;
        private int findings;
        private int measures;

        Rows(TableWriter writer) {
            this.writer = writer;
        }

        void write(LedgerLine line) {
            var last = above;
            boolean sameFinding = last != null && last.findingNumber() == line.findingNumber();
            var fields = Field.values();
            var cells = new @Nullable Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                boolean goesOn = last != null
                        && switch (fields[i]) {
                            case FINDING_NUMBER, FINDING -> sameFinding;
                            case SECTION -> last.section().equals(line.section());
                            case LEAD ->
                                sameFinding
                                        && LedgerCells.of(last, Field.LEAD).equals(LedgerCells.of(line, Field.LEAD));
                            default -> false;
                        };
                cells[i] = goesOn ? TableWriter.ABOVE : cell(line, fields[i]);
            }
            try {
                writer.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            findings += sameFinding ? 0 : 1;
            measures++;
            above = line;
        }

        private static @Nullable Object cell(LedgerLine line, Field field) {
            if (field == Field.FINDING_NUMBER) {
                return line.findingNumber();
            }
            if (field == Field.NUMBER) {
                return line.number();
            }
            var text = LedgerCells.of(line, field);
            return text.isEmpty() ? null : text;
        }

        void finish(LocalDate day) throws IOException {
            writer.note(text("export.note", LedgerWords.day(day), findings, measures));
            writer.finish();
        }
    }

    private static String text(String key, Object... arguments) {
        return Messages.all().get(Lang.ZH, key, arguments);
    }
}
