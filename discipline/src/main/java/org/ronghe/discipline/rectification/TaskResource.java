package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.FileForm.Field;
import org.ronghe.webkit.http.Query;
import org.ronghe.webkit.http.Upload;

/**
 * The rectification ledger for people and programs. Every write is a POST to a noun and is answered by where to look.
 */
@Path("discipline/rectifications")
@About("rectification")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class TaskResource {
    @Inject
    CurrentUi ui;

    @Inject
    TaskDesk desk;

    @Inject
    TaskLedger ledger;

    @Inject
    LedgerLines lines;

    @Inject
    TaskSheets sheets;

    @Inject
    PastSheets past;

    @Inject
    EvidenceStore evidence;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = TaskFilter.class,
            more = {"as", "lang", "picked"})
    @View(value = "discipline/rectification/list", title = "rectification.title")
    public TaskLedger.Page list() {
        return ledger.page(TaskFilter.of(address.getQueryParameters()));
    }

    /** The same lines as a file, with the codes that the office's own layout does not have. */
    @GET
    @Path("tasks")
    @Query(
            value = TaskFilter.class,
            more = {"as"})
    @Produces({AsFilter.CSV, AsFilter.XLSX})
    public Response file(@Context HttpHeaders headers) {
        return TaskFile.of(
                lines,
                ledger,
                TaskFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @POST
    public Response draft(Writes.NewTask asked) {
        return see(desk.draft(asked));
    }

    /** The form for a new draft; {@code finding} chooses it beforehand. */
    @GET
    @Path("new")
    @View(value = "discipline/rectification/new", title = "form.NewTask")
    public TaskLedger.NewTaskPage newTask(@QueryParam("finding") @Nullable Long finding) {
        return ledger.newTask(finding);
    }

    /** The task as it stands; {@code asOf} with a past day leads to the sheet of that day. */
    @GET
    @Path("{id}")
    @View(value = "discipline/rectification/sheet", title = "rectification.title")
    public TaskSheet sheet(@PathParam("id") long id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        if (asOf != null && past.past(asOf)) {
            throw new RedirectionException(
                    Response.Status.SEE_OTHER, URI.create("/discipline/rectifications/" + id + "/days/" + asOf));
        }
        return sheets.sheet(id);
    }

    /** The task as a past day ended. */
    @GET
    @Path("{id}/days/{day}")
    @View(value = "discipline/rectification/past", title = "rectification.title")
    public PastSheet day(@PathParam("id") long id, @PathParam("day") String day) {
        var asked = day(day);
        if (!past.past(asked)) {
            throw new RedirectionException(Response.Status.SEE_OTHER, URI.create("/discipline/rectifications/" + id));
        }
        return past.sheet(id, asked);
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new NotFound("day", day);
        }
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/rectification/step", title = "rectification.title")
    public StepPage step(@PathParam("id") long id, @PathParam("step") Step step) {
        return new StepPage(sheets.sheet(id), step);
    }

    /** A task and the step to be taken. */
    public record StepPage(TaskSheet task, Step step) {}

    @POST
    @Path("{id}/plan")
    public Response revise(@PathParam("id") long id, Writes.TaskPlan asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/measures")
    public Response addMeasure(@PathParam("id") long id, Writes.NewMeasure asked) {
        desk.addMeasure(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/proposal")
    public Response propose(@PathParam("id") long id, Writes.Proposal asked) {
        desk.propose(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/issuing")
    public Response issue(@PathParam("id") long id, Writes.Issuing asked) {
        desk.issue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/sending-back")
    public Response sendBack(@PathParam("id") long id, Writes.SendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/signature")
    public Response sign(@PathParam("id") long id, Writes.SigningFor asked) {
        desk.sign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/weekly-entries")
    public Response report(
            @PathParam("id") long id, @QueryParam("then") @DefaultValue("TASK") Then then, Writes.WeeklyReport asked) {
        desk.report(id, asked);
        return then == Then.TASK
                ? see(id)
                : Response.seeOther(URI.create("/?saved=" + id)).build();
    }

    /** Where a week's entry leads: to its task, or back to the desk it was written on. */
    public enum Then {
        TASK,
        DESK
    }

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id}/evidence/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response prove(
            @PathParam("id") long id,
            @PathParam("name") String name,
            @QueryParam("kind") @DefaultValue("DELIVERABLE") ProofKind kind,
            @QueryParam("replaces") @Nullable Long replaces,
            @QueryParam("same") boolean same,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content) {
        desk.prove(id, Upload.name(name), kind, replaces, same, content);
        return see(id);
    }

    /** A file from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm({
        @Field(name = "kind", type = ProofKind.class),
        @Field(name = "replaces", type = Long.class),
        @Field(name = "same", type = Boolean.class)
    })
    public Response proveByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> {
            var replaces = fields.getOrDefault("replaces", "");
            desk.prove(
                    id,
                    name,
                    fields.word("kind", ProofKind.class, ProofKind.DELIVERABLE),
                    replaces.isEmpty() ? null : fields.number("replaces"),
                    "true".equals(fields.getOrDefault("same", "")),
                    content);
        });
        return see(id);
    }

    /** The file itself. That an acceptor looked into it is noted before its first byte leaves. */
    @GET
    @Path("{id}/evidence/{proof}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") long id, @PathParam("proof") long proof) {
        var line = sheets.proof(id, proof);
        desk.opened(id, proof);
        return Download.of(line.name(), line.bytes(), evidence.open(line.sha256()));
    }

    @POST
    @Path("{id}/evidence/{proof}/verdict")
    public Response judge(@PathParam("id") long id, @PathParam("proof") long proof, Writes.ProofVerdict asked) {
        desk.judge(id, proof, asked);
        return see(id);
    }

    @POST
    @Path("{id}/reminders")
    public Response remind(@PathParam("id") long id, Writes.TaskReminder asked) {
        desk.remind(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/result")
    public Response stateResult(@PathParam("id") long id, Writes.ResultStatement asked) {
        desk.stateResult(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/consent")
    public Response consent(@PathParam("id") long id, Writes.LeaderConsent asked) {
        desk.consent(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/submission")
    public Response submit(@PathParam("id") long id, Writes.Submission asked) {
        desk.submit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@PathParam("id") long id, Writes.Acceptance asked) {
        desk.accept(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/return")
    public Response returnForWork(@PathParam("id") long id, Writes.ReturnForWork asked) {
        desk.returnForWork(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/resumption")
    public Response resume(@PathParam("id") long id, Writes.Resumption asked) {
        desk.resume(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/extensions")
    public Response extend(@PathParam("id") long id, Writes.ExtensionRequest asked) {
        desk.extend(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/extension-decision")
    public Response decideExtension(@PathParam("id") long id, Writes.ExtensionDecision asked) {
        desk.decideExtension(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/disputes")
    public Response dispute(@PathParam("id") long id, Writes.Disagreement asked) {
        desk.dispute(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/dispute-decision")
    public Response decideDispute(@PathParam("id") long id, Writes.DisputeDecision asked) {
        desk.decideDispute(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/deferrals")
    public Response askDeferral(@PathParam("id") long id, Writes.DeferralRequest asked) {
        desk.askDeferral(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/withdrawal")
    public Response takeBack(@PathParam("id") long id, Writes.RequestWithdrawal asked) {
        desk.takeBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/deferral-decision")
    public Response decideDeferral(@PathParam("id") long id, Writes.DeferralDecision asked) {
        desk.decideDeferral(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/deferral-review")
    public Response review(@PathParam("id") long id, Writes.DeferralReview asked) {
        desk.review(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/continuing-consent")
    public Response agreeContinuing(@PathParam("id") long id, Writes.ContinuingConsent asked) {
        desk.agreeContinuing(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/continuation")
    public Response continueWith(@PathParam("id") long id, Writes.Continuation asked) {
        desk.continueWith(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/checks")
    public Response check(@PathParam("id") long id, Writes.CheckReport asked) {
        desk.check(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/reopening")
    public Response reopen(@PathParam("id") long id, Writes.Reopening asked) {
        desk.reopen(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/void-request")
    public Response askVoid(@PathParam("id") long id, Writes.VoidRequest asked) {
        desk.askVoid(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/void-decision")
    public Response confirmVoid(@PathParam("id") long id, Writes.VoidDecision asked) {
        desk.confirmVoid(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/rectifications/" + id)).build();
    }
}
