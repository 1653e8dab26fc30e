package org.ronghe.discipline.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.SheetWriter;
import org.ronghe.webkit.sheet.TableWriter;

/**
 * The list of orders as a file: the same address and the same filter as its page. A Chinese office document whoever
 * asks for it.
 */
@Path("discipline/orders")
@RequestScoped
public class OrderExportResource {
    /** Whoever accepts anything gets the page. */
    private static final String LAST = ";qs=0.1";

    private static final List<Column> COLUMNS = List.of(
            Column.centered(14, text("order.number")),
            Column.text(44, text("order.matter")),
            Column.text(24, text("order.source")),
            Column.text(16, text("order.host")),
            Column.centered(10, text("order.contact")),
            Column.centered(10, text("order.leader")),
            Column.centered(10, text("order.issuer")),
            Column.centered(12, text("order.issuedOn")),
            Column.centered(12, text("order.firstDue")),
            Column.centered(12, text("order.currentDue")),
            Column.centered(10, text("filter.state")),
            Column.centered(8, text("order.flag")),
            Column.centered(8, text("order.reminders")),
            Column.text(30, text("order.conclusion")));

    @Inject
    OrderLedger ledger;

    @Context
    UriInfo address;

    @GET
    @Produces(AsFilter.XLSX + LAST)
    public Response workbook() {
        var filter = OrderFilter.of(address.getQueryParameters());
        var day = ledger.open(filter);
        return Download.of(
                        name(day) + ".xlsx",
                        AsFilter.XLSX,
                        out -> write(filter, SheetWriter.open(out, layout(text("order.title")))))
                .build();
    }

    @GET
    @Produces(AsFilter.CSV + LAST)
    public Response csv() {
        var filter = OrderFilter.of(address.getQueryParameters());
        var day = ledger.open(filter);
        return Download.of(
                        name(day) + ".csv",
                        AsFilter.CSV + ";charset=UTF-8",
                        out -> write(filter, CsvWriter.open(out, layout(""))))
                .build();
    }

    private static String name(LocalDate day) {
        return text("order.title") + day;
    }

    private static SheetLayout layout(String title) {
        return new SheetLayout(text("order.title"), title, List.of(), COLUMNS, 1, SheetLayout.Paper.A3);
    }

    private void write(OrderFilter filter, TableWriter writer) throws IOException {
        try {
            ledger.each(filter, row -> {
                try {
                    writer.row(cells(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
    }

    private static @Nullable Object[] cells(OrderLedger.OrderRow row) {
        return new @Nullable Object[] {
            row.number(),
            row.matter(),
            row.source(),
            row.hostUnit(),
            row.contact(),
            row.leader(),
            row.issuer(),
            row.issuedOn(),
            row.firstDue(),
            row.currentDue(),
            text("OrderState." + row.state()),
            text("Flag." + row.flag()),
            row.reminders(),
            row.conclusion()
        };
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
