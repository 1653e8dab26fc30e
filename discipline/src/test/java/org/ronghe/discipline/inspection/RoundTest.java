package org.ronghe.discipline.inspection;

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

/** SM-16 and IN-1 to IN-5: how a round moves, when its clock starts, and what is due. */
class RoundTest {
    private static final long OFFICE = 1;
    private static final long GROUP = 2;
    private static final long LEADER = 3;
    private static final long SECRETARY = 4;
    private static final long UNIT = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Round.Limits LIMITS = new Round.Limits(1, 6, 30);
    private static final RoundLamp.Days LAMPS = new RoundLamp.Days(10, 3);

    private static By by(long person) {
        return new By(person, null, Instant.EPOCH);
    }

    private static Actor actor(long person, Role role) {
        return new Actor(person, person, "某人", "", List.of(new Actor.Grant(role, Set.of(), 0)), Set.of(), false, "");
    }

    private static RoundFacts facts(Round round, Actor actor, LocalDate today) {
        return new RoundFacts(round, actor, today, List.of(), 1, 1, 3);
    }

    private static List<RoundGuard> missing(RoundStep step, RoundFacts facts) {
        return RoundGuard.RULES.lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    private static Round planned() {
        return Round.plan("2026年内部巡视", Level.INTERNAL, OFFICE, Instant.EPOCH);
    }

    private static Round formed() {
        var round = planned();
        round.revise(
                new Round.Plan(
                        "2026年内部巡视",
                        Level.INTERNAL,
                        UNIT,
                        Set.of(Focus.GOVERNANCE),
                        TODAY.minusDays(60),
                        TODAY.minusDays(40)),
                TODAY.minusDays(80),
                by(OFFICE));
        round.appoint(11, LEADER, "组长", TeamPost.LEADER, TODAY.minusDays(80), by(OFFICE));
        round.appoint(12, 31, "副组长", TeamPost.DEPUTY, TODAY.minusDays(80), by(OFFICE));
        round.appoint(13, 32, "组员", TeamPost.MEMBER, TODAY.minusDays(80), by(OFFICE));
        return round;
    }

    private static Round authorised() {
        var round = formed();
        round.propose(by(OFFICE));
        round.authorise("巡视授权〔2026〕1号", TODAY.minusDays(70), by(GROUP));
        return round;
    }

    private static Round fedBack() {
        var round = authorised();
        round.prepare(TODAY.minusDays(65), TODAY, by(OFFICE));
        round.enter(TODAY.minusDays(60), TODAY, by(OFFICE));
        round.report(TODAY.minusDays(38), TODAY, by(OFFICE));
        round.review(TODAY.minusDays(35), TODAY, by(GROUP));
        round.feedBack(TODAY.minusDays(31), TODAY.minusDays(30), LIMITS, TODAY, by(OFFICE));
        return round;
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "PLANNED, REVISE ASSIGN APPOINT RELEASE PROPOSE DISCARD PASS_ON",
        "PROPOSED, SEND_BACK AUTHORISE PASS_ON",
        "AUTHORISED, ASSIGN RELEASE PREPARE PASS_ON",
        "PREPARED, ASSIGN RELEASE ENTER PASS_ON",
        "STATIONED, ASSIGN RELEASE REPORT PASS_ON",
        "REPORTED, REVIEW PASS_ON",
        "REVIEWED, ASSIGN FEED_BACK PASS_ON",
        "FED_BACK, ASSIGN RECORD_PLAN HOLD_MEETING REPORT_PROGRESS HAND_OVER DISCARD ASK_CIRCULAR ALLOW_CIRCULAR REFUSE_CIRCULAR PASS_ON",
        "RECTIFYING, ASSIGN RECORD_PLAN HOLD_MEETING REPORT_PROGRESS EVALUATE ASK_CIRCULAR ALLOW_CIRCULAR REFUSE_CIRCULAR PASS_ON",
        "EVALUATED, ARCHIVE ASK_CIRCULAR ALLOW_CIRCULAR REFUSE_CIRCULAR PASS_ON",
        "ARCHIVED, ''",
        "DISCARDED, ''"
    })
    void each_state_opens_exactly_these_steps(RoundState state, String steps) {
        assertThat(state.openSteps().stream().map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ", -1)));
    }

    @Test
    void a_round_of_superiors_is_not_planned_here_and_begins_with_its_feedback() {
        assertThatThrownBy(() -> Round.plan("院党组巡视", Level.SUPERIOR, OFFICE, Instant.EPOCH))
                .hasMessage("round.not-ours");

        var round = Round.open("院党组巡视", Level.SUPERIOR, TODAY, LIMITS, TODAY, OFFICE, Instant.EPOCH);

        assertThat(round.state()).isEqualTo(RoundState.FED_BACK);
        assertThat(round.planDue()).isEqualTo(TODAY.plusMonths(1));
    }

    @Test
    void the_clock_starts_with_the_second_of_the_two_feedbacks() {
        var round = fedBack();

        assertThat(round.feedbackLeadersOn()).isEqualTo(TODAY.minusDays(31));
        assertThat(round.feedbackOn()).isEqualTo(TODAY.minusDays(30));
        assertThat(round.planDue()).isEqualTo(TODAY.minusDays(30).plusMonths(1));
        assertThat(round.periodEnd()).isEqualTo(TODAY.minusDays(30).plusMonths(6));
        assertThat(round.reportDue()).isEqualTo(round.periodEnd().plusDays(30));
    }

    @Test
    void days_follow_each_other_and_none_lies_ahead() {
        var round = authorised();

        assertThatThrownBy(() -> round.prepare(TODAY.plusDays(1), TODAY, by(OFFICE)))
                .hasMessage("round.day-in-the-future");
        assertThatThrownBy(() -> round.prepare(TODAY.minusDays(71), TODAY, by(OFFICE)))
                .hasMessage("round.day-too-early");
        assertThat(round.state()).isEqualTo(RoundState.AUTHORISED);
    }

    @Test
    void a_period_that_is_over_is_neither_planned_nor_proposed_nor_authorised() {
        var round = planned();
        var over = new Round.Plan(
                "2026年内部巡视", Level.INTERNAL, UNIT, Set.of(Focus.GOVERNANCE), TODAY.minusDays(20), TODAY.minusDays(1));
        assertThatThrownBy(() -> round.revise(over, TODAY, by(OFFICE)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code()).isEqualTo("round.period-past");
                    assertThat(refused.gaps()).singleElement().satisfies(gap -> {
                        assertThat(gap.field()).isEqualTo("periodTo");
                        assertThat(gap.arguments()).containsExactly(TODAY.minusDays(1));
                    });
                });
        round.revise(over, TODAY.minusDays(1), by(OFFICE));
        assertThat(round.periodTo()).as("the last day itself").isEqualTo(TODAY.minusDays(1));

        assertThat(missing(RoundStep.PROPOSE, facts(round, actor(OFFICE, Role.RZ), TODAY)))
                .contains(RoundGuard.PERIOD_AHEAD);
        var proposed = formed();
        proposed.propose(by(OFFICE));
        assertThat(missing(RoundStep.AUTHORISE, facts(proposed, actor(GROUP, Role.LG), TODAY)))
                .containsExactly(RoundGuard.PERIOD_AHEAD);
    }

