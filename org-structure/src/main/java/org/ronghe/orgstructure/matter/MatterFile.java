package org.ronghe.orgstructure.matter;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.matter.MatterLedger.MatterRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of matters as a file. */
final class MatterFile {
    private static final OfficeTable<MatterRow> TABLE = OfficeTable.<MatterRow>titled("matter.title", Paper.A4)
            .centered(20, "matter.number", MatterRow::number)
            .centered(14, "matter.class", row -> OfficeTable.word(row.kind()))
            .text(36, "matter.subject-title", MatterRow::title)
            .centered(16, "matter.unit", MatterRow::unitName)
            .centered(14, "matter.amount", MatterRow::amount)
            .centered(10, "matter.body", row -> OfficeTable.word(row.body()))
            .centered(12, "matter.raised", MatterRow::raisedOn)
            .centered(12, "matter.decided", MatterRow::decidedOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private MatterFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(MatterLedger ledger, MatterFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
