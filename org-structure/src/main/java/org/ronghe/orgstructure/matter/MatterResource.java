package org.ronghe.orgstructure.matter;

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

/** Matters of 三重一大 for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("matters")
@About("matter")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class MatterResource {
    @Inject
    MatterLedger ledger;

    @Inject
    MatterDesk desk;

    @Inject
    MatterSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = MatterFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/matter/list", title = "matter.title")
    public MatterLedger.MatterPage list() {
        return ledger.page(MatterFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return MatterFile.of(
                ledger, MatterFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/matter/new", title = "form.NewMatter")
    public MatterLedger.NewMatterPage blank(@QueryParam("replaces") @Nullable Long replaces) {
        return ledger.blank(replaces);
    }

    @POST
    public Response raise(MatterWrites.NewMatter asked) {
        return see(desk.raise(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/matter/sheet", title = "matter.title")
    public MatterSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/matter/step", title = "matter.title")
    public MatterStepPage step(@PathParam("id") long id, @PathParam("step") MatterStep step) {
        return new MatterStepPage(sheets.sheet(id), step);
    }

    /** A matter and the step to be taken. */
    public record MatterStepPage(MatterSheet matter, MatterStep step) {}

    /** A paper from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id: \\d{1,18}}/papers/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response attach(@PathParam("id") long id, @PathParam("name") String name, InputStream content) {
        desk.attach(id, Upload.name(name), content);
        return see(id);
    }

    /** A paper from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id: \\d{1,18}}/papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm
    public Response attachByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> desk.attach(id, name, content));
        return see(id);
    }

    /** The paper itself. */
    @GET
    @Path("{id: \\d{1,18}}/papers/{paper}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") long id, @PathParam("paper") long paper) {
        var line = sheets.paper(id, paper);
        return Download.of(line.name(), line.bytes(), evidence.open(line.sha256()));
    }

    @POST
    @Path("{id: \\d{1,18}}/revision")
    public Response revise(@PathParam("id") long id, MatterWrites.MatterRevision asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/opinions")
    public Response ask(@PathParam("id") long id, MatterWrites.OpinionRequest asked) {
        desk.ask(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/opinion")
    public Response opine(@PathParam("id") long id, MatterWrites.OpinionGiven asked) {
        desk.opine(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/sending-back")
    public Response sendBack(@PathParam("id") long id, MatterWrites.MatterSendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/agenda")
    public Response putOn(@PathParam("id") long id, MatterWrites.MatterAgenda asked) {
        desk.putOn(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/taking-off")
    public Response takeOff(@PathParam("id") long id, MatterWrites.MatterTakingOff asked) {
        desk.takeOff(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/views")
    public Response hear(@PathParam("id") long id, MatterWrites.MemberView asked) {
        desk.hear(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/adoption")
    public Response adopt(@PathParam("id") long id, MatterWrites.MatterResolution asked) {
        desk.adopt(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/rejection")
    public Response reject(@PathParam("id") long id, MatterWrites.MatterResolution asked) {
        desk.reject(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/deferral")
    public Response defer(@PathParam("id") long id, MatterWrites.MatterDeferral asked) {
        desk.defer(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/items")
    public Response hand(@PathParam("id") long id, MatterWrites.MatterTask asked) {
        desk.hand(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    public Response confirm(@PathParam("id") long id, MatterWrites.EmergencyConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/samples")
    public Response sample(@PathParam("id") long id, MatterWrites.MatterSample asked) {
        desk.sample(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/evaluation")
    public Response evaluate(@PathParam("id") long id, MatterWrites.MatterEvaluation asked) {
        desk.evaluate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, MatterWrites.MatterWithdrawal asked) {
        desk.withdraw(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(MatterFilter.PATH + "/" + id)).build();
    }
}
