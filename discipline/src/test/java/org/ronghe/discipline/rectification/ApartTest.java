package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.discipline.rectification.Tasks.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.rectification.Words.Subject;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Awaited;
import org.ronghe.domain.move.Line;

/** 有异议 and 暂缓: what cannot be done yet is said, decided by others and looked at again, and is no way out. */
class ApartTest {
    private static final LocalDate DECIDE_BY = LocalDate.of(2026, 12, 4);
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 20);
    private static final int MOST = 90;
    private static final Flag.Limits LIMITS = new Flag.Limits(TODAY, TODAY.plusDays(7), TODAY.minusWeeks(2));

    private static Task disputed() {
        var task = inProgress();
        task.dispute(Subject.MEASURE, "the rule was repealed", DECIDE_BY, by(WANG));
        return task;
    }

    private static Task asked() {
        var task = inProgress();
        task.askDeferral("the building is closed", "when it opens", REVIEW, TODAY, MOST, by(WANG));
        return task;
    }

    private static Task deferred() {
        var task = asked();
        task.decideDeferral(true, "agreed", TODAY, MOST, by(OFFICE));
        return task;
    }

    private static List<Guard> gaps(Step step, Task task, Actor actor) {
        return Guard.RULES.lines(step, facts(task, actor)).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    private static Awaited only(Task task) {
        var all = Guard.RULES.awaited(Facts.alone(task));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_disagreement_waits_for_office_or_group_and_neither_for_the_responsible_nor_the_leader() {
        var waits = only(disputed());

        assertThat(waits.step()).isEqualTo("DECIDE_DISPUTE");
        assertThat(waits.by().roles()).containsExactlyInAnyOrder(Role.RZ, Role.LG);
        assertThat(waits.barred()).containsExactlyInAnyOrder(WANG, LEADER);
    }

    @Test
    void the_responsible_or_the_leader_disagrees_and_nobody_else() {
        assertThat(Who.RESPONSIBLE_OR_LEADER.is(actor(WANG), inProgress())).isTrue();
        assertThat(Who.RESPONSIBLE_OR_LEADER.is(actor(LEADER), inProgress())).isTrue();
        assertThat(Who.RESPONSIBLE_OR_LEADER.is(actor(LI), inProgress())).isFalse();
    }

    @Test
    void a_rejected_disagreement_leads_back_to_work_and_is_not_said_again() {
        var task = disputed();
        task.decideDispute(false, "the rule holds", DECIDE_BY, by(OFFICE));

        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.reviewOn()).isNull();
        assertThat(gaps(Step.DISPUTE, task, actor(WANG))).containsExactly(Guard.NOT_SETTLED_BEFORE);
    }

    @Test
    void an_upheld_one_stays_apart_until_the_office_changes_the_measure_or_has_it_voided() {
        var task = disputed();
        assertThat(gaps(Step.REVISE, task, actor(OFFICE, Role.RZ))).containsExactly(Guard.DISPUTE_UPHELD);

        task.decideDispute(true, "repealed indeed", DECIDE_BY, by(CHIEF));
        assertThat(task.state()).isEqualTo(TaskState.DISPUTED);
        assertThat(only(task).step()).isEqualTo("REVISE");
        assertThat(gaps(Step.REVISE, task, actor(OFFICE, Role.RZ))).isEmpty();

        task.revise(plan(), by(OFFICE));
        assertThat(task.state()).isEqualTo(TaskState.DRAFT);
        assertThat(Guard.RULES.awaited(Facts.alone(task))).isEmpty();
    }

    @Test
    void the_first_due_date_does_not_change_on_the_way_through_a_disagreement() {
        var task = disputed();
        task.decideDispute(true, "repealed indeed", DECIDE_BY, by(CHIEF));
        var later = new Task.Plan(
                "report",
                "",
                plan().kinds(),
                plan().timing(),
                false,
                LocalDate.of(2027, 3, 1),
                UNIT,
                WANG,
                LEADER,
                Set.of(OFFICE, OTHER));

        assertThatThrownBy(() -> task.revise(later, by(OFFICE)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("rectification.first-due-kept");
    }

    @Test
    void a_draft_is_revised_without_any_disagreement() {
        assertThat(gaps(Step.REVISE, planned(), actor(OFFICE, Role.RZ))).isEmpty();
    }

    @Test
    void nothing_rests_before_somebody_else_agreed_and_a_request_keeps_the_task_from_being_submitted() {
        var task = asked();

        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.state().clockRuns()).isTrue();
        assertThat(gaps(Step.SUBMIT, task, actor(WANG))).contains(Guard.NO_OPEN_DEFERRAL);
        assertThat(only(task).step()).isEqualTo("DECIDE_DEFERRAL");
        assertThat(only(task).barred()).containsExactlyInAnyOrder(WANG, LEADER);
    }

    @Test
    void who_asked_does_not_approve_nor_does_the_leader_nor_the_unit() {
        var task = asked();

        assertThat(gaps(Step.DECIDE_DEFERRAL, task, actor(WANG, Role.RZ)))
                .containsExactly(Guard.OTHER_THAN_DEFERRAL_ASKER, Guard.DECIDER_APART);
        assertThat(gaps(Step.DECIDE_DEFERRAL, task, delegate(LI, WANG)))
                .containsExactly(Guard.OTHER_THAN_DEFERRAL_ASKER, Guard.DECIDER_APART);
        assertThat(gaps(Step.DECIDE_DEFERRAL, task, actor(LEADER, Role.LG))).containsExactly(Guard.DECIDER_APART);
        assertThat(gaps(Step.DECIDE_DEFERRAL, task, actor(LI, Role.RZ))).containsExactly(Guard.DECIDER_APART);
        assertThat(gaps(Step.DECIDE_DEFERRAL, task, actor(OFFICE, Role.RZ))).isEmpty();
    }

    @Test
    void nobody_voids_the_own_work_nor_does_the_leader_nor_the_unit() {
        var task = asked();
        task.askVoid("重复", by(OFFICE));

        assertThat(gaps(Step.CONFIRM_VOID, task, actor(WANG, Role.RZ))).containsExactly(Guard.DECIDER_APART);
        assertThat(gaps(Step.CONFIRM_VOID, task, delegate(LI, WANG))).containsExactly(Guard.DECIDER_APART);
        assertThat(gaps(Step.CONFIRM_VOID, task, actor(LEADER, Role.LG))).containsExactly(Guard.DECIDER_APART);
        assertThat(gaps(Step.CONFIRM_VOID, task, actor(LI, Role.RZ))).containsExactly(Guard.DECIDER_APART);
        assertThat(gaps(Step.CONFIRM_VOID, task, actor(OFFICE, Role.RZ))).containsExactly(Guard.OTHER_THAN_VOID_ASKER);
        assertThat(Step.ASK_VOID.guards()).contains(Guard.NO_OPEN_ORDER);
    }

    @Test
    void a_deferral_is_no_extension() {
        var task = deferred();

        assertThat(task.state()).isEqualTo(TaskState.DEFERRED);
        assertThat(task.firstDue()).isEqualTo(plan().firstDue());
        assertThat(task.currentDue()).isEqualTo(plan().firstDue());
        assertThat(task.extended()).isZero();
        assertThat(task.deferrals()).isEqualTo(1);
    }

    @Test
    void a_refused_deferral_changes_nothing() {
        var task = asked();
        task.decideDeferral(false, "no", TODAY, MOST, by(OFFICE));

        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.deferrals()).isZero();
    }

    @Test
    void a_deferral_waits_for_its_review_from_that_day_on() {
        var task = deferred();

        assertThat(only(task).step()).isEqualTo("REVIEW");
        assertThat(only(task).from()).isEqualTo(REVIEW);
        assertThat(gaps(Step.REVIEW, task, actor(OFFICE, Role.RZ))).containsExactly(Guard.REVIEW_REACHED);
    }

    @Test
    void past_the_review_day_the_lamp_is_red_and_before_it_no_due_date_lights_it() {
        var due = TODAY.minusDays(30);

        assertThat(Lamp.of(TaskState.DEFERRED, due, null, null, TODAY, LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.REVIEW, 0));
        assertThat(Lamp.of(TaskState.DEFERRED, due, null, null, TODAY.minusDays(2), LIMITS))
                .isEqualTo(new Lamp(Lamp.Kind.REVIEW_LATE, 2));
    }

    @Test
    void at_the_review_it_is_taken_up_again_or_deferred_anew_and_counted() {
        var task = deferred();
        task.review(REVIEW.plusDays(40), "still closed", true, REVIEW, MOST, by(CHIEF));
        assertThat(task.state()).isEqualTo(TaskState.DEFERRED);
        assertThat(task.deferrals()).isEqualTo(2);
        assertThat(only(task).from()).isEqualTo(REVIEW.plusDays(40));

        task.review(null, "open again", false, REVIEW.plusDays(40), MOST, by(OFFICE));
        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.reviewOn()).isNull();
        assertThat(task.deferrals()).isEqualTo(2);
    }

    @Test
    void only_the_group_defers_again_whether_at_the_review_or_after_another_request() {
        var task = deferred();
        assertThatThrownBy(() -> task.review(REVIEW.plusDays(40), "still closed", false, REVIEW, MOST, by(OFFICE)))
                .hasMessage("rectification.group-defers");

        task.resume(by(WANG));
        task.askDeferral("closed again", "when it opens", REVIEW, TODAY, MOST, by(WANG));
        assertThat(gaps(Step.DECIDE_DEFERRAL, task, actor(OFFICE, Role.RZ))).containsExactly(Guard.FURTHER_BY_GROUP);
        assertThat(gaps(Step.DECIDE_DEFERRAL, task, actor(CHIEF, Role.LG))).isEmpty();
        assertThat(only(task).by().roles()).containsExactly(Role.LG);
    }

    @Test
    void the_review_lies_ahead_and_not_too_far_when_it_is_asked_for_and_when_it_is_approved() {
        var task = inProgress();
        for (var day : List.of(TODAY, TODAY.plusDays(MOST + 1L))) {
            assertThatThrownBy(() -> task.askDeferral("closed", "open", day, TODAY, MOST, by(WANG)))
                    .hasMessage("rectification.review-day");
        }

        var late = asked();
        assertThatThrownBy(() -> late.decideDeferral(true, "agreed", REVIEW, MOST, by(OFFICE)))
                .hasMessage("rectification.review-day");
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"SUBMITTED", "ACCEPTED", "CLOSED", "VOID", "DISPUTED", "DEFERRED"})
    void what_is_submitted_accepted_or_closed_is_not_deferred(TaskState state) {
        assertThat(state.openSteps()).doesNotContain(Step.ASK_DEFERRAL, Step.DECIDE_DEFERRAL, Step.DISPUTE);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"DISPUTED", "DEFERRED"})
    void what_stands_apart_is_neither_submitted_nor_closed(TaskState state) {
        assertThat(state.openSteps()).doesNotContain(Step.SUBMIT, Step.ACCEPT, Step.CLOSE);
        assertThat(state.clockRuns()).isFalse();
        assertThat(state.apart()).isTrue();
    }

    @Test
    void whoever_asked_takes_the_request_back_and_nobody_else() {
        var task = asked();
        assertThat(gaps(Step.TAKE_BACK, task, actor(WANG))).isEmpty();
        assertThat(gaps(Step.TAKE_BACK, task, actor(LEADER))).containsExactly(Guard.OWN_REQUEST);

        task.takeBack("it can be done after all", by(WANG));

        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.openDeferral()).isEmpty();
        assertThat(task.deferrals()).as("it never rested").isZero();
        assertThat(Guard.RULES.awaited(Facts.alone(task)))
                .noneMatch(each -> each.step().equals("DECIDE_DEFERRAL"));
        assertThat(gaps(Step.TAKE_BACK, task, actor(WANG))).containsExactly(Guard.OWN_REQUEST);
        assertThat(gaps(Step.ASK_DEFERRAL, task, actor(WANG))).isEmpty();
    }
}
