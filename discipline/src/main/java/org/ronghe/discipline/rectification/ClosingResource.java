package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Lists for close-out, for people and programs. */
@Path("discipline/closings")
@About("closing")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ClosingResource {
    @Inject
    CurrentUi ui;

    @Inject
    ClosingDesk desk;

    @Inject
    ClosingLedger ledger;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ClosingFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/rectification/closings", title = "closing.title")
    public ClosingLedger.Page list() {
        return ledger.page(ClosingFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ClosingFile.of(
                ledger, ClosingFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @POST
    public Response draw(Writes.ClosingDraft asked) {
        return see(desk.draw(asked));
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/rectification/closing", title = "closing.title")
    public ClosingLedger.Sheet sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    @POST
    @Path("{id}/confirmation")
    public Response confirm(@PathParam("id") long id, Writes.ClosingConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/drop")
    public Response drop(@PathParam("id") long id, Writes.ClosingDrop asked) {
        desk.drop(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/tasks/{task}/drop")
    public Response dropLine(@PathParam("id") long id, @PathParam("task") long task, Writes.ClosingLineDrop asked) {
        desk.dropLine(id, task, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/closings/" + id)).build();
    }
}
