package org.ronghe.orgstructure.studyplan;

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
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Plans of the centre group and their sessions, for people and programs. */
@Path("study-plans")
@About(StudyPlanLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class StudyPlanResource {
    @Inject
    CurrentUi ui;

    @Inject
    StudyPlanLedger ledger;

    @Inject
    StudyPlanDesk desk;

    @Inject
    StudyPlanSheets sheets;

    @Inject
    SessionLedger sessions;

    @Context
    UriInfo address;

    /** One step of a plan on a page of its own. */
    public record StudyPlanStepPage(StudyPlanSheet plan, StudyPlanStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.study-plan." + step) + " · " + plan.title();
        }
    }

    @GET
    @Query(
            value = StudyPlanFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/studyplan/list", title = "study-plan.title")
    public StudyPlanLedger.StudyPlanPage list() {
        return ledger.page(StudyPlanFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return StudyPlanFile.of(
                ledger,
                StudyPlanFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/studyplan/draft", title = "form.NewStudyPlan")
    public StudyPlanLedger.NewStudyPlanPage blank() {
        return ledger.blank();
    }

    @POST
    public Response draft(StudyPlanWrites.NewStudyPlan asked) {
        return see(desk.draft(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/studyplan/sheet", title = "study-plan.title")
    public StudyPlanSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/studyplan/step", title = "study-plan.title")
    public StudyPlanStepPage step(@PathParam("id") long id, @PathParam("step") StudyPlanStep step) {
        return new StudyPlanStepPage(sheets.sheet(id), step);
    }

    @GET
    @Path("sessions")
    @Query(
            value = SessionFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/studyplan/sessions", title = "study-plan.sessions")
    public SessionLedger.SessionPage sessions() {
        return sessions.page(SessionFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("sessions")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response sessionsFile(@Context HttpHeaders headers) {
        return StudyPlanFile.of(
                sessions,
                SessionFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @POST
    @Path("{id: \\d{1,18}}/sessions")
    public Response add(@PathParam("id") long id, StudyPlanWrites.NewStudySession asked) {
        desk.add(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/sessions/{session: \\d{1,18}}/dropping")
    public Response drop(
            @PathParam("id") long id, @PathParam("session") long session, StudyPlanWrites.StudySessionDropping asked) {
        desk.drop(id, session, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/proposal")
    public Response propose(@PathParam("id") long id, StudyPlanWrites.StudyPlanProposal asked) {
        desk.propose(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/discarding")
    public Response discard(@PathParam("id") long id, StudyPlanWrites.StudyPlanDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/issuing")
    public Response issue(@PathParam("id") long id, StudyPlanWrites.StudyPlanIssuing asked) {
        desk.issue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, StudyPlanWrites.StudyPlanReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/supplements")
    public Response supplement(@PathParam("id") long id, StudyPlanWrites.StudySessionSupplement asked) {
        desk.supplement(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/sessions/{session: \\d{1,18}}/retirement")
    public Response retire(
            @PathParam("id") long id,
            @PathParam("session") long session,
            StudyPlanWrites.StudySessionRetirement asked) {
        desk.retire(id, session, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(StudyPlanFilter.PATH + "/" + id)).build();
    }
}
