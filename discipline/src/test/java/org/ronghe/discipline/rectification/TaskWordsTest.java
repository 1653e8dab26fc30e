package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.rectification.Tasks.*;

import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.LocalDate;
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
                        Lamp.of(state, due, null, null, new Flag.Limits(TODAY, TODAY.plusDays(7), TODAY.minusWeeks(2))),
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
}
