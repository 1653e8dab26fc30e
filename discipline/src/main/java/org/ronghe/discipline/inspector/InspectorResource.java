package org.ronghe.discipline.inspector;

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

/** The inspector pool for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("discipline/inspectors")
@About("inspector")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class InspectorResource {
    @Inject
    CurrentUi ui;

    @Inject
    InspectorDesk desk;

    @Inject
    InspectorLedger ledger;

    @Inject
    InspectorSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = InspectorFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/inspector/list", title = "inspector.title")
    public InspectorLedger.InspectorPage list() {
        return ledger.page(InspectorFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return InspectorFile.of(
                ledger,
                InspectorFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @POST
    public Response recommend(InspectorWrites.NewInspector asked) {
        return see(desk.recommend(asked));
    }

    @GET
    @Path("new")
    @View(value = "discipline/inspector/new", title = "form.NewInspector")
    public InspectorLedger.NewInspectorPage newInspector() {
        return ledger.newInspector();
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/inspector/sheet", title = "inspector.title")
    public InspectorSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/inspector/step", title = "inspector.title")
    public InspectorStepPage step(@PathParam("id") long id, @PathParam("step") InspectorStep step) {
        return new InspectorStepPage(sheets.sheet(id), step);
    }

    /** An entry and the step to be taken. */
    public record InspectorStepPage(InspectorSheet inspector, InspectorStep step) {}

    @POST
    @Path("{id}/speciality")
    public Response revise(@PathParam("id") long id, InspectorWrites.InspectorSpeciality asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/consent")
    public Response consent(@PathParam("id") long id, InspectorWrites.InspectorConsent asked) {
        desk.consent(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/pledge")
    public Response pledge(@PathParam("id") long id, InspectorWrites.InspectorPledge asked) {
        desk.pledge(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/days")
    public Response available(@PathParam("id") long id, InspectorWrites.InspectorDays asked) {
        desk.available(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/relations")
    public Response declare(@PathParam("id") long id, InspectorWrites.RelationDeclaration asked) {
        desk.declare(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/relation-endings")
    public Response endRelation(@PathParam("id") long id, InspectorWrites.RelationEnding asked) {
        desk.endRelation(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") long id, InspectorWrites.InspectorWithdrawal asked) {
        desk.withdraw(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/confirmation")
    public Response confirm(@PathParam("id") long id, InspectorWrites.InspectorConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/appraisals")
    public Response appraise(@PathParam("id") long id, InspectorWrites.InspectorServiceWord asked) {
        desk.appraise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/check")
    public Response check(@PathParam("id") long id, InspectorWrites.InspectorCheck asked) {
        desk.check(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/declining")
    public Response decline(@PathParam("id") long id, InspectorWrites.InspectorDeclining asked) {
        desk.decline(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/admission")
    public Response admit(@PathParam("id") long id, InspectorWrites.InspectorAdmission asked) {
        desk.admit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/suspension")
    public Response suspend(@PathParam("id") long id, InspectorWrites.InspectorSuspension asked) {
        desk.suspend(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/resumption")
    public Response resume(@PathParam("id") long id, InspectorWrites.InspectorResumption asked) {
        desk.resume(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/leaving")
    public Response leave(@PathParam("id") long id, InspectorWrites.InspectorLeaving asked) {
        desk.leave(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/inspectors/" + id)).build();
    }
}