    @ParameterizedTest
    @CsvSource({"11, OK", "10, SOON", "4, SOON", "3, NEAR", "0, NEAR", "-1, LATE"})
    void the_plans_lamp_comes_on_ten_and_three_days_before(int daysLeft, RoundLamp lamp) {
        assertThat(RoundLamp.of(TODAY.plusDays(daysLeft), null, TODAY, LAMPS)).isEqualTo(lamp);
    }

    @Test
    void what_is_due_next_is_the_plan_then_the_report_then_nothing() {
        var round = fedBack();
        assertThat(RoundLines.due(round)).isEqualTo(round.planDue());

        round.recordPlan(TODAY, TODAY, by(SECRETARY));
        assertThat(RoundLines.due(round)).isEqualTo(round.reportDue());

        round.reportProgress(TODAY, TODAY, by(SECRETARY));
        assertThat(RoundLines.due(round)).isNull();
    }

    @Test
    void a_team_without_leader_or_too_small_is_not_proposed() {
        var round = planned();
        assertThat(missing(RoundStep.PROPOSE, facts(round, actor(OFFICE, Role.RZ), TODAY)))
                .containsExactly(
                        RoundGuard.TARGET,
                        RoundGuard.FOCUS,
                        RoundGuard.PERIOD,
                        RoundGuard.LEADER,
                        RoundGuard.TEAM_SIZE);
        assertThat(missing(RoundStep.PROPOSE, facts(formed(), actor(OFFICE, Role.RZ), TODAY.minusDays(80))))
                .isEmpty();
    }

