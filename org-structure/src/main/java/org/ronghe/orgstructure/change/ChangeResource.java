package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** Changes for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("changes")
@About("change")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ChangeResource {
    @Inject
    CurrentUi ui;

    @Inject
    ChangeLedger ledger;

    @Inject
    ChangeDesk desk;

    @Inject
    ChangeSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ChangeFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/change/list", title = "change.title")
    public ChangeLedger.ChangePage list() {
        return ledger.page(ChangeFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ChangeFile.of(
                ledger, ChangeFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/change/drawup", title = "form.ChangePlan")
    public ChangeLedger.NewChangePage blank(
            @QueryParam("kind") @DefaultValue("ESTABLISH") ChangeKind kind, @QueryParam("unit") @Nullable Long unit) {
        return ledger.blank(kind, unit);
    }

    @POST
    public Response drawUp(ChangeWrites.ChangePlan asked) {
        return see(desk.drawUp(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/change/sheet", title = "change.title")
    public ChangeSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/change/step", title = "change.title")
    public ChangeStepPage step(@PathParam("id") long id, @PathParam("step") ChangeStep step) {
        return new ChangeStepPage(sheets.sheet(id), step);
    }

    /** A change and the step to be taken. */
    public record ChangeStepPage(ChangeSheet change, ChangeStep step) {}

    @POST
    @Path("{id: \\d{1,18}}/plan")
    public Response revise(@PathParam("id") long id, ChangeWrites.ChangePlan asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/request")
    public Response ask(@PathParam("id") long id, ChangeWrites.ChangeRequest asked) {
        desk.ask(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, ChangeWrites.ChangeWithdrawal asked) {
        desk.withdraw(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/sending-back")
    public Response sendBack(@PathParam("id") long id, ChangeWrites.ChangeSendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/decision")
    public Response decide(@PathParam("id") long id, ChangeWrites.ChangeDecision asked) {
        desk.decide(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/refusal")
    public Response refuse(@PathParam("id") long id, ChangeWrites.ChangeRefusal asked) {
        desk.refuse(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/annulment")
    public Response annul(@PathParam("id") long id, ChangeWrites.ChangeAnnulment asked) {
        desk.annul(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/reply")
    public Response reply(@PathParam("id") long id, ChangeWrites.ChangeReply asked) {
        desk.reply(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/carrying-out")
    public Response carryOut(@PathParam("id") long id, ChangeWrites.ChangeCarryingOut asked) {
        desk.carryOut(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/filing")
    public Response record(@PathParam("id") long id, ChangeWrites.ChangeFiling asked) {
        desk.file(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/roll")
    public Response enrol(@PathParam("id") long id, ChangeWrites.Enrolment asked) {
        desk.enrol(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/release")
    public Response release(@PathParam("id") long id, ChangeWrites.RollRelease asked) {
        desk.release(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/pledge")
    public Response pledge(@PathParam("id") long id, ChangeWrites.CollectivePledge asked) {
        desk.pledge(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/signature")
    public Response sign(@PathParam("id") long id, ChangeWrites.PledgeSignature asked) {
        desk.sign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/notes")
    public Response note(@PathParam("id") long id, ChangeWrites.ActivistNote asked) {
        desk.note(id, asked);
        return see(id);
    }

    /** Answered with the dissolution that was drawn up. */
    @POST
    @Path("{id: \\d{1,18}}/winding-up")
    public Response windUp(@PathParam("id") long id, ChangeWrites.WindingUp asked) {
        return see(desk.windUp(id, asked));
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(ChangeFilter.PATH + "/" + id)).build();
    }
}
