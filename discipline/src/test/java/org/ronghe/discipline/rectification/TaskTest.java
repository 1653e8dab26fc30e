package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.discipline.rectification.Tasks.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.rectification.Words.CheckResult;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.ReopenReason;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** SM-1 as sentences. */
class TaskTest {
    private static final Flag.Limits LIMITS = new Flag.Limits(TODAY, TODAY.plusDays(7), TODAY.minusWeeks(2));

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, REVISE PROPOSE ASK_VOID CONFIRM_VOID HAND_OVER",
        "PLAN_REVIEW, ISSUE SEND_BACK ASK_VOID CONFIRM_VOID HAND_OVER",
        "ISSUED, SIGN REMIND ASK_VOID CONFIRM_VOID HAND_OVER",
        "IN_PROGRESS, REPORT REMIND PROVE JUDGE STATE_RESULT CONSENT SUBMIT EXTEND DECIDE_EXTENSION AGREE_CONTINUING CONTINUE DISPUTE ASK_DEFERRAL DECIDE_DEFERRAL TAKE_BACK ASK_VOID CONFIRM_VOID HAND_OVER",
        "SUBMITTED, JUDGE ACCEPT RETURN ASK_VOID CONFIRM_VOID HAND_OVER",
        "RETURNED, RESUME REMIND DISPUTE ASK_VOID CONFIRM_VOID HAND_OVER",
        "ACCEPTED, CLOSE ASK_VOID CONFIRM_VOID HAND_OVER",
        "CLOSED, REOPEN",
        "CONTINUING, CHECK PROVE CLOSE ASK_VOID CONFIRM_VOID HAND_OVER",
        "REOPENED, RESUME REMIND DISPUTE ASK_VOID CONFIRM_VOID HAND_OVER",
        "DISPUTED, DECIDE_DISPUTE REVISE ASK_VOID CONFIRM_VOID HAND_OVER",
        "DEFERRED, RESUME REVIEW ASK_VOID CONFIRM_VOID HAND_OVER",
    })
    void each_state_opens_exactly_these_steps(TaskState state, String steps) {
        assertThat(state.openSteps()).extracting(Enum::name).containsExactlyInAnyOrder(steps.split(" ", -1));
    }

    @Test
    void a_void_task_moves_no_more() {
        assertThat(TaskState.VOID.openSteps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void every_step_is_open_somewhere(Step step) {
        assertThat(TaskState.values()).anyMatch(state -> state.openSteps().contains(step));
    }

    @Test
    void a_step_that_is_not_open_is_refused_by_name() {
        var task = issued();

        assertThatThrownBy(() -> task.submit("done", by(WANG)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("rectification.step-not-open");
        assertThat(task.state()).isEqualTo(TaskState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void every_guard_says_its_condition_and_its_gap(Guard guard) {
        assertThat(Messages.all().has("guard." + guard)).isTrue();
        assertThat(Messages.all().has("guard." + guard + ".gap")).isTrue();
    }

    private static List<String> gaps(Step step, Facts facts) {
        return Guard.RULES.lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(line -> Messages.all()
                        .get(Lang.ZH, line.says(), line.arguments().toArray()))
                .toList();
    }

    @Test
    void a_gap_is_said_with_its_own_figures_and_names() {
        var task = draft();
        task.revise(
                new Task.Plan(
                        "report",
                        "",
                        EnumSet.noneOf(MeasureKind.class),
                        Timing.DUE_NOW,
                        false,
                        TODAY.plusDays(3),
                        UNIT,
                        WANG,
                        WANG,
                        Set.of(LI)),
                by(OFFICE));

        assertThat(gaps(Step.PROPOSE, facts(task, actor(OFFICE, Role.RZ))))
                .containsExactly(
                        "还没有选定整改类型",
                        "牵头领导和责任人都是 Wang",
                        "验收组现有 1 人，还差 1 人",
                        "验收组现有 1 人，没有整改办的人",
                        "Li 与责任人、责任单位或牵头领导有关，不能验收");
    }

    @Test
    void the_files_that_are_not_opened_or_recognised_are_named() {
        var task = proven();
        task.prove(proof(task, "minutes.pdf"), null, by(WANG));
        task.consent("", by(LEADER));
        task.submit("all done", by(WANG));
        task.proofs().get(0).opened(OTHER, NOW);

        assertThat(gaps(Step.ACCEPT, facts(task, actor(OTHER))))
                .containsExactly("验收人还有 1 份证据没有打开：minutes.pdf", "验收人还有 2 份证据没有认可：report.pdf、minutes.pdf");
    }

    @Test
    void a_draft_without_its_plan_lists_everything_that_is_missing() {
        var facts = facts(draft(), actor(OFFICE, Role.RZ));

        assertThatThrownBy(() -> Guard.RULES.require(Step.PROPOSE, facts))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("rectification.gaps");
                    assertThat(refusal.gaps())
                            .extracting(RuleBroken.Gap::code)
                            .containsExactly(
                                    "guard.DELIVERABLE",
                                    "guard.TIMING",
                                    "guard.DUE",
                                    "guard.UNIT",
                                    "guard.RESPONSIBLE",
                                    "guard.LEADER",
                                    "guard.ENOUGH_ACCEPTORS",
                                    "guard.ACCEPTOR_OF_OFFICE");
                });
    }

    @Test
    void nothing_can_have_been_due_before_the_feedback_of_its_round() {
        var task = draft();
        var plan = plan();
        task.revise(due(plan, FEEDBACK.minusDays(1)), by(OFFICE));

        assertThat(gaps(Step.PROPOSE, facts(task, actor(OFFICE, Role.RZ))))
                .containsExactly("时限 2026-06-29 早于本轮反馈日 2026-06-30");

        task.revise(due(plan, FEEDBACK), by(OFFICE));

        assertThat(missing(Step.PROPOSE, task, OFFICE, Role.RZ)).isEmpty();
    }

    private static Task.Plan due(Task.Plan plan, LocalDate due) {
        return new Task.Plan(
                plan.deliverable(), "", plan.kinds(), plan.timing(), false, due, UNIT, WANG, LEADER, plan.acceptors());
    }

    @Test
    void a_complete_plan_may_be_proposed_by_the_office() {
        Guard.RULES.require(Step.PROPOSE, facts(planned(), actor(OFFICE, Role.RZ)));
    }

    @Test
    void somebody_of_the_responsible_unit_cannot_be_an_acceptor() {
        var task = draft();
        var plan = plan();
        task.revise(
                new Task.Plan(
                        plan.deliverable(),
                        "",
                        plan.kinds(),
                        plan.timing(),
                        false,
                        plan.firstDue(),
                        UNIT,
                        WANG,
                        LEADER,
                        Set.of(OFFICE, LI)),
                by(OFFICE));

        assertThat(missing(Step.PROPOSE, task, OFFICE, Role.RZ)).containsExactly(Guard.ACCEPTORS_APART);
    }

    @Test
    void an_acceptor_of_the_office_is_needed() {
        var task = draft();
        var plan = plan();
        task.revise(
                new Task.Plan(
                        plan.deliverable(),
                        "",
                        plan.kinds(),
                        plan.timing(),
                        false,
                        plan.firstDue(),
                        UNIT,
                        WANG,
                        LEADER,
                        Set.of(OTHER, 99L)),
                by(OFFICE));

        assertThat(missing(Step.PROPOSE, task, OFFICE, Role.RZ)).containsExactly(Guard.ACCEPTOR_OF_OFFICE);
    }

    @Test
    void whoever_proposed_cannot_issue() {
        assertThat(missing(Step.ISSUE, proposed(), OFFICE, Role.LG)).containsExactly(Guard.OTHER_THAN_PROPOSER);
    }

    @Test
    void a_due_date_beyond_the_period_needs_its_reason() {
        var task = proposed();

        assertThatThrownBy(() -> task.issue("resolution 9", LocalDate.of(2026, 11, 30), "", by(CHIEF)))
                .hasMessage("rectification.beyond-period");
        task.issue("resolution 9", LocalDate.of(2026, 11, 30), "too much for the period", by(CHIEF));
        assertThat(task.state()).isEqualTo(TaskState.ISSUED);
    }

    @Test
    void only_the_responsible_person_signs() {
        assertThatThrownBy(() -> Guard.RULES.require(Step.SIGN, facts(issued(), actor(LI, Role.STF))))
                .hasMessage("rectification.not-yours");
        Guard.RULES.require(Step.SIGN, facts(issued(), actor(WANG, Role.STF)));
    }

    @Test
    void whom_the_responsible_person_delegated_may_sign() {
        Guard.RULES.require(Step.SIGN, facts(issued(), delegate(LI, WANG)));
    }

    @Test
    void submission_needs_result_deliverable_and_the_leaders_consent() {
        assertThat(missing(Step.SUBMIT, inProgress(), WANG, Role.STF))
                .containsExactly(Guard.RESULT_STATED, Guard.DELIVERABLE_PROVEN, Guard.LEADER_CONSENTED);
    }

    @Test
    void a_lasting_measure_needs_the_number_of_its_institution() {
        var task = draft();
        var plan = plan();
        task.revise(
                new Task.Plan(
                        plan.deliverable(),
                        "",
                        EnumSet.of(MeasureKind.LASTING),
                        Timing.DUE_NOW,
                        false,
                        plan.firstDue(),
                        UNIT,
                        WANG,
                        LEADER,
                        plan.acceptors()),
                by(OFFICE));
        task.propose(by(OFFICE));
        task.issue("r", PERIOD_END, "", by(CHIEF));
        task.sign(by(WANG));
        task.prove(proof(task, "a.pdf"), null, by(WANG));
        task.stateResult(results(task), "", by(WANG));
        task.consent("", by(LEADER));

        assertThat(missing(Step.SUBMIT, task, WANG, Role.STF)).containsExactly(Guard.INSTITUTION_NUMBER);
    }

    @Test
    void new_evidence_after_the_consent_needs_a_new_consent() {
        var task = proven();
        task.consent("", by(LEADER));

        task.prove(proof(task, "second.pdf"), null, by(WANG));

        assertThat(missing(Step.SUBMIT, task, WANG, Role.STF)).containsExactly(Guard.LEADER_CONSENTED);
    }

    @Test
    void a_continuing_task_is_not_submitted_before_its_term() {
        var task = draft();
        var plan = plan();
        task.revise(
                new Task.Plan(
                        plan.deliverable(),
                        "",
                        plan.kinds(),
                        Timing.CONTINUING,
                        false,
                        TODAY.plusDays(1),
                        UNIT,
                        WANG,
                        LEADER,
                        plan.acceptors()),
                by(OFFICE));
        task.propose(by(OFFICE));
        task.issue("r", PERIOD_END, "", by(CHIEF));
        task.sign(by(WANG));
        task.prove(proof(task, "a.pdf"), null, by(WANG));
        task.stateResult(results(task), "", by(WANG));
        task.consent("", by(LEADER));

        assertThat(missing(Step.SUBMIT, task, WANG, Role.STF)).containsExactly(Guard.TERM_REACHED);
    }

    @Test
    void the_responsible_person_never_accepts() {
        assertThatThrownBy(() -> Guard.RULES.require(Step.ACCEPT, facts(judged(), actor(WANG, Role.STF))))
                .hasMessage("rectification.not-yours");
    }

    @Test
    void an_acceptor_does_not_accept_through_a_delegate() {
        assertThatThrownBy(() -> Guard.RULES.require(Step.ACCEPT, facts(judged(), delegate(99, OFFICE))))
                .hasMessage("rectification.not-yours");
    }

    @Test
    void an_acceptor_who_acts_for_the_responsible_person_today_cannot_accept() {
        var task = judged();

        assertThat(Guard.RULES.lines(Step.ACCEPT, facts(task, delegate(OTHER, WANG))).stream()
                        .filter(line -> !line.met())
                        .map(Line::guard))
                .containsExactly(Guard.APART_FROM_THE_WORK, Guard.OTHER_THAN_SUBMITTER);
    }

    @Test
    void every_file_must_be_opened_and_recognised_before_acceptance() {
        assertThat(missing(Step.ACCEPT, submitted(), OTHER, Role.STF))
                .containsExactly(Guard.EVERYTHING_OPENED, Guard.EVERYTHING_JUDGED);
    }

    @Test
    void a_rejected_file_stands_in_the_way_until_it_is_replaced() {
        var task = proven();
        var proof = task.proofs().get(0);
        proof.opened(OTHER, NOW);
        proof.judged(OTHER, Verdict.REJECTED, "no number", NOW);
        task.consent("", by(LEADER));

        assertThat(missing(Step.SUBMIT, task, WANG, Role.STF)).containsExactly(Guard.NOTHING_REJECTED);
    }

    @Test
    void one_signature_is_not_enough() {
        var task = judged();

        sign(task, OFFICE, Conclusion.DONE);

        assertThat(task.state()).isEqualTo(TaskState.SUBMITTED);
    }

    @Test
    void two_signatures_without_the_office_are_not_enough() {
        var task = judged();

        sign(task, OTHER, Conclusion.DONE);
        sign(task, 99, Conclusion.DONE);

        assertThat(task.state()).isEqualTo(TaskState.SUBMITTED);
    }

    @Test
    void the_second_signature_with_one_of_the_office_accepts() {
        assertThat(accepted().state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(accepted().acceptedOn()).isEqualTo(TODAY);
    }

    @Test
    void nobody_signs_twice_for_one_submission() {
        var task = judged();
        sign(task, OTHER, Conclusion.DONE);

        assertThat(missing(Step.ACCEPT, task, OTHER, Role.STF)).containsExactly(Guard.NOT_SIGNED_YET);
    }

    @Test
    void what_is_not_done_is_returned_not_accepted() {
        assertThatThrownBy(() -> sign(judged(), OFFICE, Conclusion.NOT_DONE)).hasMessage("rectification.not-done");
    }

    @Test
    void a_task_is_as_done_as_its_acceptors_said_once_it_is_accepted_and_until_it_is_reopened() {
        var task = judged();
        sign(task, OTHER, Conclusion.BASICALLY_DONE);
        assertThat(task.conclusion()).as("one signature accepts nothing").isEmpty();

        sign(task, OFFICE, Conclusion.DONE);

        assertThat(task.conclusion()).hasValue(Conclusion.BASICALLY_DONE);
        task.close("整改销号〔2026〕1号", TODAY, by(CHIEF));
        assertThat(task.conclusion()).hasValue(Conclusion.BASICALLY_DONE);
        task.reopen(ReopenReason.REBOUND, "again", by(OTHER));
        assertThat(task.conclusion()).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_measure_of_another_task() {
        var stated = inProgress();
        var judged = judged();

        assertThatThrownBy(() -> stated.stateResult(Map.of(0L, "done", 77L, "done"), "", by(WANG)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("rectification.measure-of-other");
                    assertThat(refusal.arguments()).containsExactly(List.of(77L));
                });
        assertThat(stated.measures().get(0).result()).isEmpty();
        assertThatThrownBy(() -> judged.accept(
                        Words.CheckForm.DOCUMENT,
                        Map.of(0L, Conclusion.DONE, 77L, Conclusion.DONE),
                        "seen",
                        true,
                        2,
                        TODAY,
                        by(OFFICE)))
                .hasMessage("rectification.measure-of-other");
        assertThat(judged.signaturesOfNow()).isEmpty();
    }

    @Test
    void the_stricter_conclusion_stands() {
        var task = judged();

        sign(task, OTHER, Conclusion.BASICALLY_DONE);
        sign(task, OFFICE, Conclusion.DONE);

        assertThat(task.measures().get(0).conclusion()).isEqualTo(Conclusion.BASICALLY_DONE);
    }

    @Test
    void nobody_asks_for_a_day_that_is_over() {
        var task = inProgress();
        var day = task.currentDue().plusDays(3);

        assertThatThrownBy(() -> task.extend(day, "late", "", 2, PERIOD_END, day.plusDays(1), by(WANG)))
                .hasMessage("rectification.extension-past");
        assertThat(task.openExtension()).isEmpty();
    }

    @Test
    void the_first_due_date_never_changes() {
        var task = inProgress();
        task.extend(LocalDate.of(2026, 12, 20), "late", "", 2, PERIOD_END, TODAY, by(WANG));
        task.decideExtension(true, true, false, "", by(LEADER));

        assertThat(task.currentDue()).isEqualTo(LocalDate.of(2026, 12, 1));

        task.decideExtension(true, false, true, "", by(OFFICE));

        assertThat(task.firstDue()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(task.currentDue()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(task.extended()).isEqualTo(1);
        assertThat(task.extensions()).extracting(Extension::number).containsExactly(1);
    }

    @Test
    void nobody_decides_on_the_own_extension() {
        var task = inProgress();
        task.extend(LocalDate.of(2026, 12, 20), "late", "", 2, PERIOD_END, TODAY, by(WANG));

        assertThatThrownBy(() -> task.decideExtension(true, true, false, "", by(WANG)))
                .hasMessage("rectification.own-extension");
    }

    @Test
    void beyond_the_number_or_the_period_the_committee_decides() {
        var task = inProgress();

        assertThatThrownBy(() -> task.extend(LocalDate.of(2027, 1, 5), "late", "", 2, PERIOD_END, TODAY, by(WANG)))
                .hasMessage("rectification.committee-needed");
        assertThatThrownBy(() -> task.extend(LocalDate.of(2026, 12, 20), "late", "", 0, PERIOD_END, TODAY, by(WANG)))
                .hasMessage("rectification.committee-needed");
        task.extend(LocalDate.of(2027, 1, 5), "late", "resolution 12", 2, PERIOD_END, TODAY, by(WANG));
    }

    @Test
    void a_refused_extension_changes_no_date() {
        var task = inProgress();
        task.extend(LocalDate.of(2026, 12, 20), "late", "", 2, PERIOD_END, TODAY, by(WANG));

        task.decideExtension(false, true, false, "no", by(LEADER));

        assertThat(task.currentDue()).isEqualTo(task.firstDue());
        assertThat(task.openExtension()).isEmpty();
    }

    @Test
    void continuing_is_no_way_out_of_being_overdue() {
        var task = inProgress();

        assertThat(missing(Step.CONTINUE, task, CHIEF, Role.LG)).containsExactly(Guard.CONTINUING_ALLOWED);

        task.agreeContinuing("a standing duty by nature", by(99));

        assertThat(missing(Step.CONTINUE, task, CHIEF, Role.LG)).isEmpty();
    }

    @Test
    void a_continuing_task_closes_after_enough_checks() {
        var task = inProgress();
        task.continueWith(
                List.of(TODAY, TODAY.plusMonths(3), TODAY.plusMonths(6), TODAY.plusMonths(9)), "by nature", by(CHIEF));
        for (int i = 0; i < 3; i++) {
            task.check(CheckResult.KEPT, "kept", TODAY, by(OFFICE));
        }
        assertThat(missing(Step.CLOSE, task, CHIEF, Role.LG)).containsExactly(Guard.ACCEPTED_OR_CHECKED);

        task.check(CheckResult.KEPT, "kept", TODAY, by(OFFICE));

        assertThat(missing(Step.CLOSE, task, CHIEF, Role.LG)).isEmpty();
    }

    @Test
    void a_check_is_entered_when_its_day_has_come() {
        var task = inProgress();
        task.continueWith(List.of(TODAY, TODAY.plusDays(1)), "by nature", by(CHIEF));
        assertThat(missing(Step.CHECK, task, OFFICE, Role.RZ)).doesNotContain(Guard.OPEN_CHECK);

        task.check(CheckResult.KEPT, "kept", TODAY, by(OFFICE));

        assertThat(missing(Step.CHECK, task, OFFICE, Role.RZ)).contains(Guard.OPEN_CHECK);
    }

    @Test
    void checks_of_before_a_reopening_count_no_more_and_are_owed_no_more() {
        var task = inProgress();
        task.agreeContinuing("by nature", by(99));
        task.continueWith(List.of(TODAY, TODAY.plusMonths(3)), "by nature", by(CHIEF));
        task.check(CheckResult.KEPT, "kept", TODAY, by(OFFICE));
        task.close("整改销号〔2026〕1号", TODAY, by(CHIEF));

        task.reopen(ReopenReason.REBOUND, "it came back", by(99));
        task.resume(by(WANG));

        assertThat(task.checks()).hasSize(2).allMatch(PlannedCheck::beforeReopening);
        assertThat(task.checksDone()).isZero();
        assertThat(task.checksPlanned()).isZero();
        assertThat(task.openCheck()).isEmpty();
        assertThat(missing(Step.CONTINUE, task, CHIEF, Role.LG)).containsExactly(Guard.CONTINUING_ALLOWED);

        task.continueWith(List.of(TODAY.plusMonths(6)), "by nature", by(CHIEF));

        assertThat(task.checksPlanned()).isEqualTo(1);
        assertThat(task.openCheck()).hasValueSatisfying(check -> {
            assertThat(check.number()).isEqualTo(3);
            assertThat(check.due()).isEqualTo(TODAY.plusMonths(6));
        });
        assertThat(missing(Step.CLOSE, task, CHIEF, Role.LG)).contains(Guard.ACCEPTED_OR_CHECKED);
    }

    @Test
    void a_reminder_stands_in_the_history_and_changes_nothing() {
        var task = inProgress();

        var moved = task.movedOn();
        task.remind("please go on", TODAY.minusDays(1), by(OFFICE));

        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.movedOn()).isEqualTo(moved);
        assertThat(task.reminders()).isEqualTo(1);
        assertThat(missing(Step.REMIND, task, OFFICE, Role.RZ)).isEmpty();
    }

    @Test
    void nobody_is_urged_twice_a_day_for_one_task() {
        var task = inProgress();
        task.remind("please go on", TODAY, by(OFFICE));

        assertThat(missing(Step.REMIND, task, OFFICE, Role.RZ)).containsExactly(Guard.NOT_REMINDED_TODAY);
    }

    @Test
    void an_open_task_in_time_is_blue_after_the_weeks_without_progress_and_progress_ends_it() {
        var due = TODAY.plusDays(30);

        assertThat(Lamp.of(TaskState.IN_PROGRESS, due, null, TODAY.minusWeeks(2), null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.IDLE, 30));
        assertThat(Lamp.of(TaskState.IN_PROGRESS, due, null, TODAY.minusDays(13), null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.OK, 30));
        assertThat(Lamp.of(TaskState.SUBMITTED, due, null, TODAY.minusWeeks(9), null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.OK, 30));
        assertThat(Lamp.of(TaskState.IN_PROGRESS, TODAY.plusDays(7), null, TODAY.minusWeeks(9), null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.SOON, 7));
    }

    @Test
    void a_task_with_an_open_supervision_order_cannot_close_and_the_order_is_named() {
        var waiting = Tasks.facts(accepted(), actor(CHIEF, Role.LG), List.of("督办〔2026〕3号"));

        assertThatThrownBy(() -> Guard.RULES.require(Step.CLOSE, waiting))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.gaps()).singleElement().satisfies(gap -> {
                            assertThat(gap.says()).isEqualTo("guard.NO_OPEN_ORDER.gap");
                            assertThat(gap.arguments()).containsExactly(List.of("督办〔2026〕3号"));
                        }));
    }

    @Test
    void nobody_closes_items_of_the_own_field() {
        assertThat(missing(Step.CLOSE, accepted(), LEADER, Role.LG)).containsExactly(Guard.NOT_OWN_FIELD);
    }

    @Test
    void void_takes_a_second_person() {
        var task = issued();
        task.askVoid("entered twice", by(OFFICE));

        assertThat(missing(Step.CONFIRM_VOID, task, OFFICE, Role.RZ)).containsExactly(Guard.OTHER_THAN_VOID_ASKER);

        task.confirmVoid(true, by(CHIEF));

        assertThat(task.state()).isEqualTo(TaskState.VOID);
    }

    @Test
    void reopening_is_counted_and_starts_the_work_again() {
        var task = closed();

        task.reopen(ReopenReason.REBOUND, "it came back", by(99));

        assertThat(task.state()).isEqualTo(TaskState.REOPENED);
        assertThat(task.reopened()).isEqualTo(1);
        assertThat(task.acceptedOn()).isNull();
        task.resume(by(WANG));
        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void a_reopened_task_is_proven_anew() {
        var task = reopenedAndResumed();

        assertThat(task.standingProofs()).isEmpty();
        assertThat(task.proofs()).singleElement().satisfies(file -> {
            assertThat(file.beforeReopening()).isTrue();
            assertThat(file.verdictOf(OTHER)).isEqualTo(Verdict.RECOGNISED);
        });
        assertThat(task.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.result()).isEmpty();
            assertThat(measure.earlierResult()).isEqualTo("done");
            assertThat(measure.conclusion()).isNull();
        });
        assertThat(task.signaturesOfNow()).isEmpty();
        assertThat(task.signedBy(OFFICE)).isFalse();
        assertThat(gaps(Step.SUBMIT, facts(task, actor(WANG, Role.STF))))
                .containsExactly("重开后措施 1 还没有填新的结果说明", "重开后上传了 0 份证据，其中没有新的成果文件；重开前的不作数", "牵头领导 Leader 还没有同意提交");
    }

    @Test
    void what_proved_it_before_the_reopening_proves_nothing_under_any_name() {
        var task = reopenedAndResumed();
        var earlier = task.proofs().get(0);
        var copy = new Proof(
                task,
                "another name.pdf",
                Words.ProofKind.DELIVERABLE,
                new EvidenceStore.Stored(earlier.sha256(), 10, "application/pdf"),
                WANG,
                NOW);

        assertThatThrownBy(() -> task.prove(copy, null, by(WANG))).hasMessage("rectification.proof-lapsed");
        assertThatThrownBy(() -> task.prove(proof(task, "new.pdf"), earlier.id(), by(WANG)))
                .hasMessage("rectification.proof-lapsed");
        assertThatThrownBy(() -> task.judge(earlier, Verdict.RECOGNISED, "", by(OTHER)))
                .hasMessage("rectification.proof-lapsed");
        assertThat(task.standingProofs()).isEmpty();
    }

    @Test
    void after_a_reopening_every_counting_file_is_opened_and_judged_anew() {
        var task = reopenedAndResumed();
        task.prove(proof(task, "second report.pdf"), null, by(WANG));
        task.stateResult(results(task), "", by(WANG));
        task.consent("", by(LEADER));
        task.submit("now it is", by(WANG));

        assertThat(gaps(Step.ACCEPT, facts(task, actor(OTHER))))
                .containsExactly("验收人还有 1 份证据没有打开：second report.pdf", "验收人还有 1 份证据没有认可：second report.pdf");
    }

    @Test
    void a_return_records_what_is_not_done_beside_its_reasons() {
        var task = judged();

        assertThatThrownBy(() -> task.sendBackForWork(Map.of(0L, Conclusion.DONE), "no", by(OFFICE)))
                .hasMessage("rectification.all-done");
        assertThatThrownBy(() -> task.sendBackForWork(Map.of(), "no", by(OFFICE)))
                .hasMessage("rectification.conclusions-missing");
        assertThatThrownBy(() ->
                        task.sendBackForWork(Map.of(0L, Conclusion.DONE, 7L, Conclusion.NOT_DONE), "no", by(OFFICE)))
                .hasMessage("rectification.measure-of-other");
        assertThat(task.state()).isEqualTo(TaskState.SUBMITTED);

        task.sendBackForWork(Map.of(0L, Conclusion.NOT_DONE), "nothing happened", by(OFFICE));

        assertThat(task.measures().get(0).conclusion()).isEqualTo(Conclusion.NOT_DONE);
        assertThat(task.returns()).singleElement().satisfies(back -> {
            assertThat(back.reasons()).isEqualTo("nothing happened");
            assertThat(task.conclusionsOf(back)).containsExactly(Conclusion.NOT_DONE);
        });
        task.resume(by(WANG));
        task.consent("", by(LEADER));
        task.submit("again", by(WANG));
        assertThat(task.measures().get(0).conclusion()).isNull();
        assertThat(task.returns()).hasSize(1);
    }

    private static Task reopenedAndResumed() {
        var task = closed();
        task.reopen(ReopenReason.FAKE, "the report was made up", by(99));
        task.resume(by(WANG));
        return task;
    }

    @Test
    void a_return_lets_signatures_lapse_and_leaves_what_was_not_recognised() {
        var task = proven();
        task.prove(proof(task, "minutes.pdf"), null, by(WANG));
        task.consent("", by(LEADER));
        task.submit("all done", by(WANG));
        var report = task.proofs().get(0);
        var minutes = task.proofs().get(1);
        task.proofs().forEach(file -> file.opened(OTHER, NOW));
        task.judge(report, Verdict.RECOGNISED, "", by(OTHER));
        sign(task, OTHER, Conclusion.DONE);
        minutes.opened(OFFICE, NOW);
        task.judge(minutes, Verdict.REJECTED, "no date", by(OFFICE));

        task.sendBackForWork(Map.of(0L, Conclusion.NOT_DONE), "no date", by(OFFICE));

        assertThat(task.signaturesOfNow()).isEmpty();
        assertThat(task.measures().get(0).conclusion()).isEqualTo(Conclusion.NOT_DONE);
        assertThat(report.verdict()).isEqualTo(Verdict.RECOGNISED);
        assertThat(minutes.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(task.standingProofs()).containsExactly(report, minutes);
        task.resume(by(WANG));
        task.consent("", by(LEADER));
        assertThat(missing(Step.SUBMIT, task, WANG, Role.STF)).containsExactly(Guard.NOTHING_REJECTED);
    }

    @Test
    void a_past_week_is_never_edited() {
        var entry = new WeeklyEntry(1, WeeklyEntry.weekOf(TODAY.minusWeeks(1)));

        assertThatThrownBy(() -> entry.report(TODAY, Words.Progress.ON_SCHEDULE, 50, "text", "", WANG, NOW))
                .hasMessage("rectification.past-week");
    }

    @Test
    void blocked_says_by_what() {
        var entry = new WeeklyEntry(1, WeeklyEntry.weekOf(TODAY));

        assertThatThrownBy(() -> entry.report(TODAY, Words.Progress.BLOCKED, 50, "text", " ", WANG, NOW))
                .hasMessage("rectification.blocker-missing");
    }

    @Test
    void overdue_lasts_until_acceptance() {
        var late = LocalDate.of(2026, 11, 17);

        assertThat(Lamp.of(TaskState.SUBMITTED, late, null, null, null, LIMITS)).isEqualTo(new Lamp(Lamp.Kind.LATE, 3));
        assertThat(Lamp.of(TaskState.ACCEPTED, late, TODAY, null, null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.MISSED, 3));
        assertThat(Lamp.of(TaskState.CLOSED, late, late, null, null, LIMITS)).isEqualTo(new Lamp(Lamp.Kind.KEPT, 0));
        assertThat(Lamp.of(TaskState.IN_PROGRESS, TODAY, null, null, null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.SOON, 0));
        assertThat(Lamp.of(TaskState.IN_PROGRESS, TODAY.plusDays(8), null, null, null, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.OK, 8));
        assertThat(Lamp.of(TaskState.DRAFT, late, null, null, null, LIMITS)).isEqualTo(new Lamp(Lamp.Kind.NONE, 0));
    }

    @Test
    void what_a_workbook_states_moves_nothing() {
        var task = draft();

        task.stated("立行立改", "部党组", "党组成员", "已完成", "30余次");

        assertThat(task.state()).isEqualTo(TaskState.DRAFT);
        assertThat(task.statedStatus()).isEqualTo("已完成");
    }

    private static List<Guard> missing(Step step, Task task, long person, Role role) {
        return Guard.RULES.lines(step, facts(task, actor(person, role))).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }
}
