package org.ronghe.orgstructure.responsibility;

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
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Responsibility lists of the Party committee, for people and programs. */
@Path("responsibilities")
@About(ResponsibilityLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ResponsibilityResource {
    @Inject
    CurrentUi ui;

    @Inject
    ResponsibilityLedger ledger;

    @Inject
    ResponsibilityDesk desk;

    @Inject
    ResponsibilitySheets sheets;

    @Context
    UriInfo address;

    /** One step of a list on a page of its own. */
    public record ResponsibilityStepPage(ResponsibilitySheet list, ResponsibilityStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.responsibility." + step) + " · " + list.pageTitle(ui);
        }
    }

    @GET
    @Query(
            value = ResponsibilityFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/responsibility/list", title = "responsibility.title")
    public ResponsibilityLedger.ResponsibilityPage list() {
        return ledger.page(ResponsibilityFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ResponsibilityFile.of(
                ledger.export(ResponsibilityFilter.of(address.getQueryParameters())),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/responsibility/draft", title = "form.NewResponsibility")
    public ResponsibilityLedger.NewResponsibilityPage blank(@QueryParam("holder") @Nullable Long holder) {
        return ledger.blank(holder);
    }

    @POST
    public Response draft(ResponsibilityWrites.NewResponsibility asked) {
        return see(desk.draft(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/responsibility/sheet", title = "responsibility.title")
    public ResponsibilitySheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/responsibility/step", title = "responsibility.title")
    public ResponsibilityStepPage step(@PathParam("id") long id, @PathParam("step") ResponsibilityStep step) {
        return new ResponsibilityStepPage(sheets.sheet(id), step);
    }

    @POST
    @Path("{id: \\d{1,18}}/text")
    public Response revise(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityText asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks")
    public Response add(@PathParam("id") long id, ResponsibilityWrites.NewResponsibilityTask asked) {
        desk.add(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/submission")
    public Response submit(@PathParam("id") long id, ResponsibilityWrites.ResponsibilitySubmission asked) {
        desk.submit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/discarding")
    public Response discard(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    public Response confirm(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/decision")
    public Response decide(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityDecision asked) {
        desk.decide(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/declining")
    public Response decline(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityDeclining asked) {
        desk.decline(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/statement")
    public Response state(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityStatement asked) {
        desk.state(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/statement-return")
    public Response returnStatement(
            @PathParam("id") long id, ResponsibilityWrites.ResponsibilityStatementReturn asked) {
        desk.returnStatement(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/filing")
    public Response fileAway(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityFiling asked) {
        desk.file(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks/{task: \\d{1,18}}/dropping")
    public Response drop(
            @PathParam("id") long id,
            @PathParam("task") long task,
            ResponsibilityWrites.ResponsibilityTaskDropping asked) {
        desk.drop(id, task, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks/{task: \\d{1,18}}/progress")
    public Response progress(
            @PathParam("id") long id, @PathParam("task") long task, ResponsibilityWrites.ResponsibilityProgress asked) {
        desk.progress(id, task, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks/{task: \\d{1,18}}/report")
    public Response report(
            @PathParam("id") long id, @PathParam("task") long task, ResponsibilityWrites.ResponsibilityReport asked) {
        desk.report(id, task, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks/{task: \\d{1,18}}/acceptance")
    public Response accept(
            @PathParam("id") long id,
            @PathParam("task") long task,
            ResponsibilityWrites.ResponsibilityAcceptance asked) {
        desk.accept(id, task, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/tasks/{task: \\d{1,18}}/return")
    public Response giveBack(
            @PathParam("id") long id,
            @PathParam("task") long task,
            ResponsibilityWrites.ResponsibilityTaskReturn asked) {
        desk.giveBack(id, task, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/renewal")
    public Response renew(@PathParam("id") long id, ResponsibilityWrites.ResponsibilityRenewal asked) {
        return see(desk.renew(id, asked));
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(ResponsibilityFilter.PATH + "/" + id))
                .build();
    }
}
