package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.rectification.Tasks.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Awaited;
import org.ronghe.domain.move.Deciders;

/** What a task waits for, read from the same table of steps as its buttons. */
class AwaitedTest {

    private static List<Awaited> awaited(Task task) {
        return Guard.RULES.awaited(Facts.alone(task));
    }

    private static Awaited only(Task task) {
        var all = awaited(task);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_draft_and_a_task_at_work_wait_for_nobody() {
        assertThat(awaited(planned())).isEmpty();
        assertThat(awaited(issued())).isEmpty();
        assertThat(awaited(inProgress())).isEmpty();
    }

    @Test
    void a_proposed_plan_waits_for_the_leading_group_and_not_for_its_proposer() {
        var waits = only(proposed());

        assertThat(waits.step()).isEqualTo("ISSUE");
        assertThat(waits.by().roles()).containsExactly(Role.LG);
        assertThat(waits.barred()).containsExactly(OFFICE);
    }

    @Test
    void what_is_proven_waits_for_the_leader_once_and_anew_after_a_change() {
        var task = proven();
        assertThat(only(task)).isEqualTo(new Awaited("CONSENT", leader(), Set.of(), LocalDate.MIN));

        task.consent("", by(LEADER));
        assertThat(awaited(task)).isEmpty();

        task.prove(proof(task, "more.pdf"), null, by(WANG));
        assertThat(only(task).step()).isEqualTo("CONSENT");
    }

    private static Deciders leader() {
        return new Deciders(Set.of(), Set.of(LEADER), false);
    }

    @Test
    void a_submission_waits_for_each_acceptor_in_person_until_that_one_signed() {
        var task = judged();
        assertThat(only(task).by()).isEqualTo(new Deciders(Set.of(), Set.of(OFFICE, OTHER), true));
        assertThat(only(task).barred()).containsExactlyInAnyOrder(WANG, LEADER);

        task.accept(Words.CheckForm.DOCUMENT, Map.of(0L, Words.Conclusion.DONE), "seen", true, 2, TODAY, by(OFFICE));

        assertThat(only(task).by().people()).containsExactly(OTHER);
    }

    @Test
    void an_extension_waits_for_leader_and_office_and_for_the_other_one_after_the_first_word() {
        var task = inProgress();
        task.extend(LocalDate.of(2026, 12, 20), "late", "", 2, PERIOD_END, TODAY, by(WANG));
        assertThat(only(task).by()).isEqualTo(new Deciders(Set.of(Role.RZ), Set.of(LEADER), false));
        assertThat(only(task).barred()).containsExactly(WANG);

        task.decideExtension(true, true, false, "", by(LEADER));
        assertThat(only(task).by()).isEqualTo(new Deciders(Set.of(Role.RZ), Set.of(), false));

        task.decideExtension(true, false, true, "", by(OFFICE));
        assertThat(awaited(task)).isEmpty();
    }

    @Test
    void a_request_to_void_waits_for_a_second_person() {
        var task = inProgress();
        task.askVoid("twice in the plan", by(OFFICE));

        assertThat(only(task).step()).isEqualTo("CONFIRM_VOID");
        assertThat(only(task).by().roles()).containsExactlyInAnyOrder(Role.RZ, Role.LG);
        assertThat(only(task).barred()).containsExactlyInAnyOrder(OFFICE, WANG, LEADER);

        task.confirmVoid(false, by(CHIEF));
        assertThat(awaited(task)).isEmpty();
    }

    @Test
    void a_planned_check_waits_from_its_day_on() {
        var task = inProgress();
        task.continueWith(List.of(LocalDate.of(2027, 1, 10)), "lasting", by(CHIEF));

        assertThat(only(task).step()).isEqualTo("CHECK");
        assertThat(only(task).from()).isEqualTo(LocalDate.of(2027, 1, 10));
    }
}
