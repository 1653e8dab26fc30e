package org.ronghe.orgstructure.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.orgstructure.api.OrgUnits;

/** Meetings in every state, made by legal moves alone. */
final class Meetings {
    static final long BRANCH = 7;
    static final long CHAIR = 1;
    static final long RECORDER = 2;
    static final long OFFICE = 90;
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final LocalTime NINE = LocalTime.of(9, 0);
    static final LocalTime TEN = LocalTime.of(10, 0);
    static final MeetingLimits LIMITS = new MeetingLimits(50, 50, 2, 50, 7, 15, 30);

    private Meetings() {}

    static By by(long person) {
        return new By(person, null, Instant.EPOCH);
    }

    static Meeting.Holder branch() {
        return new Meeting.Holder(BRANCH, "极材室支部", OrgUnits.Kind.BRANCH);
    }

    static Meeting.Officers officers() {
        return new Meeting.Officers(CHAIR, RECORDER, "");
    }

    static Meeting planned(MeetingKind kind) {
        var meeting = Meeting.plan(kind, branch(), new Meeting.Plan("会议", DAY, NINE, "302"), officers(), DAY);
        meeting.judgedBy(LIMITS);
        return meeting;
    }

    /** Of so many entitled so many came; chair and recorder first. */
    static Meeting held(MeetingKind kind, int entitled, int present) {
        var meeting = planned(kind);
        meeting.announce(by(RECORDER));
        var roll = new ArrayList<Attendee.Expected>();
        var marks = new ArrayList<Meeting.Mark>();
        for (long person = 1; person <= entitled; person++) {
            roll.add(new Attendee.Expected(person, "党员" + person, "", true, false));
            marks.add(
                    person <= present
                            ? new Meeting.Mark(person, Presence.PRESENT, null)
                            : new Meeting.Mark(person, Presence.LEAVE, Leave.TRIP));
        }
        meeting.expect(roll);
        meeting.open(by(RECORDER));
        meeting.signIn(marks, by(RECORDER));
        return meeting;
    }

    static Meeting written(MeetingKind kind) {
        var meeting = held(kind, 5, 4);
        meeting.adjourn(TEN, DAY.atTime(11, 0), by(RECORDER));
        return meeting;
    }

    /** Its first topic complete. */
    static Meeting studied(MeetingKind kind) {
        var meeting = written(kind);
        study(meeting, Outcome.STUDY_ONLY);
        return meeting;
    }

    static void study(Meeting meeting, @Nullable Outcome outcome) {
        meeting.study(
                first(meeting),
                new MeetingPoint.Study(
                        "关于基础研究的论述", false, "", "", DAY.minusDays(8), DAY.minusDays(7), CHAIR, "结合任务讨论", outcome),
                null,
                false,
                by(RECORDER));
    }

    /** Number of the first topic; a point that was never stored has none. */
    static long first(Meeting meeting) {
        return meeting.first().orElseThrow().id();
    }

    static Meeting submitted(MeetingKind kind) {
        var meeting = studied(kind);
        meeting.submit(by(RECORDER));
        return meeting;
    }

    static Meeting archived(MeetingKind kind) {
        var meeting = submitted(kind);
        meeting.sign(Minutes.hashOf(meeting), DAY, by(CHAIR));
        return meeting;
    }

    static Actor actor(long person, Role... roles) {
        var grants = new ArrayList<Actor.Grant>();
        grants.add(new Actor.Grant(Role.STF, Set.of(), 0));
        for (var role : roles) {
            grants.add(new Actor.Grant(role, Set.of(BRANCH), 0));
        }
        return new Actor(person, person, "某人", "", List.copyOf(grants), Set.of(), false, "");
    }

    static MeetingFacts facts(Meeting meeting, long actor, Role... roles) {
        return facts(meeting, actor(actor, roles), DAY.atTime(12, 0));
    }

    static MeetingFacts facts(Meeting meeting, Actor actor, LocalDateTime now) {
        return new MeetingFacts(meeting, actor, LIMITS, now, Set.of(CHAIR), false, "主持", List.of());
    }
}
