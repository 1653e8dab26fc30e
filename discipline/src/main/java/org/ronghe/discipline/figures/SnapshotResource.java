package org.ronghe.discipline.figures;

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
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;

/** Signed weeks, for people and programs. */
@Path("discipline/figures/snapshots")
@About("snapshot")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class SnapshotResource {
    @Inject
    CurrentUi ui;

    @Inject
    SnapshotDesk desk;

    @Inject
    SnapshotLedger ledger;

    @GET
    @View(value = "discipline/figures/snapshots", title = "snapshot.title")
    public SnapshotLedger.Page list(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return ledger.page(asOf);
    }

    /** The list as a file: the same address as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response list(@QueryParam("asOf") @Nullable LocalDate asOf, @Context HttpHeaders headers) {
        return SnapshotFile.of(ledger.page(asOf).weeks(), ui.get().lang(), headers);
    }

    @POST
    public Response sign(Signing asked) {
        return Response.seeOther(URI.create("/discipline/figures/snapshots/" + desk.sign(asked)))
                .build();
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/figures/snapshot", title = "snapshot.title")
    public SnapshotLedger.Row sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    @GET
    @Path("{id}/reproduction")
    @View(value = "discipline/figures/reproduction", title = "snapshot.title")
    public SnapshotLedger.Reproduction reproduction(@PathParam("id") long id) {
        return ledger.reproduction(id);
    }

    /** The signed bytes themselves, to be hashed by whoever doubts. */
    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id) {
        var content = ledger.content(id);
        return Download.of(content.name(), content.bytes().length, new ByteArrayInputStream(content.bytes()));
    }
}
