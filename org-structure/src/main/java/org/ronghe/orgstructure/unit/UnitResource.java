package org.ronghe.orgstructure.unit;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** The face of the list of organisations. */
@Path("organisations")
@About("organisation")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
@Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
public class UnitResource {
    @Inject
    UnitLedger ledger;

    @Inject
    UnitDesk desk;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = UnitFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/unit/list", title = "org.title")
    public UnitLedger.Organisations list() {
        return ledger.list(UnitFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV, AsFilter.XLSX})
    public Response export(@Context HttpHeaders headers) {
        return UnitExport.of(ledger.export(UnitFilter.of(address.getQueryParameters())), ui.get(), headers);
    }

    /** An empty form. */
    public record NewUnit(@Nullable Long parent) {}

    @GET
    @Path("new")
    @View(value = "orgstructure/unit/establish", title = "form.Establishment")
    public NewUnit blank(@QueryParam("parent") @Nullable Long parent) {
        return desk.blank(parent);
    }

    @POST
    public Response establish(UnitWrites.Establishment asked) {
        return see(desk.establish(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/unit/card", title = "org.title")
    public UnitLedger.Card card(@PathParam("id") long id) {
        return ledger.card(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/revision")
    @View(value = "orgstructure/unit/revise", title = "form.UnitRevision")
    public UnitLedger.Card revision(@PathParam("id") long id) {
        return ledger.cardToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/revision")
    public Response revise(@PathParam("id") long id, UnitWrites.UnitRevision asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/links")
    @View(value = "orgstructure/unit/links", title = "form.UnitLinks")
    public UnitLedger.Card links(@PathParam("id") long id) {
        return ledger.cardToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/links")
    public Response link(@PathParam("id") long id, UnitWrites.UnitLinks asked) {
        desk.link(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/dissolution")
    @View(value = "orgstructure/unit/dissolve", title = "form.Dissolution")
    public UnitLedger.Card dissolution(@PathParam("id") long id) {
        return ledger.cardToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/dissolution")
    public Response dissolve(@PathParam("id") long id, UnitWrites.Dissolution asked) {
        desk.dissolve(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/organisations/" + id)).build();
    }
}
