package org.ronghe.orgstructure.handover;

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

/** Handover lists for people and programs. */
@Path("handovers")
@About("handover")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class HandoverResource {
    @Inject
    CurrentUi ui;

    @Inject
    HandoverDesk desk;

    @Inject
    HandoverLedger ledger;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = HandoverFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/handover/list", title = "handover.title")
    public HandoverLedger.HandoverPage list() {
        return ledger.page(HandoverFilter.of(address.getQueryParameters()));
    }

    /** The lists line by line as a file: the same address and the same filter as the page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return HandoverFile.of(
                ledger,
                HandoverFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("{id}")
    @View(value = "orgstructure/handover/sheet", title = "handover.title")
    public HandoverLedger.HandoverSheet sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    /** One line to be given, with everybody who may take it. */
    @GET
    @Path("{id}/lines/{line}")
    @View(value = "orgstructure/handover/give", title = "form.Giving")
    public HandoverLedger.GivingPage giving(@PathParam("id") long id, @PathParam("line") long line) {
        return ledger.giving(id, line);
    }

    @POST
    @Path("{id}/lines/{line}/taking-over")
    public Response give(@PathParam("id") long id, @PathParam("line") long line, HandoverWrites.Giving asked) {
        desk.give(id, line, asked);
        return Response.seeOther(URI.create("/handovers/" + id)).build();
    }
}