    @Test
    void somebody_whom_a_rule_keeps_out_since_the_call_stops_the_authorisation_by_name() {
        var round = formed();
        round.propose(by(OFFICE));
        var facts = new RoundFacts(round, actor(GROUP, Role.LG), TODAY, List.of("组员"), 0, 0, 3);

        assertThatThrownBy(() -> RoundGuard.RULES.require(RoundStep.AUTHORISE, facts))
                .hasMessage("round.gaps");
    }

    @Test
    void neither_the_planner_nor_the_team_authorises_the_round() {
        var round = formed();
        round.propose(by(OFFICE));

        assertThat(missing(RoundStep.AUTHORISE, facts(round, actor(GROUP, Role.LG), TODAY.minusDays(40))))
                .isEmpty();
        for (long maker : new long[] {OFFICE, LEADER}) {
            assertThat(missing(RoundStep.AUTHORISE, facts(round, actor(maker, Role.LG), TODAY.minusDays(40))))
                    .containsExactly(RoundGuard.OTHER_HANDS);
        }
        assertThat(RoundGuard.RULES.awaited(RoundFacts.alone(round)))
                .as("and it does not stand on their desks")
                .singleElement()
                .satisfies(awaited -> {
                    assertThat(awaited.by().roles()).containsExactly(Role.LG);
                    assertThat(awaited.barred()).containsExactlyInAnyOrder(OFFICE, LEADER, 31L, 32L);
                });
    }

    @Test
    void one_round_gets_one_authorisation() {
        assertThatThrownBy(() -> authorised().authorise("巡视授权〔2026〕2号", TODAY, by(GROUP)))
                .hasMessage("round.step-not-open");
    }

    @Test
    void a_team_has_one_leader_nobody_twice_and_keeps_its_unit() {
        var round = formed();

        assertThatThrownBy(() -> round.appoint(14, 33, "又一组长", TeamPost.LEADER, TODAY, by(OFFICE)))
                .hasMessage("round.has-leader");
        assertThatThrownBy(() -> round.appoint(13, 32, "组员", TeamPost.MEMBER, TODAY, by(OFFICE)))
                .hasMessage("round.in-team");
        assertThatThrownBy(() -> round.revise(
                        new Round.Plan("换单位", Level.INTERNAL, UNIT + 1, Set.of(), null, null), TODAY, by(OFFICE)))
                .hasMessage("round.target-has-team");
        round.release(32, "组员", TODAY, by(OFFICE));
        assertThat(round.team()).extracting(TeamMember::person).containsExactly(LEADER, 31L);
    }

    @Test
    void the_teams_access_ends_with_the_feedback_and_begins_there_for_whoever_answers() {
        var leader = actor(LEADER, Role.STF);
        var secretary = actor(SECRETARY, Role.BS);
        var round = authorised();
        round.assign(new Round.Duties(SECRETARY, OFFICE, Set.of(), Set.of()), by(OFFICE));

        assertThat(formed().visibleTo(leader, Reach.OWN))
                .as("not authorised yet")
                .isFalse();
        assertThat(round.visibleTo(leader, Reach.OWN)).isTrue();
        assertThat(round.visibleTo(secretary, Reach.OWN))
                .as("what is inspected sees no plan")
                .isFalse();

        round.prepare(TODAY, TODAY, by(OFFICE));
        round.enter(TODAY, TODAY, by(OFFICE));
        round.report(TODAY, TODAY, by(OFFICE));
        round.review(TODAY, TODAY, by(GROUP));
        round.feedBack(TODAY, TODAY, LIMITS, TODAY, by(OFFICE));

        assertThat(round.visibleTo(leader, Reach.OWN)).isFalse();
        assertThat(round.visibleTo(secretary, Reach.OWN)).isTrue();
    }

    @Test
    void nobody_supervises_what_the_same_person_answers_for() {
        var round = planned();

        assertThatThrownBy(
                        () -> round.assign(new Round.Duties(SECRETARY, null, Set.of(), Set.of(SECRETARY)), by(OFFICE)))
                .hasMessage("round.supervises-itself");
    }

