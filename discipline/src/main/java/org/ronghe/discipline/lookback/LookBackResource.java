package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.Query;
import org.ronghe.webkit.http.Upload;

/** Look-backs for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("discipline/look-backs")
@About("lookback")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class LookBackResource {
    @Inject
    CurrentUi ui;

    @Inject
    LookBackDesk desk;

    @Inject
    LookBackLedger ledger;

    @Inject
    LookBackSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = LookBackFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/lookback/list", title = "lookback.title")
    public LookBackLedger.LookBackPage list() {
        return ledger.page(LookBackFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return LookBackFile.of(
                ledger,
                LookBackFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @POST
    public Response plan(LookBackWrites.NewLookBack asked) {
        return see(desk.plan(asked));
    }

    /** The form for a look-back on a closed task; {@code sample} is the drawn sample that asks for it. */
    @GET
    @Path("new")
    @View(value = "discipline/lookback/new", title = "form.NewLookBack")
    public LookBackLedger.NewLookBackPage newLookBack(
            @QueryParam("task") @Nullable Long task, @QueryParam("sample") @Nullable Long sample) {
        return ledger.newLookBack(task, sample);
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/lookback/sheet", title = "lookback.title")
    public LookBackSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/lookback/step", title = "lookback.title")
    public LookBackStepPage step(@PathParam("id") long id, @PathParam("step") LookBackStep step) {
        return new LookBackStepPage(sheets.sheet(id), step);
    }

    /** A look-back and the step to be taken. */
    public record LookBackStepPage(LookBackSheet lookBack, LookBackStep step) {}

    @POST
    @Path("{id}/plan")
    public Response revise(@PathParam("id") long id, LookBackWrites.LookBackPlan asked) {
        desk.revise(id, asked);
        return see(id);
    }

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id}/evidence/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response prove(
            @PathParam("id") long id,
            @PathParam("name") String name,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content) {
        desk.prove(id, Upload.name(name), content);
        return see(id);
    }

    /** A file from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm
    public Response proveByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> desk.prove(id, name, content));
        return see(id);
    }

    /** The file itself. */
    @GET
    @Path("{id}/evidence/{proof}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") long id, @PathParam("proof") long proof) {
        var line = sheets.proof(id, proof);
        return Download.of(line.name(), line.bytes(), evidence.open(line.sha256()));
    }

    @POST
    @Path("{id}/report")
    public Response report(@PathParam("id") long id, LookBackWrites.LookBackReport asked) {
        desk.report(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/reminders")
    public Response remind(@PathParam("id") long id, LookBackWrites.LookBackReminder asked) {
        desk.remind(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") long id, LookBackWrites.LookBackCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/look-backs/" + id)).build();
    }
}
