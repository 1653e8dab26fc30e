package org.ronghe.discipline.order;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.order.OrderLedger.OrderRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of orders as a file. */
final class OrderFile {
    private static final OfficeTable<OrderRow> TABLE = OfficeTable.<OrderRow>titled("order.title", Paper.A3)
            .centered(14, "order.number", OrderRow::number)
            .text(44, "order.matter", OrderRow::matter)
            .text(24, "order.source", OrderRow::source)
            .text(16, "order.host", OrderRow::hostUnit)
            .centered(10, "order.contact", OrderRow::contact)
            .centered(10, "order.leader", OrderRow::leader)
            .centered(10, "order.issuer", OrderRow::issuer)
            .centered(12, "order.issuedOn", OrderRow::issuedOn)
            .centered(12, "order.firstDue", OrderRow::firstDue)
            .centered(12, "order.currentDue", OrderRow::currentDue)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(8, "order.flag", row -> OfficeTable.word(row.flag()))
            .centered(8, "order.reminders", OrderRow::reminders)
            .text(30, "order.conclusion", OrderRow::conclusion);

    private OrderFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(OrderLedger ledger, OrderFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
