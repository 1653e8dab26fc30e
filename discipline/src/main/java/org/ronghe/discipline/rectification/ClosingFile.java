package org.ronghe.discipline.rectification;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.rectification.ClosingLedger.Row;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of lists for close-out as a file. */
final class ClosingFile {
    private static final OfficeTable<Row> TABLE = OfficeTable.<Row>titled("closing.title", Paper.A4)
            .centered(18, "field.number", Row::number)
            .text(30, "field.round", Row::roundName)
            .centered(8, "closing.tasks", Row::tasks)
            .text(30, "field.meeting", Row::meeting)
            .centered(12, "field.meetingOn", Row::meetingOn)
            .centered(12, "filter.state", row -> OfficeTable.word(row.status()));

    private ClosingFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ClosingLedger ledger, ClosingFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
