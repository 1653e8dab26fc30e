package org.ronghe.discipline.inspection;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.inspection.InspectionLedger.Row;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of rounds as a file. */
final class RoundFile {
    private static final OfficeTable<Row> TABLE = OfficeTable.<Row>titled("round.title", Paper.A4)
            .text(40, "field.name", Row::name)
            .centered(14, "field.level", row -> OfficeTable.word(row.level()))
            .text(26, "round.target", Row::target)
            .centered(12, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(14, "field.feedbackOn", Row::feedbackOn)
            .centered(14, "field.planDue", Row::planDue)
            .centered(14, "round.planReportedOn", Row::planReportedOn)
            .centered(14, "field.periodEnd", Row::periodEnd)
            .centered(14, "round.reportDue", Row::reportDue)
            .centered(14, "round.progressReportedOn", Row::progressReportedOn)
            .centered(10, "round.findings", Row::findings);

    private RoundFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(InspectionLedger ledger, RoundFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
