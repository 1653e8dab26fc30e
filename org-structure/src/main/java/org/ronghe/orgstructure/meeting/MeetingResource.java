package org.ronghe.orgstructure.meeting;

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

/** Meetings for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("meetings")
@About("meeting")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class MeetingResource {
    @Inject
    CurrentUi ui;

    @Inject
    MeetingDesk desk;

    @Inject
    MeetingLedger ledger;

    @Inject
    MeetingSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = MeetingFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/meeting/list", title = "meeting.title")
    public MeetingLedger.MeetingPage list() {
        return ledger.page(MeetingFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return MeetingFile.of(
                ledger, MeetingFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    /** A month at a glance. */
    @GET
    @Path("calendar")
    @Query(
            value = MonthFilter.class,
            more = {"lang"})
    @View(value = "orgstructure/meeting/calendar", title = "meeting.calendar")
    public MeetingLedger.MonthPage calendar() {
        return ledger.month(MonthFilter.of(address.getQueryParameters()));
    }

    @POST
    public Response plan(MeetingWrites.NewMeeting asked) {
        return see(desk.plan(asked));
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/meeting/new", title = "form.NewMeeting")
    public MeetingLedger.NewMeetingPage blank(
            @QueryParam("unit") @Nullable Long unit,
            @QueryParam("kind") @Nullable MeetingKind kind,
            @QueryParam("theme") @Nullable Long theme,
            @QueryParam("session") @Nullable Long session) {
        return ledger.blank(unit, kind, theme, session);
    }

    /** The form for meetings that come round. */
    @GET
    @Path("series")
    @View(value = "orgstructure/meeting/series", title = "form.MeetingSeries")
    public MeetingLedger.NewMeetingPage blankSeries(
            @QueryParam("unit") @Nullable Long unit, @QueryParam("kind") @Nullable MeetingKind kind) {
        return ledger.blank(unit, kind, null, null);
    }

    /** Answered by the list of what is planned there. */
    @POST
    @Path("series")
    public Response planSeries(MeetingWrites.MeetingSeries asked) {
        desk.planSeries(asked);
        return Response.seeOther(URI.create("/meetings?state=PLANNED&unit=" + asked.unit()))
                .build();
    }

    /** The form for a meeting that took place and was not recorded then. */
    @GET
    @Path("late")
    @View(value = "orgstructure/meeting/late", title = "form.LateMeeting")
    public MeetingLedger.NewMeetingPage blankLate(
            @QueryParam("unit") @Nullable Long unit,
            @QueryParam("kind") @Nullable MeetingKind kind,
            @QueryParam("theme") @Nullable Long theme,
            @QueryParam("session") @Nullable Long session) {
        return ledger.blank(unit, kind, theme, session);
    }

    @POST
    @Path("late")
    public Response enterLate(MeetingWrites.LateMeeting asked) {
        return see(desk.enterLate(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/meeting/sheet", title = "meeting.title")
    public MeetingSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** The minutes as an official document, without the closed part. */
    @GET
    @Path("{id: \\d{1,18}}/document")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") long id) {
        return sheets.document(id).download();
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/meeting/step", title = "meeting.title")
    public MeetingStepPage step(@PathParam("id") long id, @PathParam("step") MeetingStep step) {
        return new MeetingStepPage(sheets.sheet(id), step);
    }

    /** A meeting and the step to be taken. */
    public record MeetingStepPage(MeetingSheet meeting, MeetingStep step) {}

    @POST
    @Path("{id: \\d{1,18}}/plan")
    public Response revise(@PathParam("id") long id, MeetingWrites.MeetingPlan asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/officers")
    public Response appoint(@PathParam("id") long id, MeetingWrites.MeetingOfficers asked) {
        desk.appoint(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/excuse")
    public Response excuse(@PathParam("id") long id, MeetingWrites.MeetingExcuse asked) {
        desk.excuse(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/notice")
    public Response announce(@PathParam("id") long id, MeetingWrites.MeetingNotice asked) {
        desk.announce(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/postponement")
    public Response postpone(@PathParam("id") long id, MeetingWrites.MeetingPostponement asked) {
        desk.postpone(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/reschedule")
    public Response reschedule(@PathParam("id") long id, MeetingWrites.MeetingReschedule asked) {
        desk.reschedule(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id, MeetingWrites.MeetingCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/opening")
    public Response open(@PathParam("id") long id, MeetingWrites.MeetingOpening asked) {
        desk.open(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/people")
    public Response invite(@PathParam("id") long id, MeetingWrites.MeetingPeople asked) {
        desk.invite(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/partners")
    public Response holdWith(@PathParam("id") long id, MeetingWrites.MeetingPartners asked) {
        desk.holdWith(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/guests")
    public Response inviteGuest(@PathParam("id") long id, MeetingWrites.MeetingGuest asked) {
        desk.invite(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/roll")
    public Response signIn(@PathParam("id") long id, MeetingWrites.MeetingRoll asked) {
        desk.signIn(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/adjournment")
    public Response adjourn(@PathParam("id") long id, MeetingWrites.MeetingAdjournment asked) {
        desk.adjourn(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points")
    public Response add(@PathParam("id") long id, MeetingWrites.NewPoint asked) {
        desk.add(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/shift")
    public Response shift(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.PointShift asked) {
        desk.shift(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/removal")
    public Response remove(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.PointRemoval asked) {
        desk.remove(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/study")
    public Response study(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.FirstTopic asked) {
        desk.study(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/text")
    public Response say(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.PointText asked) {
        desk.say(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/vote")
    public Response vote(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.PointVote asked) {
        desk.vote(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/tasks")
    public Response follow(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.MeetingTask asked) {
        desk.follow(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/tasks/{task}/removal")
    public Response dropFollowUp(
            @PathParam("id") long id,
            @PathParam("point") long point,
            @PathParam("task") long task,
            MeetingWrites.MeetingTaskRemoval asked) {
        desk.dropFollowUp(id, point, task, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/points/{point}/items")
    public Response resolve(@PathParam("id") long id, @PathParam("point") long point, MeetingWrites.MeetingTask asked) {
        desk.resolve(id, point, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/closed-notes")
    public Response note(@PathParam("id") long id, MeetingWrites.ClosedNotes asked) {
        desk.note(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/late-confirmation")
    public Response confirmLate(@PathParam("id") long id, MeetingWrites.LateConfirmation asked) {
        desk.confirmLate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/late-refusal")
    public Response refuseLate(@PathParam("id") long id, MeetingWrites.LateRefusal asked) {
        desk.refuseLate(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/submission")
    public Response submit(@PathParam("id") long id, MeetingWrites.MinutesSubmission asked) {
        desk.submit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, MeetingWrites.MinutesReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/signing")
    public Response sign(@PathParam("id") long id, MeetingWrites.MinutesSigning asked) {
        desk.sign(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/additions")
    public Response addTo(@PathParam("id") long id, MeetingWrites.MinutesAddition asked) {
        desk.addTo(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/additions/receipt")
    public Response acknowledge(@PathParam("id") long id, MeetingWrites.AdditionReceipt asked) {
        desk.acknowledge(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/meetings/" + id)).build();
    }
}
