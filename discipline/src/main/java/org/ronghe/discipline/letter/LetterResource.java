package org.ronghe.discipline.letter;

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
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.FileForm.Field;
import org.ronghe.webkit.http.Query;
import org.ronghe.webkit.http.Upload;

/** Supervision letters for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("discipline/letters")
@About("letter")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class LetterResource {
    @Inject
    CurrentUi ui;

    @Inject
    LetterDesk desk;

    @Inject
    LetterLedger ledger;

    @Inject
    LetterSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = LetterFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/letter/list", title = "letter.title")
    public LetterLedger.LetterPage list() {
        return ledger.page(LetterFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return LetterFile.of(
                ledger, LetterFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @POST
    public Response draft(LetterWrites.NewLetter asked) {
        return see(desk.draft(asked));
    }

    /** The form for a new letter; {@code unit} chooses the addressee beforehand. */
    @GET
    @Path("new")
    @View(value = "discipline/letter/new", title = "form.NewLetter")
    public LetterLedger.NewLetterPage newLetter(@QueryParam("unit") @Nullable Long unit) {
        return ledger.newLetter(unit);
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/letter/sheet", title = "letter.title")
    public LetterSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** The letter on paper. */
    @GET
    @Path("{id}/print")
    @View(value = "discipline/letter/print", title = "letter.title")
    public LetterPrint print(@PathParam("id") long id) {
        return new LetterPrint(sheets.sheet(id));
    }

    /** A letter as the office prints it. */
    public record LetterPrint(LetterSheet letter) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return letter.pageTitle(ui);
        }
    }

    /** The letter as an official document. */
    @GET
    @Path("{id}/document")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") long id) {
        return sheets.document(id).download();
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/letter/step", title = "letter.title")
    public LetterStepPage step(@PathParam("id") long id, @PathParam("step") LetterStep step) {
        return new LetterStepPage(sheets.sheet(id), step);
    }

    /** A letter and the step to be taken. */
    public record LetterStepPage(LetterSheet letter, LetterStep step) {}

    @POST
    @Path("{id}/text")
    public Response revise(@PathParam("id") long id, LetterWrites.LetterText asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/issues")
    public Response addIssue(@PathParam("id") long id, LetterWrites.NewLetterIssue asked) {
        desk.addIssue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/issue-dropping")
    public Response dropIssue(@PathParam("id") long id, LetterWrites.LetterIssueDropping asked) {
        desk.dropIssue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/proposal")
    public Response propose(@PathParam("id") long id, LetterWrites.LetterProposal asked) {
        desk.propose(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/discarding")
    public Response discard(@PathParam("id") long id, LetterWrites.LetterDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/issuing")
    public Response issue(@PathParam("id") long id, LetterWrites.LetterIssuing asked) {
        desk.issue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/sending-back")
    public Response sendBack(@PathParam("id") long id, LetterWrites.LetterSendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/receipt")
    public Response sign(@PathParam("id") long id, LetterWrites.LetterReceipt asked) {
        desk.sign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/answers")
    public Response answer(@PathParam("id") long id, LetterWrites.LetterAnswer asked) {
        desk.answer(id, asked);
        return see(id);
    }

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id}/issues/{issue}/evidence/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response prove(
            @PathParam("id") long id,
            @PathParam("issue") int issue,
            @PathParam("name") String name,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content) {
        desk.prove(id, issue, Upload.name(name), content);
        return see(id);
    }

    /** A file from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm(@Field(name = "issue", type = Integer.class))
    public Response proveByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> desk.prove(id, (int) fields.number("issue"), name, content));
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
    @Path("{id}/reply")
    public Response reply(@PathParam("id") long id, LetterWrites.LetterReply asked) {
        desk.reply(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/reminders")
    public Response remind(@PathParam("id") long id, LetterWrites.LetterReminder asked) {
        desk.remind(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/judgements")
    public Response judge(@PathParam("id") long id, LetterWrites.LetterJudgement asked) {
        desk.judge(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/return")
    public Response returnForWork(@PathParam("id") long id, LetterWrites.LetterReturn asked) {
        desk.returnForWork(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/following")
    public Response follow(@PathParam("id") long id, LetterWrites.LetterFollowing asked) {
        desk.follow(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/conclusion")
    public Response close(@PathParam("id") long id, LetterWrites.LetterConclusion asked) {
        desk.close(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") long id, LetterWrites.LetterCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/letters/" + id)).build();
    }
}
