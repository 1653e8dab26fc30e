package org.ronghe.orgstructure.election;

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

/** Elections for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("elections")
@About("election")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ElectionResource {
    @Inject
    CurrentUi ui;

    @Inject
    ElectionLedger ledger;

    @Inject
    ElectionDesk desk;

    @Inject
    ElectionSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ElectionFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/election/list", title = "election.title")
    public ElectionLedger.ElectionPage list() {
        return ledger.page(ElectionFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ElectionFile.of(
                ledger,
                ElectionFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/election/drawup", title = "form.NewElection")
    public ElectionLedger.NewElectionPage blank(@QueryParam("unit") @Nullable Long unit) {
        return ledger.blank(unit);
    }

    @POST
    public Response drawUp(ElectionWrites.NewElection asked) {
        return see(desk.drawUp(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/election/sheet", title = "election.title")
    public ElectionSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/election/step", title = "election.title")
    public ElectionStepPage step(@PathParam("id") long id, @PathParam("step") ElectionStep step) {
        return new ElectionStepPage(sheets.sheet(id), step);
    }

    /** An election and the step to be taken. */
    public record ElectionStepPage(ElectionSheet election, ElectionStep step) {}

    @POST
    @Path("{id: \\d{1,18}}/candidates/{person: \\d{1,18}}/votes")
    public Response count(
            @PathParam("id") long id, @PathParam("person") long person, ElectionWrites.CandidateVotes asked) {
        desk.count(id, person, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/plan")
    public Response revise(@PathParam("id") long id, ElectionWrites.ElectionPlan asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/request")
    public Response request(@PathParam("id") long id, ElectionWrites.ElectionRequest asked) {
        desk.request(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/sending-back")
    public Response sendBack(@PathParam("id") long id, ElectionWrites.ElectionSendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/approval")
    public Response approve(@PathParam("id") long id, ElectionWrites.ElectionApproval asked) {
        desk.approve(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/candidates")
    public Response nominate(@PathParam("id") long id, ElectionWrites.Nomination asked) {
        desk.nominate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/publicity")
    public Response publish(@PathParam("id") long id, ElectionWrites.ElectionPublicity asked) {
        desk.publish(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/renomination")
    public Response renominate(@PathParam("id") long id, ElectionWrites.Renomination asked) {
        desk.renominate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/meeting")
    public Response hold(@PathParam("id") long id, ElectionWrites.ElectionMeeting asked) {
        desk.hold(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/report")
    public Response report(@PathParam("id") long id, ElectionWrites.ElectionReport asked) {
        desk.report(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    public Response confirm(@PathParam("id") long id, ElectionWrites.ElectionConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/settling")
    public Response settle(@PathParam("id") long id, ElectionWrites.ElectionSettling asked) {
        desk.settle(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id, ElectionWrites.ElectionCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/elections/" + id)).build();
    }
}
