package org.ronghe.talent.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.time.WorkCalendar;
import org.ronghe.orgstructure.api.Meetings.Meeting;
import org.ronghe.orgstructure.api.Meetings.Point;
import org.ronghe.talent.programme.CycleEntries.Tally;

/** Cycles in every state, made by legal moves alone. */
final class Cyclings {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final long PERSONNEL = 1;
    static final long SECRETARY = 2;
    static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), Set.of(2026));

    private Cyclings() {}

    static By by(long person) {
        return new By(person, null, Instant.parse("2026-06-01T02:00:00Z"));
    }

    static Actor actor(long person, Role... roles) {
        return new Actor(
                person,
                person,
                "人",
                "",
                List.of(roles).stream()
                        .map(role -> new Actor.Grant(role, Set.of(), 0))
                        .toList(),
                Set.of(),
                false,
                "");
    }

    static Cycle.Terms terms(LocalDate opens, LocalDate closes, LocalDate midterm, LocalDate fin, int reviewers) {
        return new Cycle.Terms("2026 年度", 8, opens, closes, 24, midterm, fin, reviewers, "申请书\n工作设想");
    }

    static Cycle.Terms terms() {
        return terms(TODAY.plusDays(3), TODAY.plusDays(30), TODAY.plusYears(1), TODAY.plusYears(2), 3);
    }

    static Programme programme() {
        return Programme.offer("青年人才推进计划", ProgrammeKind.PROMOTION, Audience.STAFF, "A");
    }

    static Cycle draft() {
        var it = Cycle.draft("人才计划〔2026〕1号", programme(), terms(), PERSONNEL, 3, TODAY.minusDays(13));
        it.addCriterion("学术思想", "想法是否新、是否说得清", 40, by(PERSONNEL));
        return it;
    }

    static Point meeting(boolean signed, boolean resolved) {
        return new Point(
                90,
                new Meeting(9, "所党委 2026-05-20", 10, TODAY.minusDays(12), SECRETARY, true, signed, "", ""),
                "2 人才计划",
                resolved);
    }

    static Cycle decided() {
        var it = draft();
        it.decide(meeting(true, true), "同意", by(SECRETARY));
        return it;
    }

    static Cycle published() {
        var it = decided();
        it.publish(TODAY, by(PERSONNEL));
        return it;
    }

    static Cycle receiving() {
        var it = published();
        it.go(CycleStep.OPEN, by(PERSONNEL));
        return it;
    }

    static Cycle reviewing() {
        var it = receiving();
        it.go(CycleStep.CLOSE_CALL, by(PERSONNEL));
        return it;
    }

    static CycleFacts facts(Cycle it, Tally tally, LocalDate today, Actor actor) {
        return new CycleFacts(it, tally, today, actor);
    }
}
