package org.ronghe.drive.instruction;

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

/** Instructions for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("instructions")
@About("instruction")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class InstructionResource {
    @Inject
    InstructionLedger ledger;

    @Inject
    InstructionDesk desk;

    @Inject
    InstructionSheets sheets;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = InstructionFilter.class,
            more = {"as", "lang"})
    @View(value = "drive/instruction/list", title = "instruction.title")
    public InstructionLedger.InstructionPage list() {
        return ledger.page(InstructionFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return InstructionFile.of(
                ledger,
                InstructionFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "drive/instruction/new", title = "form.NewInstruction")
    public InstructionLedger.NewInstructionPage blank() {
        return ledger.blank();
    }

    @POST
    public Response receive(InstructionWrites.NewInstruction asked) {
        return see(desk.receive(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "drive/instruction/sheet", title = "instruction.title")
    public InstructionSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "drive/instruction/step", title = "instruction.title")
    public InstructionStepPage step(@PathParam("id") long id, @PathParam("step") InstructionStep step) {
        return new InstructionStepPage(sheets.sheet(id), step);
    }

    /** An instruction and the step to be taken. */
    public record InstructionStepPage(InstructionSheet instruction, InstructionStep step) {}

    @POST
    @Path("{id: \\d{1,18}}/registration")
    public Response register(@PathParam("id") long id, InstructionWrites.InstructionDocument asked) {
        desk.register(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/revision")
    public Response revise(@PathParam("id") long id, InstructionWrites.InstructionDocument asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/study")
    public Response study(@PathParam("id") long id, InstructionWrites.InstructionStudy asked) {
        desk.study(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/deployment")
    public Response deploy(@PathParam("id") long id, InstructionWrites.InstructionDeployment asked) {
        desk.deploy(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks")
    public Response breakDown(@PathParam("id") long id, InstructionWrites.InstructionTask asked) {
        desk.breakDown(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/entries")
    public Response dispatch(@PathParam("id") long id, InstructionWrites.DispatchEntry asked) {
        desk.dispatch(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/report")
    public Response report(@PathParam("id") long id, InstructionWrites.InstructionReport asked) {
        desk.report(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, InstructionWrites.InstructionReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/approval")
    public Response approve(@PathParam("id") long id, InstructionWrites.InstructionApproval asked) {
        desk.approve(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/report-back")
    public Response reportBack(@PathParam("id") long id, InstructionWrites.ReportBack asked) {
        desk.reportBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/closing")
    public Response close(@PathParam("id") long id, InstructionWrites.InstructionClosing asked) {
        desk.close(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/continuation")
    public Response keepOn(@PathParam("id") long id, InstructionWrites.InstructionContinuation asked) {
        desk.keepOn(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/checks")
    public Response check(@PathParam("id") long id, InstructionWrites.InstructionCheck asked) {
        desk.check(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/revisit")
    public Response revisit(@PathParam("id") long id, InstructionWrites.InstructionRevisit asked) {
        desk.revisit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/annulment")
    public Response annul(@PathParam("id") long id, InstructionWrites.InstructionAnnulment asked) {
        desk.annul(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(InstructionFilter.PATH + "/" + id)).build();
    }
}
