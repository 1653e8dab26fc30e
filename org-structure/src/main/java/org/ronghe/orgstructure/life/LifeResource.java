package org.ronghe.orgstructure.life;

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

/** What organisations owe in meetings of Party life, for people and programs. */
@Path("life")
@About("life-exemption")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class LifeResource {
    @Inject
    LifeLedger ledger;

    @Inject
    LifeExemptions exemptions;

    @Inject
    LifeDesk desk;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Path("gaps")
    @Query(
            value = LifeFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/life/list", title = "life.title")
    public LifeLedger.LifePage list() {
        return ledger.page(LifeFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("gaps")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return LifeFile.of(ledger.export(LifeFilter.of(address.getQueryParameters())), ui.get(), headers);
    }

    @GET
    @Path("matrix")
    @Query(
            value = MatrixFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/life/matrix", title = "life.matrix")
    public LifeLedger.MatrixPage matrix() {
        return ledger.matrix(MatrixFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("exemptions/new")
    @View(value = "orgstructure/life/excuse", title = "form.NewExemption")
    public LifeExemptions.NewExemptionPage blank(
            @QueryParam("unit") @Nullable Long unit,
            @QueryParam("rule") @Nullable LifeRule rule,
            @QueryParam("period") @Nullable String period) {
        return exemptions.blank(unit, rule, period);
    }

    @POST
    @Path("exemptions")
    public Response grant(LifeWrites.NewExemption asked) {
        return see(desk.grant(asked));
    }

    @GET
    @Path("exemptions/{id: \\d{1,18}}")
    @View(value = "orgstructure/life/exemption", title = "life.exemption")
    public LifeExemptions.ExemptionSheet exemption(@PathParam("id") long id) {
        return exemptions.sheet(id);
    }

    @POST
    @Path("exemptions/{id: \\d{1,18}}/revocation")
    public Response revoke(@PathParam("id") long id, LifeWrites.ExemptionRevocation asked) {
        desk.revoke(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/life/exemptions/" + id)).build();
    }
}
