package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.ronghe.discipline.rectification.TaskFilter;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.Download;

/** The rectification ledger as a file: the same address and the same filter as its page. */
@Path("discipline/rectifications")
@RequestScoped
public class ExportResource {
    /** Whoever accepts anything gets the page. */
    private static final String LAST = ";qs=0.1";

    @Inject
    LedgerExport export;

    @Context
    UriInfo address;

    @GET
    @Produces(AsFilter.XLSX + LAST)
    public Response workbook() {
        var filter = TaskFilter.of(address.getQueryParameters());
        var extent = export.open(filter);
        return Download.of(
                        LedgerExport.fileName(extent, "xlsx"),
                        AsFilter.XLSX,
                        out -> export.workbook(extent, filter, out))
                .build();
    }

    @GET
    @Produces(AsFilter.CSV + LAST)
    public Response csv() {
        var filter = TaskFilter.of(address.getQueryParameters());
        var extent = export.open(filter);
        return Download.of(
                        LedgerExport.fileName(extent, "csv"),
                        AsFilter.CSV + ";charset=UTF-8",
                        out -> export.csv(extent, filter, out))
                .build();
    }
}
