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
import org.ronghe.discipline.figures.DifferenceLedger.Asked;
import org.ronghe.domain.NotFound;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.SheetWriter;

/** The difference of two days, as a page, a document and a file. */
@Path("discipline/figures/difference")
@RequestScoped
public class DifferenceResource {
    /** Whoever accepts anything gets the page. */
    private static final String LAST = ";qs=0.1";

    @Inject
    CurrentUi ui;

    @Inject
    DifferenceLedger ledger;

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @View(value = "discipline/figures/difference", title = "difference.title")
    public DifferenceLedger.Page page(
            @QueryParam("round") @Nullable Long round,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("kind") @Nullable Change kind) {
        return ledger.page(round, from, to, kind);
    }

    @GET
    @Produces(AsFilter.XLSX + LAST)
    public Response workbook(
            @QueryParam("round") @Nullable Long round,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("kind") @Nullable Change kind) {
        return file(found(ledger.export(round, from, to, kind), round), "xlsx", AsFilter.XLSX, SheetWriter::open);
    }

    @GET
    @Produces(AsFilter.CSV + LAST)
    public Response csv(
            @QueryParam("round") @Nullable Long round,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("kind") @Nullable Change kind) {
        return file(
                found(ledger.export(round, from, to, kind), round),
                "csv",
                AsFilter.CSV + ";charset=UTF-8",
                CsvWriter::open);
    }

    /** Without any round there is nothing that a file could be of. */
    private static Asked found(@Nullable Asked asked, @Nullable Long round) {
        if (asked == null) {
            throw new NotFound("round", String.valueOf(round));
        }
        return asked;
    }

    private Response file(Asked asked, String ending, String media, DifferenceSheet.Opening opening) {
        var lang = ui.get().lang();
        return Download.of(
                        DifferenceSheet.fileName(asked, lang, ending),
                        media,
                        out -> DifferenceSheet.write(opening, ledger, asked, lang, out))
                .build();
    }
}
