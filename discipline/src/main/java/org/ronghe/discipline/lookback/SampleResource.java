package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;

/** Drawn samples of closed tasks, and drawing them again. */
@Path("discipline/look-back-samples")
@About("sample")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class SampleResource {
    @Inject
    CurrentUi ui;

    @Inject
    SampleDesk desk;

    @Inject
    SampleLedger ledger;

    @GET
    @View(value = "discipline/lookback/samples", title = "sample.title")
    public SampleLedger.SamplePage list(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return ledger.page(asOf);
    }

    /** The list as a file: the same address as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@QueryParam("asOf") @Nullable LocalDate asOf, @Context HttpHeaders headers) {
        return SampleFile.of(ledger, asOf, ui.get().lang(), headers);
    }

    @POST
    public Response draw(LookBackWrites.NewLookBackSample asked) {
        return Response.seeOther(URI.create("/discipline/look-back-samples/" + desk.draw(asked)))
                .build();
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/lookback/sample", title = "sample.title")
    public SampleLedger.SampleSheet sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    /** The sample as a file, with the key of every task it was drawn from. */
    @GET
    @Path("{id}")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response sheetFile(@PathParam("id") long id, @Context HttpHeaders headers) {
        return SampleFile.of(ledger, id, ui.get().lang(), headers);
    }

    /** Draws again by the recorded seed and rule, from the ledger as it was at that moment. */
    @GET
    @Path("{id}/redraw")
    @View(value = "discipline/lookback/redraw", title = "sample.title")
    public SampleLedger.SampleRedraw redraw(@PathParam("id") long id) {
        return ledger.redraw(id);
    }
}
