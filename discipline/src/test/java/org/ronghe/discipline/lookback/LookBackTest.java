package org.ronghe.discipline.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.discipline.lookback.LookBacks.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Messages;

/** IN-7 and SM-16, 回头看: 安排→核查, by somebody without a part in the work. */
class LookBackTest {
    private static List<LookBackGuard> missing(LookBackStep step, LookBackFacts facts) {
        return LookBackGuard.RULES.lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({"PLANNED, REVISE PROVE REPORT REMIND CANCEL LAPSE HAND_OVER", "DONE, ''", "CANCELLED, ''"})
    void each_state_opens_exactly_these_steps(LookBackState state, String steps) {
        assertThat(state.openSteps().stream().map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"23, 200, responsible", "24, 200, leader", "25, 200, acceptor", "26, 100, unit"})
    void nobody_of_the_work_is_made_its_checker_and_is_refused_by_name(long person, long unit, String tie) {
        assertThatThrownBy(
                        () -> LookBack.plan("回头看〔2026〕1号", task(true, 0), null, plan(person, unit), TODAY, by(OFFICE)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code()).isEqualTo("lookback.checker-" + tie);
                    assertThat(refused.arguments()).containsExactly("核查人" + person, "ZG-007");
                });
        var lookBack = planned();
        assertThatThrownBy(() -> lookBack.revise(task(true, 0), plan(person, unit), "换人", TODAY, by(OFFICE)))
                .hasMessage("lookback.checker-" + tie);
        assertThat(lookBack.checker()).isEqualTo(CHECKER);
    }

    @Test
    void a_plan_that_is_changed_keeps_its_first_due_date_and_says_what_it_was_before() {
        var lookBack = planned();
        var first = lookBack.due();
        var before = lookBack.threshold();
        lookBack.revise(
                task(true, 0),
                new LookBack.Plan(lookBack.measure(), "不低于九成", first.plusDays(30), CHECKER, "核查人", 2L),
                "现场推迟",
                TODAY,
                by(OFFICE));

        assertThat(lookBack.firstDue()).isEqualTo(first);
        assertThat(lookBack.moves().get(0).note())
                .isEqualTo("现场推迟（" + before + " → 不低于九成；" + first + " → " + first.plusDays(30) + "）");
    }

    @Test
    void whoever_is_to_check_neither_changes_the_plan_nor_calls_it_off() {
        for (var step : List.of(LookBackStep.REVISE, LookBackStep.CANCEL)) {
            assertThat(step.guards()).contains(LookBackGuard.NOT_CHECKER);
        }
    }

    @Test
    void a_history_keeps_the_name_and_the_post_of_its_day() {
        var lookBack = planned();
        lookBack.handOver(COLLEAGUE, "words", new By(OFFICE, null, NOW, "甲某", "主任 · 整改办"));
        lookBack.cancel("不再需要", by(OFFICE));

        assertThat(lookBack.moves().get(0).byName("改名之后")).isEqualTo("甲某");
        assertThat(lookBack.moves().get(0).byPost()).isEqualTo("主任 · 整改办");
        // a line of before knows the number alone
        assertThat(lookBack.moves().get(1).byName("改名之后")).isEqualTo("改名之后");
    }

    @Test
    void only_a_closed_task_is_looked_back_on_and_never_in_the_past() {
        assertThatThrownBy(() ->
                        LookBack.plan("回头看〔2026〕1号", task(false, 0), null, plan(CHECKER, null), TODAY, by(OFFICE)))
                .hasMessage("lookback.task-not-closed");
        var late = new LookBack.Plan("抽查", "零新增", TODAY.minusDays(1), CHECKER, "核查人", null);
        assertThatThrownBy(() -> LookBack.plan("回头看〔2026〕1号", task(true, 0), null, late, TODAY, by(OFFICE)))
                .hasMessage("lookback.due-past");
    }

