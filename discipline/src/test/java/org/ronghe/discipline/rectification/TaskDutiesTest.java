package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.rectification.Tasks.*;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;

/** What becomes of a task when the post of somebody who is in it ends. */
class TaskDutiesTest {
    private static final long NEW = 31;

    private static Candidate candidate(long person, @Nullable Long unit, Role... roles) {
        return new Candidate(person, "new", unit, Arrays.stream(roles).collect(Collectors.toSet()));
    }

    private static String no(Task task, TaskPart part, long from, Candidate to) {
        return TaskDuties.judge(task, part, from, to, Set.of(OFFICE), Set.of(Role.SEC, Role.DIR))
                .map(RuleBroken::code)
                .orElse("");
    }

    @Test
    void the_successor_answers_for_the_work_and_signs_nothing_again() {
        var task = inProgress();
        task.handOver(TaskPart.RESPONSIBLE, WANG, NEW, "words", by(0));

        assertThat(task.responsible()).isEqualTo(NEW);
        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(task.carries(TaskPart.RESPONSIBLE, WANG)).isFalse();
        assertThat(task.carries(TaskPart.RESPONSIBLE, NEW)).isTrue();
    }

    @Test
    void a_task_that_nobody_signed_for_is_signed_for_by_the_successor() {
        var task = issued();
        task.handOver(TaskPart.RESPONSIBLE, WANG, NEW, "words", by(0));

        assertThat(Who.RESPONSIBLE.is(actor(NEW), task)).isTrue();
        assertThat(Who.RESPONSIBLE.is(actor(WANG), task)).isFalse();
        assertThat(task.state().openSteps()).contains(Step.SIGN);
    }

    @Test
    void a_signature_stays_with_who_gave_it_and_goes_on_counting() {
        var task = judged();
        sign(task, OTHER, Words.Conclusion.DONE);
        task.handOver(TaskPart.ACCEPTOR, OTHER, NEW, "words", by(0));
        sign(task, OFFICE, Words.Conclusion.DONE);

        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(task.signers()).containsExactlyInAnyOrder(OTHER, OFFICE);
        assertThat(task.acceptors()).containsExactlyInAnyOrder(NEW, OFFICE);
    }

    @Test
    void the_leaders_consent_stays_when_the_leader_changes() {
        var task = proven();
        task.consent("", by(LEADER));
        task.handOver(TaskPart.LEADER, LEADER, NEW, "words", by(0));

        assertThat(task.consentedBy()).isEqualTo(LEADER);
        assertThat(task.leader()).isEqualTo(NEW);
    }

    @Test
    void who_accepts_never_comes_to_answer_for_the_work_nor_to_lead_it() {
        assertThat(no(submitted(), TaskPart.RESPONSIBLE, WANG, candidate(OTHER, OTHER_UNIT)))
                .isEqualTo("handover.is-acceptor");
        assertThat(no(submitted(), TaskPart.LEADER, LEADER, candidate(OTHER, OTHER_UNIT, Role.SEC)))
                .isEqualTo("handover.is-acceptor");
    }

    @Test
    void who_accepted_once_never_comes_to_answer_for_the_work_even_after_being_replaced() {
        var task = judged();
        sign(task, OTHER, Words.Conclusion.DONE);
        task.handOver(TaskPart.ACCEPTOR, OTHER, NEW, "words", by(0));

        assertThat(no(task, TaskPart.RESPONSIBLE, WANG, candidate(OTHER, OTHER_UNIT)))
                .isEqualTo("handover.has-accepted");
    }

    @Test
    void the_leader_and_the_responsible_person_are_two() {
        assertThat(no(inProgress(), TaskPart.RESPONSIBLE, WANG, candidate(LEADER, null)))
                .isEqualTo("handover.is-leader");
        assertThat(no(inProgress(), TaskPart.LEADER, LEADER, candidate(WANG, UNIT, Role.SEC)))
                .isEqualTo("handover.is-responsible");
    }

    @Test
    void only_who_holds_a_leading_post_leads() {
        assertThat(no(inProgress(), TaskPart.LEADER, LEADER, candidate(NEW, null, Role.HEAD)))
                .isEqualTo("handover.no-leading-post");
        assertThat(no(inProgress(), TaskPart.LEADER, LEADER, candidate(NEW, null, Role.DIR)))
                .isEmpty();
    }

    @Test
    void an_acceptor_is_not_of_the_unit_and_not_of_the_work() {
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(NEW, UNIT)))
                .isEqualTo("handover.of-the-unit");
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(WANG, UNIT)))
                .isEqualTo("handover.is-responsible");
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(LEADER, null)))
                .isEqualTo("handover.is-leader");
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(OFFICE, OTHER_UNIT)))
                .isEqualTo("handover.is-acceptor");
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(NEW, OTHER_UNIT)))
                .isEmpty();
    }

    @Test
    void who_submitted_the_work_does_not_come_to_accept_it() {
        var task = submitted();
        task.handOver(TaskPart.RESPONSIBLE, WANG, NEW, "words", by(0));

        assertThat(no(task, TaskPart.ACCEPTOR, OTHER, candidate(WANG, OTHER_UNIT)))
                .isEqualTo("handover.has-submitted");
    }

    @Test
    void the_offices_acceptor_is_replaced_by_somebody_of_the_office() {
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OFFICE, candidate(NEW, OTHER_UNIT, Role.HEAD)))
                .isEqualTo("handover.office-accepts");
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OFFICE, candidate(NEW, OTHER_UNIT, Role.RZ)))
                .isEmpty();
    }

    @Test
    void an_acceptance_stays_with_the_person_only_while_the_office_is_still_in_the_team() {
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OFFICE, candidate(OFFICE, OTHER_UNIT, Role.HEAD)))
                .as("the last of the office has left the office")
                .isEqualTo("handover.office-accepts");
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OFFICE, candidate(OFFICE, OTHER_UNIT, Role.RZ)))
                .isEmpty();
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(OTHER, OTHER_UNIT)))
                .isEmpty();
        assertThat(no(submitted(), TaskPart.ACCEPTOR, OTHER, candidate(OTHER, UNIT)))
                .as("moved to the unit of the task")
                .isEqualTo("handover.of-the-unit");
        assertThat(no(inProgress(), TaskPart.LEADER, LEADER, candidate(LEADER, null, Role.HEAD)))
                .isEqualTo("handover.no-leading-post");
        assertThat(no(inProgress(), TaskPart.RESPONSIBLE, WANG, candidate(WANG, UNIT)))
                .isEmpty();
    }

    @Test
    void a_team_without_the_office_says_whom_it_lacks() {
        var task = submitted();
        assertThat(TaskDuties.officeMissing(task, Set.of(OFFICE))).isFalse();
        assertThat(TaskDuties.officeMissing(task, Set.of(NEW))).isTrue();
        assertThat(TaskDuties.officeMissing(accepted(), Set.of(NEW))).isFalse();

        sign(task, OFFICE, Words.Conclusion.DONE);

        assertThat(TaskDuties.officeMissing(task, Set.of(NEW)))
                .as("what was signed for the office goes on counting")
                .isFalse();
    }

    @Test
    void what_is_closed_is_nobodys_duty() {
        assertThat(closed().carries(TaskPart.RESPONSIBLE, WANG)).isFalse();
        assertThat(accepted().carries(TaskPart.ACCEPTOR, OFFICE)).isFalse();
        assertThat(accepted().carries(TaskPart.RESPONSIBLE, WANG)).isTrue();
    }
}
