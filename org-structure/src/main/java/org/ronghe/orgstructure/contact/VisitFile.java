package org.ronghe.orgstructure.contact;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.contact.VisitLedger.VisitRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of visits as a file. */
final class VisitFile {
    private static final OfficeTable<VisitRow> TABLE = OfficeTable.<VisitRow>titled("contact-visit.title", Paper.A4)
            .text(20, "contact.kind", row ->
                    (OfficeTable.Said) lang -> ContactPages.kind(lang, row.kind(), row.kindEn()))
            .centered(10, "contact.holder", VisitRow::holder)
            .text(26, "contact.target", VisitRow::target)
            .centered(12, "contact-visit.plannedOn", VisitRow::plannedOn)
            .centered(12, "contact-visit.visitedOn", VisitRow::visitedOn)
            .centered(10, "contact-visit.way", row -> OfficeTable.word(row.way()))
            .text(44, "contact-visit.found", VisitRow::found)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private VisitFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(VisitLedger ledger, VisitFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
