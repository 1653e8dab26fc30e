package org.ronghe.orgstructure.training;

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
import org.ronghe.webkit.http.Conditions;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Courses, the own hours, and who has still to be trained, for people and programs. */
@Path("courses")
@About(CourseLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class CourseResource {
    @Inject
    CurrentUi ui;

    @Inject
    CourseLedger ledger;

    @Inject
    CourseDesk desk;

    @Inject
    CourseSheets sheets;

    @Inject
    OwnHours hours;

    @Inject
    GapLedger gaps;

    @Context
    UriInfo address;

    /** One step of a course on a page of its own. */
    public record CourseStepPage(CourseSheet course, CourseStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.course." + step) + " · " + course.number();
        }
    }

    @GET
    @Query(
            value = CourseFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/training/list", title = "course.title")
    public CourseLedger.CoursePage list() {
        return ledger.page(CourseFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return CourseFile.of(
                ledger, CourseFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/training/new", title = "form.NewCourse")
    public CourseLedger.NewCoursePage blank() {
        return ledger.blank();
    }

    @POST
    public Response plan(CourseWrites.NewCourse asked) {
        return see(desk.plan(asked));
    }

    /** The own class hours of a year. */
    @GET
    @Path("hours")
    @View(value = "orgstructure/training/hours", title = "training.hours")
    public OwnHours.HoursPage hours(@QueryParam("year") @Nullable Long year) {
        return hours.page(Conditions.year("year", year));
    }

    @GET
    @Path("gaps")
    @Query(
            value = GapFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/training/gaps", title = "training.gaps")
    public GapLedger.TrainingPage gaps() {
        return gaps.page(GapFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("gaps")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response gapsFile(@Context HttpHeaders headers) {
        return GapFile.of(gaps.export(GapFilter.of(address.getQueryParameters())), ui.get(), headers);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/training/sheet", title = "course.title")
    public CourseSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/training/step", title = "course.title")
    public CourseStepPage step(@PathParam("id") long id, @PathParam("step") CourseStep step) {
        return new CourseStepPage(sheets.sheet(id), step);
    }

    @POST
    @Path("{id: \\d{1,18}}/roll")
    public Response enrol(@PathParam("id") long id, CourseWrites.CourseEnrolment asked) {
        desk.enrol(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/roll/branch")
    public Response enrolBranch(@PathParam("id") long id, CourseWrites.BranchEnrolment asked) {
        desk.enrolBranch(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/roll/{trainee: \\d{1,18}}/striking")
    public Response strike(
            @PathParam("id") long id, @PathParam("trainee") long trainee, CourseWrites.TraineeStriking asked) {
        desk.strike(id, trainee, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/roll/{trainee: \\d{1,18}}/hours")
    public Response amend(
            @PathParam("id") long id, @PathParam("trainee") long trainee, CourseWrites.TraineeAmendment asked) {
        desk.amend(id, trainee, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/closing")
    public Response close(@PathParam("id") long id, CourseWrites.CourseClosing asked) {
        desk.close(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id, CourseWrites.CourseCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(CourseFilter.PATH + "/" + id)).build();
    }
}