    @Test
    void the_checker_alone_concludes_with_evidence_and_it_is_written_down() {
        var lookBack = planned();
        assertThat(missing(LookBackStep.REPORT, facts(lookBack, task(true, 0), actor(CHECKER), 200L)))
                .containsExactly(LookBackGuard.PROVEN);
        var proven = proven();
        assertThat(missing(LookBackStep.REPORT, facts(proven, task(true, 0), actor(CHECKER), 200L)))
                .isEmpty();
        assertThatThrownBy(() -> LookBackGuard.RULES.require(
                        LookBackStep.REPORT, facts(proven, task(true, 0), actor(OFFICE, Role.RZ), 200L)))
                .hasMessage("lookback.not-yours");

        proven.report(LookBackResult.PARTLY, "个别记录不完整", TODAY, by(CHECKER));

        assertThat(proven.state()).isEqualTo(LookBackState.DONE);
        assertThat(proven.result()).isEqualTo(LookBackResult.PARTLY);
        assertThat(proven.doneOn()).isEqualTo(TODAY);
        assertThat(proven.moves().stream().map(LookBackMove::step))
                .containsExactly(LookBackStep.PROVE, LookBackStep.REPORT);
        assertThatThrownBy(() -> proven.report(LookBackResult.EFFECTIVE, "改口", TODAY, by(CHECKER)))
                .hasMessage("lookback.step-not-open");
    }

    @Test
    void whoever_came_to_the_unit_after_the_planning_concludes_no_more() {
        assertThat(missing(LookBackStep.REPORT, facts(proven(), task(true, 0), actor(CHECKER), UNIT)))
                .containsExactly(LookBackGuard.CHECKER_APART);
    }

    @Test
    void a_task_that_was_reopened_meanwhile_is_not_concluded_on_even_when_it_is_closed_anew() {
        for (var task : List.of(task(false, 1), task(true, 1))) {
            assertThat(missing(LookBackStep.REPORT, facts(proven(), task, actor(CHECKER), 200L)))
                    .containsExactly(LookBackGuard.TASK_CLOSED);
        }
        var lookBack = planned();
        lookBack.cancel("任务已重开", by(OFFICE));
        assertThat(lookBack.state()).isEqualTo(LookBackState.CANCELLED);
    }

    @Test
    void urging_is_counted_and_done_once_a_day() {
        var lookBack = planned();
        lookBack.remind("请按期核查", TODAY, by(OFFICE));

        assertThat(lookBack.reminders()).isEqualTo(1);
        assertThat(missing(LookBackStep.REMIND, facts(lookBack, task(true, 0), actor(OFFICE, Role.RZ), 200L)))
                .containsExactly(LookBackGuard.NOT_REMINDED_TODAY);
    }

    @Test
    void only_what_slid_back_or_is_false_proposes_a_reopening() {
        assertThat(Stream.of(LookBackResult.values()).filter(LookBackResult::proposesReopening))
                .containsExactly(LookBackResult.REBOUND, LookBackResult.FAKE);
    }

    @Test
    void the_named_people_and_the_unit_see_it_and_nobody_else() {
        var lookBack = planned();
        var own = new Reach(false, Set.of());

        assertThat(lookBack.visibleTo(actor(CHECKER), own)).isTrue();
        assertThat(lookBack.visibleTo(actor(RESPONSIBLE), own)).isTrue();
        assertThat(lookBack.visibleTo(actor(COLLEAGUE), own)).isFalse();
        assertThat(lookBack.visibleTo(actor(COLLEAGUE), new Reach(false, Set.of(UNIT))))
                .isTrue();
    }

    @Test
    void every_step_state_guard_and_result_has_its_words() {
        var messages = Messages.all();
        var keys = Stream.of(
                        Stream.of(LookBackState.values()).map(each -> "LookBackState." + each),
                        Stream.of(LookBackResult.values()).map(each -> "LookBackResult." + each),
                        Stream.of(LookBackStep.values()).map(each -> "step.lookback." + each),
                        Stream.of(LookBackWho.values()).map(each -> "lookback.who." + each),
                        Stream.of(LookBackGuard.values()).map(LookBackGuard.RULES::key),
                        Stream.of(Tie.values()).map(each -> "lookback.guard.CHECKER_APART.gap-" + each),
                        Stream.of(Tie.values())
                                .map(each -> "lookback.checker-" + each.name().toLowerCase(java.util.Locale.ROOT)))
                .flatMap(each -> each);

        assertThat(keys).allMatch(messages::has);
    }

    @Test
    void whoever_decided_the_close_out_does_not_look_back_on_it() {
        assertThatThrownBy(
                        () -> LookBack.plan("回头看〔2026〕9号", task(true, 0), null, plan(CHIEF, null), TODAY, by(OFFICE)))
                .hasMessage("lookback.checker-decider");
    }
}
