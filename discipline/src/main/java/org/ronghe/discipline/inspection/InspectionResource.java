package org.ronghe.discipline.inspection;

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

/** Rounds of inspection and their issue lists. */
@Path("discipline/rounds")
@About("round")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class InspectionResource {
    @Inject
    CurrentUi ui;

    @Inject
    InspectionDesk desk;

    @Inject
    RoundDesk round;

    @Inject
    InspectionLedger ledger;

    @Inject
    RoundSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = RoundFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/inspection/rounds", title = "round.title")
    public InspectionLedger.Page list() {
        return ledger.page(RoundFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return RoundFile.of(
                ledger, RoundFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @POST
    public Response open(InspectionDesk.NewRound asked) {
        return see(desk.open(asked));
    }

    /** Where a round of our own begins: with a name, long before its feedback. */
    @GET
    @Path("new")
    @View(value = "discipline/inspection/new", title = "form.PlannedRound")
    public InspectionLedger.NewRoundPage newRound() {
        return ledger.newRound();
    }

    @POST
    @Path("plans")
    public Response plan(RoundWrites.PlannedRound asked) {
        return see(round.plan(asked));
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/inspection/round", title = "round.title")
    public RoundSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/inspection/step", title = "round.title")
    public RoundStepPage step(@PathParam("id") long id, @PathParam("step") RoundStep step) {
        return new RoundStepPage(sheets.sheet(id), step);
    }

    /** A round and the step to be taken. */
    public record RoundStepPage(RoundSheet sheet, RoundStep step) {}

    @POST
    @Path("{id}/findings")
    public Response find(@PathParam("id") long id, InspectionDesk.NewFinding asked) {
        desk.find(id, asked);
        return see(id);
    }

    @GET
    @Path("findings/{finding}")
    @About(value = "finding", number = "finding")
    @View(value = "discipline/inspection/finding", title = "form.FindingText")
    public InspectionLedger.FindingSheet finding(@PathParam("finding") long finding) {
        return ledger.finding(finding);
    }

    @POST
    @Path("findings/{finding}")
    @About(value = "finding", number = "finding")
    public Response revise(@PathParam("finding") long finding, InspectionDesk.FindingText asked) {
        return see(desk.revise(finding, asked));
    }

    @POST
    @Path("{id}/plan")
    public Response revisePlan(@PathParam("id") long id, RoundWrites.RoundPlan asked) {
        round.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/duties")
    public Response assign(@PathParam("id") long id, RoundWrites.RoundDuties asked) {
        round.assign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/team")
    public Response appoint(@PathParam("id") long id, RoundWrites.TeamCall asked) {
        round.appoint(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/releases")
    public Response release(@PathParam("id") long id, RoundWrites.TeamRelease asked) {
        round.release(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/proposal")
    public Response propose(@PathParam("id") long id, RoundWrites.RoundProposal asked) {
        round.propose(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/discarding")
    public Response discard(@PathParam("id") long id, RoundWrites.RoundDiscarding asked) {
        round.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/sending-back")
    public Response sendBack(@PathParam("id") long id, RoundWrites.RoundSendingBack asked) {
        round.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/authorisation")
    public Response authorise(@PathParam("id") long id, RoundWrites.RoundAuthorisation asked) {
        round.authorise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/training")
    public Response prepare(@PathParam("id") long id, RoundWrites.RoundTraining asked) {
        round.prepare(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/entry")
    public Response enter(@PathParam("id") long id, RoundWrites.RoundEntry asked) {
        round.enter(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/report")
    public Response report(@PathParam("id") long id, RoundWrites.RoundReport asked) {
        round.report(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/review")
    public Response review(@PathParam("id") long id, RoundWrites.RoundReview asked) {
        round.review(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/feedback")
    public Response feedBack(@PathParam("id") long id, RoundWrites.RoundFeedback asked) {
        round.feedBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/plan-report")
    public Response recordPlan(@PathParam("id") long id, RoundWrites.PlanReport asked) {
        round.recordPlan(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/hand-over")
    public Response handOver(@PathParam("id") long id, RoundWrites.RoundHandOver asked) {
        round.handOver(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/meeting")
    public Response holdMeeting(@PathParam("id") long id, RoundWrites.RoundMeeting asked) {
        round.holdMeeting(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/progress-report")
    public Response reportProgress(@PathParam("id") long id, RoundWrites.ProgressReport asked) {
        round.reportProgress(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/circular")
    public Response askCircular(@PathParam("id") long id, RoundWrites.RoundCircular asked) {
        round.askCircular(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/circular-permission")
    public Response allowCircular(@PathParam("id") long id, RoundWrites.CircularPermission asked) {
        round.allowCircular(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/circular-refusal")
    public Response refuseCircular(@PathParam("id") long id, RoundWrites.CircularRefusal asked) {
        round.refuseCircular(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/evaluation")
    public Response evaluate(@PathParam("id") long id, RoundWrites.RoundEvaluation asked) {
        round.evaluate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/archiving")
    public Response archive(@PathParam("id") long id, RoundWrites.RoundArchiving asked) {
        round.archive(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/rounds/" + id)).build();
    }
}
