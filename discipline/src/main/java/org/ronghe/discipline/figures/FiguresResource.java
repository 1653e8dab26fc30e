package org.ronghe.discipline.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;

/** The figures of a round on a day, as a page, a document and a file. */
@Path("discipline/figures")
@RequestScoped
public class FiguresResource {
    /** Whoever accepts anything gets the page. */
    private static final String LAST = ";qs=0.1";

    @Inject
    CurrentUi ui;

    @Inject
    FiguresLedger ledger;

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @View(value = "discipline/figures/page", title = "figures.title")
    public FiguresLedger.Page page(
            @QueryParam("round") @Nullable Long round, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return ledger.page(round, asOf);
    }

    @GET
    @Produces(AsFilter.XLSX + LAST)
    public Response workbook(@QueryParam("round") @Nullable Long round, @QueryParam("asOf") @Nullable LocalDate asOf) {
        var page = ledger.export(round, asOf);
        var lang = ui.get().lang();
        return Download.of(
                        FigureSheet.fileName(page, lang, "xlsx"),
                        AsFilter.XLSX,
                        out -> FigureSheet.workbook(page, lang, out))
                .build();
    }

    @GET
    @Produces(AsFilter.CSV + LAST)
    public Response csv(@QueryParam("round") @Nullable Long round, @QueryParam("asOf") @Nullable LocalDate asOf) {
        var page = ledger.export(round, asOf);
        var lang = ui.get().lang();
        return Download.of(
                        FigureSheet.fileName(page, lang, "csv"),
                        AsFilter.CSV + ";charset=UTF-8",
                        out -> FigureSheet.csv(page, lang, out))
                .build();
    }
}
