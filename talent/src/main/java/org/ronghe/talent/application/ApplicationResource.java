package org.ronghe.talent.application;

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

/** Applications for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("talent/applications")
@About("application")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ApplicationResource {
    @Inject
    ApplicationLedger ledger;

    @Inject
    ApplicationDesk desk;

    @Inject
    ApplicationSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ApplicationFilter.class,
            more = {"as", "lang"})
    @View(value = "talent/application/list", title = "application.title")
    public ApplicationLedger.ApplicationPage list() {
        return ledger.page(ApplicationFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ApplicationFile.of(
                ledger,
                ApplicationFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "talent/application/new", title = "form.NewApplication")
    public ApplicationLedger.NewApplicationPage blank(@QueryParam("cycle") @Nullable Long cycle) {
        return ledger.blank(cycle);
    }

    @POST
    public Response draft(ApplicationWrites.NewApplication asked) {
        return see(desk.draft(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "talent/application/sheet", title = "application.title")
    public ApplicationSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "talent/application/step", title = "application.title")
    public ApplicationStepPage step(@PathParam("id") long id, @PathParam("step") ApplicationStep step) {
        return new ApplicationStepPage(sheets.sheet(id), step);
    }

    /** An application and the step to be taken. */
    public record ApplicationStepPage(ApplicationSheet application, ApplicationStep step) {}

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id: \\d{1,18}}/papers/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response attach(@PathParam("id") long id, @PathParam("name") String name, InputStream content) {
        desk.attach(id, Upload.name(name), content);
        return see(id);
    }

    /** A file from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id: \\d{1,18}}/papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm
    public Response attachByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> desk.attach(id, name, content));
        return see(id);
    }

    /** The file itself. */
    @GET
    @Path("{id: \\d{1,18}}/papers/{paper}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") long id, @PathParam("paper") long paper) {
        var line = sheets.paper(id, paper);
        return Download.of(line.name(), line.bytes(), evidence.open(line.sha256()));
    }

    @POST
    @Path("{id: \\d{1,18}}/text")
    public Response write(@PathParam("id") long id, ApplicationWrites.ApplicationText asked) {
        desk.write(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/works")
    public Response addWork(@PathParam("id") long id, ApplicationWrites.WorkLine asked) {
        desk.addWork(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/submission")
    public Response submit(@PathParam("id") long id, ApplicationWrites.ApplicationSubmission asked) {
        desk.submit(id, ApplicationStep.SUBMIT, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/completion")
    public Response resubmit(@PathParam("id") long id, ApplicationWrites.ApplicationSubmission asked) {
        desk.submit(id, ApplicationStep.RESUBMIT, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, ApplicationWrites.ApplicationReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/passing")
    public Response pass(@PathParam("id") long id, ApplicationWrites.ApplicationPass asked) {
        desk.pass(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/reviewers")
    public Response assign(@PathParam("id") long id, ApplicationWrites.ReviewerLine asked) {
        desk.assign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/recusal")
    public Response recuse(@PathParam("id") long id, ApplicationWrites.ReviewRecusal asked) {
        desk.recuse(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/reviews")
    public Response review(@PathParam("id") long id, ApplicationWrites.ReviewText asked) {
        desk.review(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/proposal")
    public Response propose(@PathParam("id") long id, ApplicationWrites.ApplicationDecision asked) {
        desk.decide(id, ApplicationStep.PROPOSE, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/turning-down")
    public Response turnDown(@PathParam("id") long id, ApplicationWrites.ApplicationDecision asked) {
        desk.decide(id, ApplicationStep.TURN_DOWN, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id, ApplicationWrites.ApplicationDecision asked) {
        desk.decide(id, ApplicationStep.CANCEL, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/integrity")
    public Response answerIntegrity(@PathParam("id") long id, ApplicationWrites.IntegrityAnswer asked) {
        desk.answerIntegrity(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/selection")
    public Response select(@PathParam("id") long id, ApplicationWrites.ApplicationStage asked) {
        desk.select(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/panel")
    public Response namePanel(@PathParam("id") long id, ApplicationWrites.PanelNaming asked) {
        desk.namePanel(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/promises")
    public Response promise(@PathParam("id") long id, ApplicationWrites.PromiseLine asked) {
        desk.promise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/midterm-report")
    public Response reportMidterm(@PathParam("id") long id, ApplicationWrites.StageReport asked) {
        desk.report(id, ApplicationStep.REPORT_MIDTERM, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/final-report")
    public Response reportFinal(@PathParam("id") long id, ApplicationWrites.StageReport asked) {
        desk.report(id, ApplicationStep.REPORT_FINAL, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/midterm-judgement")
    public Response judgeMidterm(@PathParam("id") long id, ApplicationWrites.MidtermJudgement asked) {
        desk.judgeMidterm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/final-judgement")
    public Response judgeFinal(@PathParam("id") long id, ApplicationWrites.FinalJudgement asked) {
        desk.judgeFinal(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/reasons-request")
    public Response askReasons(@PathParam("id") long id, ApplicationWrites.ApplicationStage asked) {
        desk.askReasons(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/reasons")
    public Response giveReasons(@PathParam("id") long id, ApplicationWrites.ReasonsGiven asked) {
        desk.giveReasons(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, ApplicationWrites.ApplicationLeaving asked) {
        desk.leave(id, ApplicationStep.WITHDRAW, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/quitting")
    public Response quit(@PathParam("id") long id, ApplicationWrites.ApplicationLeaving asked) {
        desk.leave(id, ApplicationStep.QUIT, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/works/{work: \\d{1,18}}/dropping")
    public Response dropWork(
            @PathParam("id") long id, @PathParam("work") long work, ApplicationWrites.WorkDropping asked) {
        desk.dropWork(id, work, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/objections/{objection: \\d{1,18}}/answer")
    public Response answer(
            @PathParam("id") long id, @PathParam("objection") long objection, ApplicationWrites.ObjectionAnswer asked) {
        desk.answer(id, objection, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(ApplicationFilter.PATH + "/" + id)).build();
    }
}
