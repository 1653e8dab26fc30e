package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.rectification.Tasks.*;

import gg.jte.output.StringOutput;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.discipline.order.Flag;
import org.ronghe.domain.gate.Actor;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Ui;

/** What a page says of a task. */
class TaskWordsTest {
    private static final Ui UI = new Ui(Lang.ZH, Actor.NOBODY, TODAY, URI.create("/"), "light", false);

    private static String lamp(TaskState state, @Nullable LocalDate due) {
        var output = new StringOutput();
        TaskWords.lamp(
                        UI,
                        Lamp.of(
                                state,
                                due,
                                null,
                                null,
                                null,
                                new Flag.Limits(TODAY, TODAY.plusDays(7), TODAY.minusWeeks(2))),
                        due,
                        0,
                        0)
                .writeTo(output);
        return output.toString().replaceAll("<[^>]*>", "");
    }

    @Test
    void a_draft_with_a_due_date_says_the_date_and_one_without_says_that_it_has_none() {
        assertThat(lamp(TaskState.DRAFT, LocalDate.of(2026, 12, 1))).isEqualTo("12-01 到期");
        assertThat(lamp(TaskState.PLAN_REVIEW, LocalDate.of(2027, 1, 5))).isEqualTo("2027-01-05 到期");
        assertThat(lamp(TaskState.DRAFT, null)).isEqualTo("无时限");
        assertThat(lamp(TaskState.ISSUED, LocalDate.of(2026, 12, 1))).isEqualTo("剩 11 天");
    }

    private static String said(Task.Plan before, Task.Plan after) {
        return PlanPart.said(
                UI, PlanPart.note("", PlanPart.changed(before, after), before.firstDue(), after.firstDue()));
    }

    @Test
    void the_history_says_which_parts_of_a_plan_changed_and_what_the_due_date_was() {
        var plan = plan();
        var later = new Task.Plan(
                "制度",
                plan.standard(),
                plan.kinds(),
                plan.timing(),
                plan.secretaryLed(),
                LocalDate.of(2027, 1, 15),
                plan.ownerUnit(),
                LI,
                plan.leader(),
                plan.acceptors());

        assertThat(said(plan, plan)).isEmpty();
        assertThat(said(plan, later)).isEqualTo("改了成果形式、首定时限（2026-12-01 改为 2027-01-15）、责任人");
        assertThat(PlanPart.said(UI, PlanPart.note("导入〔2026〕3号", List.of(PlanPart.MEASURE), null, null)))
                .isEqualTo("导入〔2026〕3号 改了整改措施");
        assertThat(PlanPart.said(UI, "导入〔2026〕3号")).isEqualTo("导入〔2026〕3号");
    }

    @Test
    void every_part_of_the_plan_has_its_word_in_the_history() {
        for (var part : PlanPart.values()) {
            assertThat(PlanPart.said(UI, PlanPart.note("", List.of(part), TODAY, TODAY.plusDays(1))))
                    .doesNotContain("field.");
        }
    }

    /** A gap that the plan's form fills is marked there: whoever adds such a guard names its field. */
    @Test
    void every_guard_of_the_proposal_that_the_plan_fills_names_a_field_of_its_form() {
        var fields = Arrays.stream(Writes.TaskPlan.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (var guard : Step.PROPOSE.guards()) {
            if (guard != Guard.ROOT_CAUSE) {
                assertThat(guard.fields()).as(guard.name()).isNotEmpty().isSubsetOf(fields);
            }
        }
    }
}