    @Test
    void a_round_is_evaluated_after_its_period_with_plan_meeting_report_and_sample() {
        var round = fedBack();
        round.handOver(by(OFFICE));
        var early = new RoundFacts(round, actor(5, Role.DIC), round.periodEnd(), List.of(), 1, 0, 3);
        assertThat(missing(RoundStep.EVALUATE, early))
                .containsExactly(
                        RoundGuard.PERIOD_OVER,
                        RoundGuard.PLAN_REPORTED,
                        RoundGuard.MEETING_HELD,
                        RoundGuard.PROGRESS_REPORTED,
                        RoundGuard.SAMPLED);

        round.recordPlan(TODAY, TODAY, by(OFFICE));
        round.holdMeeting(TODAY, TODAY, by(OFFICE));
        round.reportProgress(TODAY, TODAY, by(OFFICE));

        assertThat(missing(
                        RoundStep.EVALUATE,
                        facts(round, actor(5, Role.DIC), round.periodEnd().plusDays(1))))
                .isEmpty();
    }

    /** IN-6: a circular step with approval. */
    @Test
    void the_result_is_made_known_after_the_report_by_leave_of_somebody_else_and_before_the_archive() {
        var round = fedBack();
        round.handOver(by(OFFICE));
        assertThat(missing(RoundStep.ASK_CIRCULAR, facts(round, actor(OFFICE, Role.RZ), TODAY)))
                .containsExactly(RoundGuard.PROGRESS_REPORTED);
        round.recordPlan(TODAY.minusDays(9), TODAY, by(OFFICE));
        round.reportProgress(TODAY.minusDays(5), TODAY, by(OFFICE));

        round.askCircular(Circulation.PUBLIC, by(OFFICE));

        assertThat(missing(RoundStep.ALLOW_CIRCULAR, facts(round, actor(OFFICE, Role.LG), TODAY)))
                .containsExactly(RoundGuard.OTHER_THAN_ASKER);
        assertThat(missing(RoundStep.ALLOW_CIRCULAR, facts(round, actor(GROUP, Role.LG), TODAY)))
                .isEmpty();
        assertThat(RoundGuard.RULES.awaited(RoundFacts.alone(round)))
                .as("it waits on the group's desk, and not on that of whoever asked")
                .anySatisfy(awaited -> {
                    assertThat(awaited.step()).isEqualTo("ALLOW_CIRCULAR");
                    assertThat(awaited.barred()).containsExactly(OFFICE);
                });
        assertThat(missing(RoundStep.ARCHIVE, facts(round, actor(OFFICE, Role.RZ), TODAY)))
                .containsExactly(RoundGuard.CIRCULATED);
        assertThatThrownBy(() -> round.allowCircular(TODAY.minusDays(6), TODAY, by(GROUP)))
                .hasMessage("round.day-too-early");
        round.refuseCircular("再核对", by(GROUP));
        assertThat(round.circulation()).isNull();
        round.askCircular(Circulation.INSIDE, by(OFFICE));
        round.allowCircular(TODAY, TODAY, by(GROUP));
        assertThat(missing(RoundStep.ARCHIVE, facts(round, actor(OFFICE, Role.RZ), TODAY)))
                .isEmpty();
        assertThat(missing(RoundStep.ASK_CIRCULAR, facts(round, actor(OFFICE, Role.RZ), TODAY)))
                .containsExactly(RoundGuard.CIRCULAR_NOT_ASKED);
    }

    @Test
    void nobody_comes_to_supervise_what_the_same_person_answers_for_and_a_team_is_not_handed_over() {
        var round = fedBack();
        round.assign(new Round.Duties(41L, 42L, Set.of(43L), Set.of(44L)), by(OFFICE));

        assertThat(no(round, RoundPart.SUPERVISOR, 41)).isEqualTo("handover.answers-for");
        assertThat(no(round, RoundPart.SUPERVISOR, 43)).isEqualTo("handover.answers-for");
        assertThat(no(round, RoundPart.FIRST_RESPONSIBLE, 44)).isEqualTo("handover.supervises");
        assertThat(no(round, RoundPart.FIELD_LEADER, 43)).isEqualTo("handover.in-it");
        assertThat(no(round, RoundPart.MEMBER, 45)).isEqualTo("handover.team-from-pool");
        assertThat(no(round, RoundPart.FIRST_RESPONSIBLE, 45)).isEmpty();
        round.passOn(RoundPart.FIRST_RESPONSIBLE, 41, 45, "words", by(0));
        assertThat(round.duties().firstResponsible()).isEqualTo(45);
    }

    private static String no(Round round, RoundPart part, long person) {
        return RoundDuties.judge(round, part, 0, new Candidate(person, "new", null, Set.of(Role.SEC)))
                .map(RuleBroken::code)
                .orElse("");
    }
}
