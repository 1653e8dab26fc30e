package org.ronghe.talent.application;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.talent.application.ApplicationLedger.ApplicationRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of applications as a file; no mark of a reviewer is in it. */
final class ApplicationFile {
    private static final OfficeTable<ApplicationRow> TABLE = OfficeTable.<ApplicationRow>titled(
                    "application.title", Paper.A4)
            .centered(20, "application.number", ApplicationRow::number)
            .text(30, "application.cycle", ApplicationRow::cycle)
            .centered(10, "application.applicant", ApplicationRow::applicant)
            .centered(18, "application.unit", ApplicationRow::unit)
            .centered(12, "application.submitted", ApplicationRow::submittedOn)
            .centered(12, "application.due", ApplicationRow::due)
            .centered(12, "filter.state", row -> OfficeTable.word(row.state()))
            .text(16, "application.only", row -> (OfficeTable.Said) lang -> marks(lang, row));

    private ApplicationFile() {}

    private static String marks(Lang lang, ApplicationRow row) {
        return String.join(
                lang == Lang.ZH ? "、" : ", ",
                row.marks().stream()
                        .map(mark -> Messages.all().get(lang, "ApplicationMark." + mark))
                        .toList());
    }

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ApplicationLedger ledger, ApplicationFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
