package org.ronghe.orgstructure.spotcheck;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.spotcheck.SpotCheckLedger.SpotCheckRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of spot checks as a file. */
final class SpotCheckFile {
    private static final OfficeTable<SpotCheckRow> TABLE = OfficeTable.<SpotCheckRow>titled(
                    "spot-check.title", Paper.A4)
            .centered(20, "spot-check.number", SpotCheckRow::number)
            .centered(12, "spot-check.from", SpotCheckRow::from)
            .centered(12, "spot-check.to", SpotCheckRow::to)
            .centered(10, "spot-check.population", SpotCheckRow::population)
            .centered(10, "spot-check.size", SpotCheckRow::size)
            .centered(10, "spot-check.looked", SpotCheckRow::looked)
            .centered(10, "spot-check.flawed", SpotCheckRow::flawed)
            .centered(10, "spot-check.open", SpotCheckRow::open)
            .centered(12, "spot-check.due", SpotCheckRow::due)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private SpotCheckFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(SpotCheckLedger ledger, SpotCheckFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
