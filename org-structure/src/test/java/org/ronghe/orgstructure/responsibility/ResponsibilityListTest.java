package org.ronghe.orgstructure.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

class ResponsibilityListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final long MEMBER = 5;
    private static final By OFFICE = by(7);
    private static final By HOLDER = by(MEMBER);
    private static final By SECRETARY = by(9);
    private static final ResponsibilityLimits LIMITS = new ResponsibilityLimits(3, 30, 14, 12);

    private static By by(long person) {
        return new By(person, null, Instant.parse("2026-11-30T02:00:00Z"));
    }

    private static Actor actor(long person) {
        return new Actor(person, person, "", "", List.of(), Set.of(), false, "");
    }

    private static ResponsibilityList draft() {
        var list = ResponsibilityList.draft(
                2026, MEMBER, new ResponsibilityList.Words(" 党委委员 ", "科研", "分管领域党建"), OFFICE.person(), TODAY);
        list.add(new ResponsibilityList.Task("听取汇报", "四次", LocalDate.of(2026, 11, 20), 3), OFFICE);
        return list;
    }

    private static ResponsibilityList.Decision decision(LocalDate day) {
        return new ResponsibilityList.Decision(4, day, "党委 2026-11-30", "同意");
    }

    private static ResponsibilityList inForce() {
        var list = draft();
        list.submit(OFFICE);
        list.confirm(TODAY, HOLDER);
        list.decide(decision(TODAY), null, SECRETARY);
        return list;
    }

    private static ResponsibilityFacts facts(ResponsibilityList list, long reader, LocalDate day) {
        return new ResponsibilityFacts(list, Set.of(11L), false, LIMITS, day, actor(reader));
    }

    private static List<ResponsibilityGuard> missing(
            ResponsibilityStep step, ResponsibilityList list, long reader, LocalDate day) {
        return ResponsibilityGuard.RULES.lines(step, facts(list, reader, day)).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    private static void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "DRAFTED, REVISE ADD_TASK DROP_TASK SUBMIT DISCARD HAND_OVER",
        "CONFIRMING, CONFIRM SEND_BACK HAND_OVER",
        "PROPOSED, DECIDE DECLINE HAND_OVER",
        "IN_FORCE, PROGRESS REPORT ACCEPT RETURN_TASK STATE RENEW SUPERSEDE HAND_OVER",
        "STATED, PROGRESS REPORT ACCEPT RETURN_TASK STATE RETURN_STATEMENT FILE HAND_OVER",
        "FILED, ''",
        "SUPERSEDED, ''",
        "DISCARDED, ''"
    })
    void each_state_opens_exactly_these_steps(ResponsibilityState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ")));
    }

    @Test
    void the_office_drafts_the_holder_confirms_in_person_and_the_committee_decides() {
        var list = draft();
        assertThat(ResponsibilityStep.SUBMIT.who().of(list).roles()).containsExactly(Role.PO);
        assertThat(ResponsibilityStep.CONFIRM.who().of(list).people()).containsExactly(MEMBER);
        assertThat(ResponsibilityStep.CONFIRM.who().of(list).inPerson()).isTrue();
        assertThat(ResponsibilityStep.DECIDE.who().of(list).roles()).containsExactlyInAnyOrder(Role.SEC, Role.PCM);
        assertThat(inForce().state()).isEqualTo(ResponsibilityState.IN_FORCE);
    }

    @Test
    void a_list_without_a_task_is_not_submitted() {
        var empty = ResponsibilityList.draft(2026, MEMBER, new ResponsibilityList.Words("a", "b", "c"), 7, TODAY);
        assertThat(missing(ResponsibilityStep.SUBMIT, empty, 7, TODAY)).containsExactly(ResponsibilityGuard.TASKS);
    }

    @Test
    void a_list_and_its_tasks_are_of_one_year() {
        assertRefused(
                () -> ResponsibilityList.draft(2025, MEMBER, new ResponsibilityList.Words("a", "b", "c"), 7, TODAY),
                "responsibility.year");
        assertRefused(
                () -> draft().add(new ResponsibilityList.Task("x", "y", LocalDate.of(2027, 1, 1), 3), OFFICE),
                "responsibility.task-year");
    }

    @Test
    void nobody_decides_on_the_own_list_nor_on_the_own_draft() {
        var list = draft();
        list.submit(OFFICE);
        list.confirm(TODAY, HOLDER);
        assertThat(missing(ResponsibilityStep.DECIDE, list, MEMBER, TODAY))
                .containsExactly(ResponsibilityGuard.NOT_HOLDER);
        assertThat(missing(ResponsibilityStep.DECIDE, list, 7, TODAY)).containsExactly(ResponsibilityGuard.NOT_DRAFTER);
        assertThat(missing(ResponsibilityStep.DECIDE, list, 9, TODAY)).isEmpty();
        assertThat(ResponsibilityGuard.RULES.barred(ResponsibilityStep.DECIDE, facts(list, 9, TODAY)))
                .containsExactlyInAnyOrder(MEMBER, 7L);
    }

    @Test
    void a_meeting_before_the_holder_confirmed_decides_nothing() {
        var list = draft();
        list.submit(OFFICE);
        list.confirm(TODAY, HOLDER);
        assertRefused(
                () -> list.decide(decision(TODAY.minusDays(1)), null, SECRETARY), "responsibility.before-confirmation");
    }

    @Test
    void whoever_reported_a_task_does_not_accept_or_return_it() {
        var list = inForce();
        list.report(0, "记录在案", TODAY, by(11));

        assertRefused(() -> list.accept(0, TODAY, Set.of(11L), by(11)), "responsibility.own-report");
        assertRefused(() -> list.giveBack(0, "再看", Set.of(2L, 11L), by(2)), "responsibility.own-report");
        assertThat(missing(ResponsibilityStep.ACCEPT, list, MEMBER, TODAY))
                .containsExactly(ResponsibilityGuard.NOT_HOLDER);

        list.accept(0, TODAY, Set.of(9L), SECRETARY);
        assertThat(list.tasks().get(0).stage()).isEqualTo(TaskStage.ACCEPTED);
    }

    @Test
    void a_task_done_after_its_day_stays_late_and_one_that_was_returned_is_open_again() {
        var list = inForce();
        var task = list.tasks().get(0);
        assertThat(task.late(TODAY)).isTrue();
        assertThat(task.late(LocalDate.of(2026, 11, 20))).isFalse();
        list.report(0, "完成", TODAY, HOLDER);
        assertRefused(() -> list.report(0, "再报", TODAY, HOLDER), "responsibility.task-stage");
        list.giveBack(0, "补充材料", Set.of(9L), SECRETARY);
        assertThat(task.stage()).isEqualTo(TaskStage.OPEN);
        assertThat(task.returned()).isEqualTo("补充材料");
        list.report(0, "补充后完成", TODAY, HOLDER);
        list.accept(0, TODAY, Set.of(9L), SECRETARY);
        assertThat(task.late(TODAY.plusYears(1))).isTrue();
    }

    @Test
    void the_head_of_the_lead_unit_may_report_as_well_as_the_holder() {
        assertThat(facts(inForce(), 11, TODAY)
                        .deciders(ResponsibilityStep.REPORT)
                        .people())
                .containsExactlyInAnyOrder(MEMBER, 11L);
    }

    @Test
    void a_change_is_a_next_edition_that_takes_over_what_was_done() {
        var list = inForce();
        list.report(0, "完成", TODAY, HOLDER);
        var next = list.renew("新增任务", TODAY, OFFICE);
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.tasks()).hasSize(1);
        assertThat(list.state()).isEqualTo(ResponsibilityState.IN_FORCE);

        list.accept(0, TODAY, Set.of(9L), SECRETARY);
        next.submit(OFFICE);
        next.confirm(TODAY, HOLDER);
        list.supersede(decision(TODAY), SECRETARY);
        next.decide(decision(TODAY), list, SECRETARY);
        assertThat(list.state()).isEqualTo(ResponsibilityState.SUPERSEDED);
        assertThat(list.tasks().get(0).stage()).isEqualTo(TaskStage.ACCEPTED);
        assertRefused(() -> list.state("述责", TODAY, HOLDER), "responsibility.step-not-open");
    }

    @Test
    void a_list_is_filed_when_all_is_accepted_or_the_year_is_over_and_never_by_its_holder() {
        var list = inForce();
        list.state("本人述责", TODAY, HOLDER);
        assertThat(missing(ResponsibilityStep.FILE, list, 7, TODAY)).containsExactly(ResponsibilityGuard.SETTLED);
        assertThat(missing(ResponsibilityStep.FILE, list, 7, LocalDate.of(2027, 1, 1)))
                .isEmpty();
        assertThat(missing(ResponsibilityStep.FILE, list, MEMBER, LocalDate.of(2027, 1, 1)))
                .containsExactly(ResponsibilityGuard.NOT_HOLDER);
    }

    @Test
    void the_committee_sees_all_lists_the_holder_the_own_and_nobody_else_any() {
        assertThat(draft().visibleTo(actor(3), Reach.EVERYTHING)).isTrue();
        assertThat(draft().visibleTo(actor(MEMBER), Reach.OWN)).isTrue();
        assertThat(draft().visibleTo(actor(3), Reach.OWN)).isFalse();
    }

    @Test
    void a_task_and_the_statement_are_asked_for_from_their_day_on() {
        var list = inForce();
        assertThat(facts(list, MEMBER, TODAY).waitsFrom(ResponsibilityStep.REPORT))
                .isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(facts(list, MEMBER, TODAY).waitsFrom(ResponsibilityStep.STATE))
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_list_is_due_by_the_end_of_march_and_later_for_whoever_joined_later() {
        assertThat(LIMITS.decidedBy(2026, LocalDate.of(2024, 5, 1))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(LIMITS.decidedBy(2026, LocalDate.of(2026, 6, 1))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_successor_sits_on_the_committee_has_no_list_and_confirms_anew_what_was_not_decided() {
        var list = draft();
        list.submit(OFFICE);
        list.confirm(TODAY, HOLDER);
        assertThat(ResponsibilityDuties.judge(list, new Candidate(6, "甲", null, Set.of(Role.BS)), Set.of()))
                .isPresent();
        assertThat(ResponsibilityDuties.judge(list, new Candidate(6, "甲", null, Set.of(Role.PCM)), Set.of(6L)))
                .isPresent();
        assertThat(ResponsibilityDuties.judge(list, new Candidate(6, "甲", null, Set.of(Role.PCM)), Set.of()))
                .isEmpty();
        list.handOver(6, "任职变动", OFFICE);
        assertThat(list.holder()).isEqualTo(6);
        assertThat(list.state()).isEqualTo(ResponsibilityState.CONFIRMING);
    }
}
