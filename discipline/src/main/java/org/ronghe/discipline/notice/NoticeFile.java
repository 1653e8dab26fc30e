package org.ronghe.discipline.notice;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.notice.NoticeLedger.NoticeRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of notices as a file. */
final class NoticeFile {
    private static final OfficeTable<NoticeRow> TABLE = OfficeTable.<NoticeRow>titled("notice.title", Paper.A4)
            .centered(18, "notice.number", NoticeRow::number)
            .text(44, "notice.title-field", NoticeRow::title)
            .text(30, "notice.addressee", NoticeRow::addressee)
            .centered(10, "notice.drafter", NoticeRow::drafter)
            .centered(10, "notice.issuer", NoticeRow::issuer)
            .centered(12, "notice.issuedOn", NoticeRow::issuedOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private NoticeFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(NoticeLedger ledger, NoticeFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
