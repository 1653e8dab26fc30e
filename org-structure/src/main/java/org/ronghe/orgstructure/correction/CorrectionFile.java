package org.ronghe.orgstructure.correction;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.correction.CorrectionLedger.CorrectionRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of requests as a file. */
final class CorrectionFile {
    private static final OfficeTable<CorrectionRow> TABLE = OfficeTable.<CorrectionRow>titled(
                    "correction.title", Paper.A4)
            .centered(10, "correction.person", CorrectionRow::name)
            .centered(12, "correction.about", row -> OfficeTable.word(row.about()))
            .text(36, "correction.wrong", CorrectionRow::wrong)
            .text(36, "correction.wish", CorrectionRow::wish)
            .centered(12, "correction.raised", row -> LocalDate.ofInstant(row.raisedAt(), OfficeClock.OFFICE))
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .text(36, "correction.answer", CorrectionRow::answer);

    private CorrectionFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(CorrectionLedger ledger, CorrectionFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
