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
    private static final OfficeTable<Row> TABLE = OfficeTable.<Line>titled("tasks.file", Paper.A3)
            .centered(12, "field.code", Row::code)
            .centered(8, "tasks.finding", row -> row.finding().code())
            .text(14, "field.section", row -> row.finding().section())
            .text(30, "finding.text", row -> row.finding().text())
            .text(44, "field.measure", Row::measure)
            .text(28, "field.deliverable", Row::deliverable)
            .centered(14, "filter.kind", row -> row.kinds().stream()
                    .map(OfficeTable::word)
                    .collect(Collectors.collectingAndThen(Collectors.toList(), OfficeTable::joined)))
            .centered(12, "filter.timing", row -> OfficeTable.word(row.timing()))
            .text(16, "field.unit", Row::unit)
            .centered(10, "field.responsible", Row::responsible)
            .centered(12, "field.firstDue", Row::firstDue)
            .centered(12, "field.currentDue", Row::currentDue)
            .centered(8, "figures.extensions", Row::extensions)
            .centered(12, "field.reviewOn", Row::reviewOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(8, "field.evidence", Row::evidence)
            .text(16, "stated.status", Row::stated);

    private TaskFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(LedgerLines lines, TaskLedger ledger, TaskFilter filter, Lang lang, HttpHeaders headers) {
        var extent = lines.open(filter);
        return TABLE.file(extent.day(), lang, headers, each -> ledger.each(extent, filter, each));
    }
}
