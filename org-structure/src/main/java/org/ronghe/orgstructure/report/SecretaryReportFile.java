package org.ronghe.orgstructure.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.report.SecretaryReportLedger.SecretaryReportRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** Where the reports of a year stand, as a file. */
final class SecretaryReportFile {
    private static final OfficeTable<SecretaryReportRow> TABLE = OfficeTable.<SecretaryReportRow>titled(
                    "secretary-report.title", Paper.A4)
            .text(36, "secretary-report.unit", SecretaryReportRow::unitName)
            .centered(14, "secretary-report.secretary", SecretaryReportRow::secretary)
            .centered(12, "secretary-report.due", SecretaryReportRow::due)
            .centered(12, "secretary-report.submitted", SecretaryReportRow::submittedOn)
            .centered(
                    14,
                    "filter.state",
                    row -> row.state() == null
                            ? OfficeTable.text("secretary-report.not-opened")
                            : OfficeTable.word(row.state()))
            .text(
                    18,
                    "secretary-report.only",
                    row -> OfficeTable.joined(
                            row.marks().stream().map(OfficeTable::word).toList()));

    private SecretaryReportFile() {}

    static Response of(SecretaryReportLedger.SecretaryReportPage page, Lang lang, HttpHeaders headers) {
        return TABLE.file(page.day(), lang, headers, each -> page.rows().forEach(each));
    }
}
