package org.ronghe.talent.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.orgstructure.api.Meetings.Meeting;
import org.ronghe.orgstructure.api.Meetings.Point;
import org.ronghe.talent.programme.Audience;
import org.ronghe.talent.programme.CycleState;
import org.ronghe.talent.programme.Cycles.Criterion;
import org.ronghe.talent.programme.Cycles.Offer;

/** Applications in every state, made by legal moves alone. */
final class Applications {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final long APPLICANT = 1;
    static final long PERSONNEL = 2;
    static final long SECRETARY = 3;
    static final long MENTOR = 4;
    static final long COLLEAGUE = 5;
    static final long FIRST = 11;
    static final long SECOND = 12;
    static final long THIRD = 13;
    static final long UNIT = 70;
    static final long ELSEWHERE = 71;
    static final Map<Long, Integer> MARKS = Map.of(1L, 30, 2L, 50);
    static final ApplicationLimits LIMITS = new ApplicationLimits(3, 10, 20, 15, 90, 30, 7);

    private Applications() {}

    static Offer offer(CycleState state, @Nullable Integer quota) {
        return new Offer(
                7,
                "人才计划〔2026〕1号",
                "青年人才推进计划 2026 年度",
                Audience.STAFF,
                "A",
                state,
                quota,
                TODAY.minusDays(5),
                TODAY.plusDays(5),
                24,
                TODAY.plusYears(1),
                TODAY.plusYears(2),
                3,
                List.of("申请书"),
                List.of(new Criterion(1, "学术思想", "想法是否新", 40), new Criterion(2, "可行性", "是否做得成", 60)),
                TODAY.minusDays(9),
                null,
                null,
                PERSONNEL);
    }

    static Offer offer() {
        return offer(CycleState.RECEIVING, null);
    }

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

    static Application draft() {
        return Application.draft("人才申请〔2026〕1号", offer(), APPLICANT, UNIT, TODAY);
    }

    static Application written() {
        var it = draft();
        it.write("研究一个新问题", MENTOR, by(APPLICANT));
        it.addWork("一项工作", 2025, "提出想法并完成实验", Set.of(COLLEAGUE), TODAY, by(APPLICANT));
        it.addWork("一项旧工作", 2015, "完成计算", Set.of(THIRD), TODAY, by(APPLICANT));
        it.attach(
                new ApplicationPaper(
                        it,
                        "申请书.txt",
                        new Stored("01", 3, "text/plain"),
                        APPLICANT,
                        by(APPLICANT).at()),
                by(APPLICANT));
        return it;
    }

    static Application submitted() {
        var it = written();
        it.submit(ApplicationStep.SUBMIT, true, TODAY, by(APPLICANT));
        return it;
    }

    static Application reviewing() {
        var it = submitted();
        it.pass(Set.of(), List.of(), TODAY, by(PERSONNEL));
        for (long reviewer : new long[] {FIRST, SECOND, THIRD}) {
            it.assign(reviewer, ELSEWHERE, LIMITS, TODAY, by(PERSONNEL));
        }
        return it;
    }

    static void review(Application it, long reviewer) {
        it.review(reviewer, true, MARKS, "有新意", offer(), TODAY, by(reviewer));
    }

    static Application reviewed() {
        var it = reviewing();
        for (long reviewer : new long[] {FIRST, SECOND, THIRD}) {
            review(it, reviewer);
        }
        return it;
    }

    static Point meeting(LocalDate day, boolean signed, boolean resolved) {
        return new Point(
                90, new Meeting(9, "所党委 " + day, 10, day, SECRETARY, true, signed, "", ""), "2 人才计划", resolved);
    }

    static Application proposed() {
        var it = reviewed();
        it.decide(ApplicationStep.PROPOSE, meeting(TODAY, true, true), "想法新，支持", by(SECRETARY));
        return it;
    }

    static Application shown() {
        var it = proposed();
        it.answerIntegrity(Integrity.CLEAR, TODAY, by(6));
        it.publicize(TODAY, TODAY.plusDays(7), by(PERSONNEL));
        return it;
    }

    static Application selected() {
        var it = shown();
        it.select(offer(), TODAY.plusDays(8), by(PERSONNEL));
        return it;
    }

    static Application midterm() {
        var it = selected();
        it.namePanel(new HashSet<>(Set.of(FIRST, SECOND)), Map.of(FIRST, ELSEWHERE, SECOND, ELSEWHERE), by(PERSONNEL));
        it.report(ApplicationStep.REPORT_MIDTERM, "做了一半", TODAY.plusYears(1), by(APPLICANT));
        it.judgeMidterm("进展正常", by(FIRST));
        return it;
    }

    static ApplicationFacts facts(
            Application it, Offer offer, int taken, List<String> rivals, LocalDate day, Actor actor) {
        return new ApplicationFacts(it, offer, taken, rivals, LIMITS, day, actor);
    }

    static ApplicationFacts facts(Application it, LocalDate day, Actor actor) {
        return facts(it, offer(), 0, List.of(), day, actor);
    }
}
