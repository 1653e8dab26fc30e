package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/** A director's meeting of the demonstration, by legal steps, for ledgers that bring something before it. */
@ApplicationScoped
public class RehearsedSitting {
    private static final String CHAIR = "秦试川";
    private static final String RECORDER = "顾试言";
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    @Inject
    Sql sql;

    @Inject
    MeetingDesk desk;

    @Inject
    OrgUnits units;

    /** Its number: planned twenty days before, with one point. */
    public long plan(Stage stage, LocalDate day, String title) {
        var id = new long[1];
        stage.as(
                stage.person(RECORDER),
                stage.moment(day.minusDays(20), 9, 0),
                () -> id[0] = desk.plan(new MeetingWrites.NewMeeting(
                        MeetingKind.ADMINISTRATION,
                        units.byCode("INST").orElseThrow().id(),
                        title,
                        day,
                        TWO,
                        "第二会议室",
                        null,
                        null,
                        stage.person(CHAIR),
                        stage.person(RECORDER),
                        null,
                        null)));
        long meeting = id[0];
        record(
                stage,
                day.minusDays(20),
                9,
                () -> desk.add(
                        meeting,
                        new MeetingWrites.NewPoint(version(meeting), PointKind.DISCUSSION, "三重一大事项（演示）", null)));
        record(
                stage,
                day.minusDays(9),
                9,
                () -> desk.announce(meeting, new MeetingWrites.MeetingNotice(version(meeting))));
        return meeting;
    }

    /** Everybody comes; the minutes are written, and signed on the next day. */
    public void hold(Stage stage, long meeting, LocalDate day) {
        record(stage, day, 13, () -> desk.open(meeting, new MeetingWrites.MeetingOpening(version(meeting))));
        record(stage, day, 14, () -> desk.signIn(meeting, everybody(meeting)));
        record(
                stage,
                day,
                15,
                () -> desk.say(
                        meeting,
                        sql.number("SELECT id FROM orgstructure.meeting_point WHERE meeting_id = ?", meeting),
                        new MeetingWrites.PointText(
                                version(meeting), "三重一大事项（演示）", stage.person(CHAIR), "逐人表态，见事项页面。", "按决议办理。")));
        record(
                stage,
                day,
                16,
                () -> desk.adjourn(meeting, new MeetingWrites.MeetingAdjournment(version(meeting), FOUR)));
        record(stage, day, 17, () -> desk.submit(meeting, new MeetingWrites.MinutesSubmission(version(meeting))));
        stage.as(
                stage.person(CHAIR),
                stage.moment(day.plusDays(1), 9, 0),
                () -> desk.sign(meeting, new MeetingWrites.MinutesSigning(version(meeting))));
    }

    private static void record(Stage stage, LocalDate day, int hour, Runnable move) {
        stage.as(stage.person(RECORDER), stage.moment(day, hour, 0), move);
    }

    private MeetingWrites.MeetingRoll everybody(long meeting) {
        return new MeetingWrites.MeetingRoll(
                version(meeting),
                sql.list(
                        "SELECT person_id FROM orgstructure.meeting_attendee WHERE meeting_id = ? ORDER BY position, id",
                        row -> new MeetingWrites.RollMark(row.number("person_id"), Presence.PRESENT, null),
                        meeting));
    }

    private long version(long meeting) {
        return sql.number("SELECT version FROM orgstructure.meeting WHERE id = ?", meeting);
    }
}
