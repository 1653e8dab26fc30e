package org.ronghe.talent.programme;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.talent.programme.CycleLedger.CycleRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of cycles as a file; nobody who applied is in it. */
final class CycleFile {
    private static final OfficeTable<CycleRow> TABLE = OfficeTable.<CycleRow>titled("cycle.title", Paper.A4)
            .centered(20, "cycle.number", CycleRow::number)
            .text(28, "cycle.programme", CycleRow::programme)
            .centered(14, "programme.kind", row -> OfficeTable.word(row.kind()))
            .centered(10, "programme.audience", row -> OfficeTable.word(row.audience()))
            .text(18, "cycle.round", CycleRow::title)
            .centered(8, "cycle.quota", CycleRow::quota)
            .centered(12, "cycle.opens", CycleRow::opensOn)
            .centered(12, "cycle.closes", CycleRow::closesOn)
            .centered(12, "cycle.published", CycleRow::publishedOn)
            .centered(12, "cycle.due", CycleRow::due)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private CycleFile() {}

    static Response of(CycleLedger ledger, CycleFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
