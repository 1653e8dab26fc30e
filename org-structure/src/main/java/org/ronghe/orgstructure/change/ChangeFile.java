package org.ronghe.orgstructure.change;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.change.ChangeLedger.ChangeRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of changes as a file. */
final class ChangeFile {
    private static final OfficeTable<ChangeRow> TABLE = OfficeTable.<ChangeRow>titled("change.title", Paper.A4)
            .centered(20, "change.number", ChangeRow::number)
            .centered(14, "change.kind-field", row -> OfficeTable.word(row.kind()))
            .text(30, "change.name", ChangeRow::name)
            .text(16, "change.applicant", ChangeRow::applicant)
            .centered(12, "change.askedOn", ChangeRow::askedOn)
            .centered(12, "change.decidedOn", ChangeRow::decidedOn)
            .centered(20, "change.replyNo", ChangeRow::replyNo)
            .centered(12, "change.carriedOn", ChangeRow::carriedOn)
            .centered(12, "change.endsOn", ChangeRow::endsOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private ChangeFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ChangeLedger ledger, ChangeFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
