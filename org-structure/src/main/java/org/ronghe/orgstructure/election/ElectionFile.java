package org.ronghe.orgstructure.election;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.election.ElectionLedger.ElectionRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of elections as a file. */
final class ElectionFile {
    private static final OfficeTable<ElectionRow> TABLE = OfficeTable.<ElectionRow>titled("election.title", Paper.A4)
            .text(30, "election.unit", ElectionRow::unitName)
            .centered(8, "election.kind-field", row -> OfficeTable.word(row.kind()))
            .centered(14, "election.form", row -> OfficeTable.word(row.form()))
            .centered(8, "election.seats", ElectionRow::seats)
            .centered(12, "election.termEnd", ElectionRow::termEnd)
            .centered(12, "election.plannedOn", ElectionRow::plannedOn)
            .centered(20, "election.approvalNo", ElectionRow::approvalNo)
            .centered(12, "election.heldOn", ElectionRow::heldOn)
            .centered(20, "election.confirmationNo", ElectionRow::confirmationNo)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private ElectionFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ElectionLedger ledger, ElectionFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
