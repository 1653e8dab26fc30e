package org.ronghe.orgstructure.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;

/** A course from its plan to its hours, and when training is due. */
class CourseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final Actor OFFICE =
            new Actor(1, 7, "党办", "", List.of(new Actor.Grant(Role.PO, Set.of(), 0)), Set.of(), false, "");
    private static final By BY = By.of(OFFICE, null, Instant.EPOCH);

    private static Course course() {
        return Course.plan(
                new Course.Plan("培训〔2026〕1号", CourseKind.ROTATION, "轮训", 3, "党委", DAY, DAY.plusDays(1), 16, "", 7));
    }

    private static Course.Named named(long person) {
        return new Course.Named(person, "甲" + person, "支部书记");
    }

    private static List<CourseGuard> gaps(Course course, CourseStep step, LocalDate today, boolean yours) {
        var facts = new CourseFacts(course, OFFICE, today, yours, List.of());
        return step.guards().stream()
                .filter(guard -> !guard.check().holds().test(facts))
                .toList();
    }

    @Test
    void a_course_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> Course.plan(
                        new Course.Plan("1", CourseKind.TOPIC, "专题", 3, "党委", DAY, DAY.minusDays(1), 8, "", 7)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("course.days-turned");
    }

    @Test
    void nobody_stands_on_a_roll_twice_or_with_more_hours_than_the_course_has() {
        var course = course();
        course.enrol(named(11), 16, BY);

        assertThatThrownBy(() -> course.enrol(named(11), 8, BY)).hasMessageContaining("course.enrolled");
        assertThatThrownBy(() -> course.enrol(named(12), 17, BY)).hasMessageContaining("course.too-many-hours");
        assertThat(course.roll()).hasSize(1);
    }

    @Test
    void a_branch_is_added_without_those_who_are_there() {
        var course = course();
        course.enrol(named(11), 4, BY);
        course.enrolAll("某支部", List.of(named(11), named(12), named(13)), BY);

        assertThat(course.roll()).extracting(Trainee::person).containsExactly(11L, 12L, 13L);
        assertThat(course.roll()).extracting(Trainee::hours).containsExactly(4, 16, 16);
        assertThatThrownBy(() -> course.enrolAll("某支部", List.of(named(11)), BY))
                .hasMessageContaining("course.nobody-new");
    }

    @Test
    void a_course_closes_when_it_is_over_by_somebody_whose_hours_are_not_on_it() {
        var course = course();

        assertThat(gaps(course, CourseStep.CLOSE, DAY, true)).contains(CourseGuard.OVER, CourseGuard.ROLL);
        course.enrol(named(11), 16, BY);
        assertThat(gaps(course, CourseStep.CLOSE, DAY.plusDays(1), true)).isEmpty();
        assertThat(gaps(course, CourseStep.CLOSE, DAY.plusDays(1), false)).containsExactly(CourseGuard.YOURS);
        course.enrol(named(7), 16, BY);
        assertThat(gaps(course, CourseStep.CLOSE, DAY.plusDays(1), true)).containsExactly(CourseGuard.NOT_OWN_HOURS);
    }

    @Test
    void hours_of_people_of_others_are_not_the_organisers_to_give() {
        var course = course();
        course.enrol(named(11), 16, BY);
        var facts = new CourseFacts(course, OFFICE, DAY.plusDays(1), true, List.of("甲11"));

        assertThat(CourseGuard.OWN_PEOPLE.check().holds().test(facts)).isFalse();
        assertThat(CourseStep.CLOSE.guards()).contains(CourseGuard.OWN_PEOPLE);
        assertThat(CourseStep.AMEND.guards()).contains(CourseGuard.OWN_PEOPLE);
    }

    @Test
    void a_closed_roll_is_amended_with_a_reason_and_keeps_what_it_said_before() {
        var course = course();
        course.enrol(named(11), 16, BY);
        course.close(BY);
        course.amend(0, 8, "第二天请假", BY);

        assertThat(course.roll().get(0).hours()).isEqualTo(8);
        assertThat(course.moves().get(2).note()).contains("16 → 8", "第二天请假");
        assertThat(CourseState.CLOSED.moves()).containsOnlyKeys(CourseStep.AMEND);
    }

    @Test
    void training_is_missing_only_when_its_time_is_over() {
        var last = LocalDate.of(2026, 12, 31);

        assertThat(TrainingState.of(true, last.plusDays(9), last, 30)).isEqualTo(TrainingState.MET);
        assertThat(TrainingState.of(false, last.minusDays(31), last, 30)).isEqualTo(TrainingState.RUNNING);
        assertThat(TrainingState.of(false, last.minusDays(30), last, 30)).isEqualTo(TrainingState.DUE);
        assertThat(TrainingState.of(false, last.plusDays(1), last, 30)).isEqualTo(TrainingState.MISSING);
    }

    @Test
    void training_for_a_new_post_is_the_yearly_one_too() {
        assertThat(CourseKind.INDUCTION.rotation()).isTrue();
        assertThat(CourseKind.MEMBERS.rotation()).isFalse();
    }

    @Test
    void the_list_of_gaps_says_yes_or_no_and_never_how_many_hours() {
        assertThat(java.util.Arrays.stream(GapLedger.TrainingRow.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName))
                .noneMatch(name -> name.contains("hours"));
    }
}
