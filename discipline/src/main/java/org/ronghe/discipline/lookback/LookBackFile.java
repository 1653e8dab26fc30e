package org.ronghe.discipline.lookback;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.lookback.LookBackLedger.LookBackRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of look-backs as a file. */
final class LookBackFile {
    private static final OfficeTable<LookBackRow> TABLE = OfficeTable.<LookBackRow>titled("lookback.title", Paper.A3)
            .centered(18, "lookback.number", LookBackRow::number)
            .centered(10, "lookback.task", LookBackRow::taskCode)
            .text(24, "field.round", LookBackRow::roundName)
            .text(16, "lookback.unit", LookBackRow::unit)
            .text(36, "lookback.measure", LookBackRow::measure)
            .text(30, "lookback.threshold", LookBackRow::threshold)
            .centered(12, "lookback.due", LookBackRow::due)
            .centered(10, "lookback.checker", LookBackRow::checker)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(10, "lookback.result", row -> OfficeTable.word(row.result()))
            .text(40, "lookback.words", LookBackRow::words)
            .centered(12, "lookback.doneOn", LookBackRow::doneOn)
            .centered(10, "lookback.proposed", row -> row.proposed() ? OfficeTable.text("lookback.proposed") : "")
            .centered(8, "order.flag", row -> OfficeTable.word(row.flag()))
            .centered(8, "order.reminders", LookBackRow::reminders);

    private LookBackFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(LookBackLedger ledger, LookBackFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
