package org.ronghe.discipline.order;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.order.OrderLedger.Suggestion;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The tasks for which an order is proposed, as a file. */
final class SuggestionFile {
    private static final OfficeTable<Suggestion> TABLE = OfficeTable.<Suggestion>titled("order.suggestions", Paper.A4)
            .centered(12, "field.code", Suggestion::code)
            .text(24, "field.round", Suggestion::roundName)
            .text(40, "field.measure", Suggestion::measure)
            .text(16, "field.unit", Suggestion::unit)
            .centered(10, "field.responsible", Suggestion::responsible)
            .centered(12, "field.currentDue", Suggestion::currentDue)
            .centered(12, "order.lastWeek", Suggestion::lastWeek)
            .centered(10, "order.missing", Suggestion::missing);

    private SuggestionFile() {}

    /** As many as the page shows; its line is in the audit chain before the first byte leaves. */
    static Response of(OrderLedger ledger, Lang lang, HttpHeaders headers) {
        var shown = ledger.suggestionsTaken();
        return TABLE.file(shown.day(), lang, headers, shown.tasks()::forEach);
    }
}
