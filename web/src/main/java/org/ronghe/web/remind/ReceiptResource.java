package org.ronghe.web.remind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Receipts of everybody's messages. */
@Path("admin/reminders")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class ReceiptResource {
    @Inject
    CurrentUi ui;

    @Inject
    ReminderLedger ledger;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ReceiptFilter.class,
            more = {"as", "lang"})
    @View(value = "web/remind/receipts", title = "remind.receipts")
    public ReminderLedger.Receipts receipts() {
        return ledger.receipts(ReceiptFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ReceiptFile.of(
                ledger, ReceiptFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }
}
