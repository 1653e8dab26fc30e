package org.ronghe.talent.programme;

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

/** Cycles for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("talent/cycles")
@About("cycle")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class CycleResource {
    @Inject
    CycleLedger ledger;

    @Inject
    CycleDesk desk;

    @Inject
    CycleSheets sheets;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = CycleFilter.class,
            more = {"as", "lang"})
    @View(value = "talent/programme/list", title = "cycle.title")
    public CycleLedger.CyclePage list() {
        return ledger.page(CycleFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return CycleFile.of(
                ledger, CycleFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @GET
    @Path("new")
    @View(value = "talent/programme/new", title = "form.NewCycle")
    public CycleLedger.NewCyclePage blank() {
        return ledger.blank();
    }

    @POST
    public Response draft(CycleWrites.NewCycle asked) {
        return see(desk.draft(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "talent/programme/sheet", title = "cycle.title")
    public CycleSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "talent/programme/step", title = "cycle.title")
    public CycleStepPage step(@PathParam("id") long id, @PathParam("step") CycleStep step) {
        return new CycleStepPage(sheets.sheet(id), step);
    }

    /** A cycle and the step to be taken. */
    public record CycleStepPage(CycleSheet cycle, CycleStep step) {}

    @POST
    @Path("{id: \\d{1,18}}/revision")
    public Response revise(@PathParam("id") long id, CycleWrites.CycleRevision asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/criteria")
    public Response addCriterion(@PathParam("id") long id, CycleWrites.CriterionLine asked) {
        desk.addCriterion(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/criteria/{criterion: \\d{1,18}}/dropping")
    public Response dropCriterion(
            @PathParam("id") long id, @PathParam("criterion") long criterion, CycleWrites.CriterionDropping asked) {
        desk.dropCriterion(id, criterion, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/decision")
    public Response decide(@PathParam("id") long id, CycleWrites.CycleDecision asked) {
        desk.decide(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/publication")
    public Response publish(@PathParam("id") long id, CycleWrites.CycleStage asked) {
        desk.publish(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/opening")
    public Response open(@PathParam("id") long id, CycleWrites.CycleStage asked) {
        desk.go(id, CycleStep.OPEN, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/call-closing")
    public Response closeCall(@PathParam("id") long id, CycleWrites.CycleStage asked) {
        desk.go(id, CycleStep.CLOSE_CALL, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/notice")
    public Response announce(@PathParam("id") long id, CycleWrites.CycleNotice asked) {
        desk.announce(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/start")
    public Response start(@PathParam("id") long id, CycleWrites.CycleStage asked) {
        desk.go(id, CycleStep.START, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/conclusion")
    public Response conclude(@PathParam("id") long id, CycleWrites.CycleStage asked) {
        desk.go(id, CycleStep.CONCLUDE, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/archiving")
    public Response archive(@PathParam("id") long id, CycleWrites.CycleStage asked) {
        desk.go(id, CycleStep.ARCHIVE, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/annulment")
    public Response annul(@PathParam("id") long id, CycleWrites.CycleAnnulment asked) {
        desk.annul(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(CycleFilter.PATH + "/" + id)).build();
    }
}
