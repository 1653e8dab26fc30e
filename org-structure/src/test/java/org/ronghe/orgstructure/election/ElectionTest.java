package org.ronghe.orgstructure.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.By;

class ElectionTest {
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final By OFFICE = by("2026-11-30");
    private static final ElectionLimits LIMITS = new ElectionLimits(12, 3, 20, 80, false, 5, 2, 500, 7, 3, 7, 3);
    private static final ElectionLimits OF_PRESENT = new ElectionLimits(12, 3, 20, 80, true, 5, 2, 500, 7, 3, 7, 3);

    private static By by(String day) {
        return new By(9, null, Instant.parse(day + "T02:00:00Z"));
    }

    private static Election.Plan plan(ElectionKind kind, int seats, LocalDate on, String reason) {
        return new Election.Plan(kind, ElectionForm.MEETING, seats, on, reason);
    }

    private static Election planned(int seats, LocalDate on, String reason) {
        return Election.drawUp(3, END, plan(ElectionKind.TERM, seats, on, reason), 9);
    }

    private static ElectionFacts facts(Election election, int members) {
        return new ElectionFacts(
                election,
                Actor.NOBODY,
                true,
                true,
                members,
                List.of(),
                List.of(),
                List.of(),
                TODAY.minusDays(1),
                TODAY,
                LIMITS);
    }

