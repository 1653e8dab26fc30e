package org.ronghe.orgstructure.correction;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Requests to correct records, for people and programs. */
@Path("corrections")
@About("correction")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class CorrectionResource {
    @Inject
    CurrentUi ui;

    @Inject
    CorrectionLedger ledger;

    @Inject
    CorrectionDesk desk;

    @Inject
    CorrectionSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = CorrectionFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/correction/list", title = "correction.title")
    public CorrectionLedger.CorrectionPage list() {
        return ledger.page(CorrectionFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return CorrectionFile.of(
                ledger,
                CorrectionFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/correction/raise", title = "form.NewCorrection")
    public CorrectionLedger.NewCorrectionPage blank(@QueryParam("about") @Nullable CorrectionAbout about) {
        return ledger.blank(about);
    }

    @POST
    public Response raise(CorrectionWrites.NewCorrection asked) {
        return see(desk.raise(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/correction/sheet", title = "correction.title")
    public CorrectionSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/adoption")
    public Response adopt(@PathParam("id") long id, CorrectionWrites.CorrectionAdoption asked) {
        desk.adopt(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/declining")
    public Response decline(@PathParam("id") long id, CorrectionWrites.CorrectionDeclining asked) {
        desk.decline(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, CorrectionWrites.CorrectionWithdrawal asked) {
        desk.withdraw(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/corrections/" + id)).build();
    }
}
