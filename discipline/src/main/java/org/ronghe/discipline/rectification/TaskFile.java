package org.ronghe.discipline.rectification;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.ronghe.discipline.rectification.TaskLedger.Row;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/**
 * The ledger task by task with its codes, as its page lists it. The office's own layout, which is read in again, has no
 * codes and is another file.
 */
final class TaskFile {
    private static final OfficeTable<Line> TABLE = OfficeTable.<Line>titled("tasks.file", Paper.A3)
            .text(24, "field.round", Line::roundName)
            .centered(12, "field.code", line -> line.row().code())
            .centered(8, "tasks.finding", line -> line.row().finding().code())
            .text(14, "field.section", line -> line.row().finding().section())
            .text(30, "finding.text", line -> line.row().finding().text())
            .text(44, "field.measure", line -> line.row().measure())
            .text(28, "field.deliverable", line -> line.row().deliverable())
            .centered(14, "filter.kind", line -> line.row().kinds().stream()
                    .map(OfficeTable::word)
                    .collect(Collectors.collectingAndThen(Collectors.toList(), OfficeTable::joined)))
            .centered(12, "filter.timing", line -> OfficeTable.word(line.row().timing()))
            .text(16, "field.unit", line -> line.row().unit())
            .centered(10, "field.responsible", line -> line.row().responsible())
            .centered(12, "field.firstDue", line -> line.row().firstDue())
            .centered(12, "field.currentDue", line -> line.row().currentDue())
            .centered(8, "figures.extensions", line -> line.row().extensions())
            .centered(12, "field.reviewOn", line -> line.row().reviewOn())
            .centered(10, "filter.state", line -> OfficeTable.word(line.row().state()))
            .centered(8, "field.evidence", line -> line.row().evidence())
            .text(16, "stated.status", line -> line.row().stated());

    /** A row outside of its round: two rounds may use one code. */
    private record Line(String roundName, Row row) {}

    private TaskFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(LedgerLines lines, TaskLedger ledger, TaskFilter filter, Lang lang, HttpHeaders headers) {
        var extent = lines.open(filter);
        return TABLE.file(
                extent.day(),
                lang,
                headers,
                each -> ledger.each(extent, filter, row -> each.accept(new Line(extent.name(), row))));
    }
}