    private static boolean holds(ElectionGuard guard, ElectionFacts facts) {
        return guard.check().holds().test(facts);
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    private static Election open(Integer... candidates) {
        var election = planned(3, END, "");
        election.request(by("2026-11-05"));
        election.approve("示党复〔2026〕1号", TODAY.minusDays(20), TODAY, OFFICE);
        election.nominate(
                Set.of(candidates).stream().map(Long::valueOf).collect(java.util.stream.Collectors.toSet()), OFFICE);
        election.publish(TODAY.minusDays(10), TODAY.minusDays(3), OFFICE);
        return election;
    }

    private static Election.Meeting meeting(int entitled, int present, int valid, Long... tellers) {
        return new Election.Meeting(TODAY, entitled, present, valid, Set.of(tellers));
    }

    private static Election held(int entitled, int present) {
        var election = open(1, 2, 3, 4);
        election.hold(meeting(entitled, present, present, 7L, 8L), TODAY.minusDays(1), LIMITS, TODAY, OFFICE);
        return election;
    }

    private static void count(Election election, int... votes) {
        for (int i = 0; i < votes.length; i++) {
            election.count(i + 1, "候选人" + (i + 1), votes[i], OFFICE);
        }
    }

    @Test
    void an_election_is_held_within_a_year_of_the_end_of_the_term() {
        assertThat(holds(ElectionGuard.SHIFT, facts(planned(3, END.plusMonths(12), "推迟"), 10)))
                .isTrue();
        assertThat(holds(
                        ElectionGuard.SHIFT, facts(planned(3, END.plusMonths(12).plusDays(1), "推迟"), 10)))
                .isFalse();
        assertThat(holds(
                        ElectionGuard.SHIFT,
                        facts(planned(3, END.minusMonths(12).minusDays(1), "提前"), 10)))
                .isFalse();
    }

    @Test
    void an_election_that_is_early_late_or_fills_a_vacancy_says_why() {
        assertThat(holds(ElectionGuard.REASON, facts(planned(3, END, ""), 10))).isTrue();
        assertThat(holds(ElectionGuard.REASON, facts(planned(3, END.plusDays(1), ""), 10)))
                .isFalse();
        assertThat(holds(ElectionGuard.REASON, facts(planned(3, END.plusDays(1), "疫情"), 10)))
                .isTrue();
        assertThat(holds(
                        ElectionGuard.REASON,
                        facts(planned(3, END.minusMonths(3).minusDays(1), ""), 10)))
                .isFalse();
        assertThat(holds(
                        ElectionGuard.REASON, facts(Election.drawUp(3, END, plan(ElectionKind.BY, 1, END, ""), 9), 10)))
                .isFalse();
    }

    @Test
    void a_committee_fits_the_number_of_full_members() {
        assertThat(holds(ElectionGuard.SEATS, facts(planned(3, END, ""), 7))).isTrue();
        assertThat(holds(ElectionGuard.SEATS, facts(planned(2, END, ""), 7))).isFalse();
        assertThat(holds(ElectionGuard.SEATS, facts(planned(8, END, ""), 30))).isFalse();
        assertThat(holds(ElectionGuard.SEATS, facts(planned(2, END, ""), 6))).isTrue();
        assertThat(holds(ElectionGuard.SEATS, facts(planned(3, END, ""), 6))).isFalse();
    }

    @Test
    void there_are_a_fifth_more_candidates_than_seats_and_at_least_one_more() {
        assertThat(LIMITS.candidates(1)).isEqualTo(2);
        assertThat(LIMITS.candidates(3)).isEqualTo(4);
        assertThat(LIMITS.candidates(5)).isEqualTo(6);
        assertThat(LIMITS.candidates(6)).isEqualTo(8);
        assertThat(holds(ElectionGuard.CANDIDATES, facts(open(1, 2, 3, 4), 10))).isTrue();
        assertThat(holds(ElectionGuard.CANDIDATES, facts(open(1, 2, 3), 10))).isFalse();
    }

    @Test
    void below_four_fifths_of_those_entitled_the_meeting_is_not_valid() {
        assertThat(LIMITS.quorum(10)).isEqualTo(8);
        assertThat(LIMITS.quorum(11)).isEqualTo(9);
        refused("election.no-quorum", () -> open(1, 2, 3, 4)
                .hold(meeting(10, 7, 7, 7L, 8L), TODAY.minusDays(1), LIMITS, TODAY, OFFICE));
        assertThat(held(10, 8).state()).isEqualTo(ElectionState.HELD);
    }

    @Test
    void numbers_of_the_meeting_that_do_not_fit_are_refused_by_name() {
        refused("election.more-than-entitled", () -> open(1, 2, 3, 4)
                .hold(meeting(10, 11, 10, 7L, 8L), TODAY.minusDays(1), LIMITS, TODAY, OFFICE));
        refused("election.more-votes-than-present", () -> open(1, 2, 3, 4)
                .hold(meeting(10, 9, 10, 7L, 8L), TODAY.minusDays(1), LIMITS, TODAY, OFFICE));
        refused("election.tellers", () -> open(1, 2, 3, 4)
                .hold(meeting(10, 9, 9, 7L), TODAY.minusDays(1), LIMITS, TODAY, OFFICE));
        refused("election.teller-stands", () -> open(1, 2, 3, 4)
                .hold(meeting(10, 9, 9, 4L, 8L), TODAY.minusDays(1), LIMITS, TODAY, OFFICE));
        refused("election.held-too-early", () -> open(1, 2, 3, 4)
                .hold(meeting(10, 9, 9, 7L, 8L), TODAY, LIMITS, TODAY, OFFICE));
        refused("election.future", () -> open(1, 2, 3, 4)
                .hold(
                        new Election.Meeting(TODAY.plusDays(1), 10, 9, 9, Set.of(7L, 8L)),
                        TODAY.minusDays(1),
                        LIMITS,
                        TODAY,
                        OFFICE));
        refused("election.more-votes-than-valid", () -> held(10, 8).count(1, "", 9, OFFICE));
        refused("election.no-candidate", () -> held(10, 8).count(99, "", 1, OFFICE));
    }

    @Test
    void more_than_half_of_those_entitled_elects_unless_the_parameter_counts_those_present() {
        assertThat(LIMITS.majority(10, 8)).isEqualTo(6);
        assertThat(OF_PRESENT.majority(10, 8)).isEqualTo(5);
        var election = held(10, 8);
        count(election, 8, 6, 5, 2);

        election.report(2, LIMITS, OFFICE);

        assertThat(election.elected()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void nobody_is_elected_beyond_the_seats_and_a_tie_at_the_last_seat_decides_nothing() {
        var election = held(10, 10);
        count(election, 9, 8, 7, 6);
        assertThat(election.decided(LIMITS)).isTrue();
        count(election, 8, 8, 7, 7);
        assertThat(election.tied(LIMITS)).isTrue();
        assertThat(election.decided(LIMITS)).isFalse();
        var nobody = held(10, 10);
        count(nobody, 5, 5, 0, 0);
        assertThat(nobody.decided(LIMITS)).isFalse();
    }

    @Test
    void all_candidates_together_have_no_more_votes_than_the_ballots_hold() {
        var election = held(10, 8);
        count(election, 8, 8, 7, 1);

        refused("election.more-votes-than-ballots", () -> election.count(4, "", 2, OFFICE));
        assertThat(election.allVotes()).isEqualTo(24);
        assertThat(holds(ElectionGuard.BALLOTS, facts(election, 10))).isTrue();
    }

    @Test
    void a_count_that_is_put_right_leaves_the_old_total_and_the_new_one() {
        var election = held(10, 10);
        election.count(1, "甲", 9, OFFICE);
        election.count(1, "甲", 8, OFFICE);

        assertThat(election.moves())
                .filteredOn(each -> each.step() == ElectionStep.COUNT)
                .extracting(ElectionMove::note)
                .containsExactly("甲 — → 9", "甲 9 → 8");
    }

    @Test
    void no_answer_is_earlier_than_what_it_answers_and_two_answers_have_two_numbers() {
        var asked = planned(3, END, "");
        asked.request(OFFICE);
        refused("election.before-request", () -> asked.approve("示党复〔2026〕1号", TODAY.minusDays(1), TODAY, OFFICE));
        asked.approve("示党复〔2026〕1号", TODAY, TODAY, OFFICE);

        var election = held(10, 10);
        count(election, 9, 8, 7, 2);
        election.report(1, LIMITS, OFFICE);
        refused("election.before-report", () -> election.confirm("示党复〔2026〕2号", TODAY.minusDays(1), TODAY, OFFICE));
        refused("election.same-number", () -> election.confirm(" 示党复〔2026〕1号", TODAY, TODAY, OFFICE));
        election.confirm("示党复〔2026〕2号", TODAY, TODAY, OFFICE);
        assertThat(election.state()).isEqualTo(ElectionState.CONFIRMED);
    }

    @Test
    void the_last_day_of_publicity_is_settled_when_it_begins() {
        var election = open(1, 2, 3, 4);
        assertThat(election.publicUntil()).isEqualTo(TODAY.minusDays(3));
        election.renominate("有异议", OFFICE);
        assertThat(election.publicUntil()).isNull();
    }

    @Test
    void a_term_is_not_settled_over_members_who_were_not_elected_and_a_by_election_replaces_nobody() {
        var term = facts(planned(3, END, ""), 10);
        var over = new ElectionFacts(
                term.election(),
                Actor.NOBODY,
                true,
                true,
                10,
                List.of(),
                List.of(),
                List.of("苗试晴（宣传委员）"),
                TODAY,
                TODAY,
                LIMITS);
        assertThat(holds(ElectionGuard.FORMER, over)).isFalse();
        assertThat(ElectionStep.SETTLE.guards()).contains(ElectionGuard.POSTS, ElectionGuard.FORMER);
        assertThat(ElectionGuard.FORMER.concerns(over)).isTrue();
        assertThat(ElectionGuard.FORMER.concerns(
                        facts(Election.drawUp(3, END, plan(ElectionKind.BY, 1, END, "补缺"), 9), 10)))
                .isFalse();
    }

    @Test
    void the_secretary_is_one_of_the_elected() {
        var election = held(10, 10);
        count(election, 9, 8, 7, 2);
        refused("election.secretary-not-elected", () -> election.report(4, LIMITS, OFFICE));
    }

    @Test
    void whoever_is_not_named_any_more_does_not_stand() {
        var election = planned(3, END, "");
        election.request(OFFICE);
        election.approve("示党复〔2026〕1号", TODAY, TODAY, OFFICE);
        election.nominate(Set.of(1L, 2L, 3L, 4L), OFFICE);
        election.nominate(Set.of(2L, 3L, 4L, 5L), OFFICE);

        assertThat(election.candidates()).extracting(ElectionPerson::person).containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
    }

    @Test
    void nothing_tells_how_anybody_voted() {
        assertThat(ElectionPerson.class.getDeclaredFields())
                .extracting(java.lang.reflect.Field::getName)
                .contains("votes", "elected")
                .doesNotContain("voter", "ballot", "choice");
    }
}
