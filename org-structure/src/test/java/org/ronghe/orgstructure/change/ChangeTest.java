package org.ronghe.orgstructure.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.orgstructure.change.Changes.MEMBER;
import static org.ronghe.orgstructure.change.Changes.OFFICE;
import static org.ronghe.orgstructure.change.Changes.OTHER;
import static org.ronghe.orgstructure.change.Changes.PROPOSER;
import static org.ronghe.orgstructure.change.Changes.SECRETARY;
import static org.ronghe.orgstructure.change.Changes.TODAY;
import static org.ronghe.orgstructure.change.Changes.by;
import static org.ronghe.orgstructure.change.Changes.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.orgstructure.change.Change.Leaders;

/** From the request to what stands in the tree, and the life of a temporary branch. */
class ChangeTest {
    /** The whole table: a state and the steps that are open in it. */
    @ParameterizedTest
    @CsvSource({
        "DRAWN_UP, REVISE ASK WITHDRAW HAND_OVER",
        "ASKED, SEND_BACK DECIDE REFUSE WITHDRAW HAND_OVER",
        "DECIDED, REPLY ANNUL",
        "REPLIED, CARRY_OUT ANNUL",
        "CARRIED_OUT, FILE ENROL RELEASE PLEDGE SIGN NOTE PROLONG WIND_UP END",
        "FILED, ENROL RELEASE PLEDGE SIGN NOTE PROLONG WIND_UP END",
        "ENDED, ''",
        "REFUSED, ''",
        "WITHDRAWN, ''"
    })
    void each_state_opens_exactly_these_steps(ChangeState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @Test
    void a_change_goes_from_request_to_filing() {
        var change = Changes.decided(ChangeKind.ESTABLISH);
        change.reply("示党复〔2026〕2号", TODAY, TODAY, by(OFFICE));
        change.carryOut(77L, TODAY, TODAY, by(OFFICE));
        change.file("备〔2026〕3号", TODAY, TODAY, by(OFFICE));

        assertThat(change.state()).isEqualTo(ChangeState.FILED);
        assertThat(change.unit()).isEqualTo(77L);
        assertThat(change.moves())
                .extracting(ChangeMove::step)
                .containsExactly(
                        ChangeStep.ASK, ChangeStep.DECIDE, ChangeStep.REPLY, ChangeStep.CARRY_OUT, ChangeStep.FILE);
    }

    @Test
    void nothing_is_carried_out_before_it_is_answered() {
        refuses("change.step-not-open", () -> Changes.decided(ChangeKind.ESTABLISH)
                .carryOut(77L, TODAY, TODAY, by(OFFICE)));
    }

    @Test
    void the_proposer_does_not_record_the_decision() {
        var facts = Changes.facts(Changes.asked(ChangeKind.ESTABLISH), false, 0, 0);

        assertThat(ChangeStep.DECIDE.guards()).contains(ChangeGuard.NOT_PROPOSER);
        assertThat(ChangeStep.REFUSE.guards()).contains(ChangeGuard.NOT_PROPOSER);
        assertThat(ChangeGuard.NOT_PROPOSER.barred(facts)).containsExactly(PROPOSER);
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        assertThatThrownBy(() -> Change.drawUp(
                        "1", ChangeKind.TEMPORARY, Changes.APPLICANT, plan(TODAY, null, "", ""), PROPOSER))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("change.missing");
                    assertThat(broken.gaps()).extracting(RuleBroken.Gap::field).containsExactly("endsOn");
                });
    }

    @Test
    void the_planned_end_comes_after_the_beginning() {
        refuses(
                "change.ends-before-start",
                () -> Change.drawUp(
                        "1",
                        ChangeKind.TEMPORARY,
                        Changes.APPLICANT,
                        plan(TODAY, TODAY.minusDays(1), "", ""),
                        PROPOSER));
    }

    @Test
    void a_temporary_branch_gets_its_secretary_with_the_decision() {
        refuses("change.missing", () -> Changes.asked(ChangeKind.TEMPORARY)
                .decide(Changes.decision(), Leaders.NONE, by(OFFICE)));

        assertThat(Changes.decided(ChangeKind.TEMPORARY).leaders()).containsExactly(SECRETARY);
    }

    @Test
    void the_decision_may_appoint_others_than_the_plan_had() {
        var change = Changes.asked(ChangeKind.TEMPORARY);

        change.decide(Changes.decision(), new Leaders(OTHER, SECRETARY, Set.of()), by(OFFICE));

        assertThat(change.appointed()).isEqualTo(new Leaders(OTHER, SECRETARY, Set.of()));
        assertThat(change.leaders()).containsExactlyInAnyOrder(OTHER, SECRETARY);
        assertThat(change.plan().leaders()).isEqualTo(new Leaders(SECRETARY, null, Set.of()));
        assertThat(change.decidedPoint()).isEqualTo("2. 设立试验临时党支部");
    }

    @Test
    void no_day_of_a_document_is_in_the_future_or_before_the_decision() {
        var change = Changes.decided(ChangeKind.ESTABLISH);

        refuses("change.future", () -> change.reply("号", TODAY.plusDays(1), TODAY, by(OFFICE)));
        refuses("change.before-decision", () -> change.reply("号", TODAY.minusDays(1), TODAY, by(OFFICE)));
        assertThat(change.replyNo()).isEmpty();
    }

    @Test
    void nothing_is_filed_before_the_day_on_which_it_was_carried_out() {
        var change = Changes.running();

        refuses("change.before-carrying", () -> change.file("备〔2026〕3号", TODAY.minusDays(1), TODAY, by(OFFICE)));
        assertThat(change.filedNo()).isEmpty();
    }

    @Test
    void nobody_is_on_the_roll_of_a_branch_that_is_not_there_or_leaves_before_coming() {
        var change = Changes.running();

        refuses("change.roll-outside", () -> change.enrol(OTHER, "乙", Changes.HOME, TODAY.plusYears(4), by(SECRETARY)));
        refuses("change.roll-outside", () -> change.enrol(OTHER, "乙", Changes.HOME, TODAY.minusDays(1), by(SECRETARY)));
        refuses("change.before-start", () -> change.release(MEMBER, "甲", TODAY.minusDays(1), by(SECRETARY)));
        assertThat(change.roll()).hasSize(2);
    }

    @Test
    void what_is_dissolved_has_no_open_posts_and_who_holds_one_is_named() {
        var change = Changes.drawn(ChangeKind.DISSOLVE);
        var facts = new ChangeFacts(change, false, 0, 0, Changes.LIMITS, List.of("甲（书记）"), false, Actor.NOBODY);

        assertThat(ChangeStep.CARRY_OUT.guards()).containsExactly(ChangeGuard.POSTS);
        assertThat(ChangeGuard.POSTS.check().holds().test(facts)).isFalse();
        assertThat(ChangeGuard.POSTS.check().missing().apply(facts).arguments()).containsExactly("甲（书记）");
        assertThat(ChangeGuard.POSTS.concerns(Changes.facts(Changes.drawn(ChangeKind.ADJUST), false, 0, 0)))
                .isFalse();
    }

    @Test
    void a_member_stands_on_the_roll_once_at_a_time_and_may_come_back() {
        var change = Changes.running();
        refuses("change.on-roll", () -> change.enrol(MEMBER, "甲", Changes.HOME, TODAY, by(SECRETARY)));

        change.release(MEMBER, "甲", TODAY, by(SECRETARY));
        refuses("change.not-on-roll", () -> change.release(MEMBER, "甲", TODAY, by(SECRETARY)));
        change.enrol(MEMBER, "甲", Changes.HOME, TODAY.plusDays(1), by(SECRETARY));

        assertThat(change.roll()).hasSize(3);
    }

    @Test
    void who_signs_the_pledge_does_so_alone_and_once() {
        var change = Changes.running();
        assertThat(ChangeWho.MEMBER.of(change).people()).isEmpty();
        change.pledge("攻坚克难", TODAY, TODAY, by(SECRETARY));
        assertThat(ChangeWho.MEMBER.of(change).people()).containsExactlyInAnyOrder(SECRETARY, MEMBER);
        assertThat(ChangeWho.MEMBER.of(change).inPerson()).isTrue();

        change.sign(MEMBER, TODAY, by(MEMBER));

        assertThat(ChangeWho.MEMBER.of(change).people()).containsExactly(SECRETARY);
        refuses("change.signed", () -> change.sign(MEMBER, TODAY, by(MEMBER)));
        refuses("change.not-on-roll", () -> change.sign(OTHER, TODAY, by(OTHER)));
    }

    @Test
    void only_a_temporary_branch_has_a_roll_and_a_pledge() {
        assertThat(ChangeWho.TEMPORARY.of(Changes.decided(ChangeKind.ESTABLISH)).people())
                .isEmpty();
        assertThat(ChangeWho.TEMPORARY.of(Changes.decided(ChangeKind.ESTABLISH)).roles())
                .isEmpty();
        assertThat(ChangeWho.TEMPORARY.of(Changes.running()).people()).containsExactly(SECRETARY);
    }

    @Test
    void a_branch_is_to_be_dissolved_from_the_day_after_its_end() {
        var change = Changes.running();

        assertThat(Changes.facts(change, true, 0, 6).waitsFrom(ChangeStep.WIND_UP))
                .isEqualTo(TODAY.plusMonths(6).plusDays(1));
        assertThat(new ChangeFacts(change, true, 0, 6, Changes.LIMITS, List.of(), true, Actor.NOBODY)
                        .waitsFrom(ChangeStep.WIND_UP))
                .isEqualTo(LocalDate.MAX);
        assertThat(Changes.facts(Changes.decided(ChangeKind.ESTABLISH), false, 0, 0)
                        .waitsFrom(ChangeStep.WIND_UP))
                .isEqualTo(LocalDate.MAX);
    }

    @Test
    void who_is_on_the_roll_when_the_branch_ends_leaves_it_the_day_before() {
        var change = Changes.running();
        change.end(TODAY.plusDays(5), "组织设置〔2026〕2号", by(OFFICE));

        assertThat(change.state()).isEqualTo(ChangeState.ENDED);
        assertThat(change.roll()).extracting(RollLine::to).containsOnly(TODAY.plusDays(4));
    }

    @ParameterizedTest
    @CsvSource({"0, 11, true", "0, 12, false", "1, 3, false"})
    void a_second_extension_or_a_year_says_why_no_formal_branch(int extensions, long months, boolean holds) {
        var change = Changes.drawn(ChangeKind.EXTEND);

        assertThat(ChangeGuard.FORMAL_REASON.check().holds().test(Changes.facts(change, true, extensions, months)))
                .isEqualTo(holds);
        var reasoned = Change.drawUp(
                "1", ChangeKind.EXTEND, Changes.APPLICANT, plan(null, TODAY.plusYears(1), "任务收尾", ""), PROPOSER);
        assertThat(ChangeGuard.FORMAL_REASON.check().holds().test(Changes.facts(reasoned, true, extensions, months)))
                .isTrue();
    }

    @Test
    void a_temporary_branch_ends_with_a_closing_report() {
        var bare = Changes.drawn(ChangeKind.DISSOLVE);
        var reported =
                Change.drawUp("1", ChangeKind.DISSOLVE, Changes.APPLICANT, plan(null, null, "", "任务完成"), PROPOSER);

        assertThat(ChangeGuard.REPORT.check().holds().test(Changes.facts(bare, true, 0, 0)))
                .isFalse();
        assertThat(ChangeGuard.REPORT.check().holds().test(Changes.facts(bare, false, 0, 0)))
                .isTrue();
        assertThat(ChangeGuard.REPORT.check().holds().test(Changes.facts(reported, true, 0, 0)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ESTABLISH, ASKED, 2026-10-19, , , 0, OVERDUE",
        "ESTABLISH, ASKED, 2026-10-20, , , 0, ''",
        "ESTABLISH, REPLIED, 2026-01-01, , , 0, ''",
        "TEMPORARY, FILED, 2026-01-01, 2026-06-01, 2026-11-19, 0, LAPSED",
        "TEMPORARY, FILED, 2026-01-01, 2026-06-01, 2026-11-20, 0, ''",
        "TEMPORARY, FILED, 2026-01-01, 2026-06-01, 2027-05-31, 0, FORMAL",
        "TEMPORARY, FILED, 2026-01-01, 2026-06-01, 2027-01-31, 2, FORMAL",
        "TEMPORARY, ENDED, 2026-01-01, 2025-06-01, 2026-11-01, 2, ''"
    })
    void marks_say_what_stands_out(
            ChangeKind kind,
            ChangeState state,
            LocalDate asked,
            LocalDate starts,
            LocalDate ends,
            int extensions,
            String marks) {
        assertThat(ChangeLedger.marks(kind, state, asked, starts, ends, extensions, TODAY, Changes.LIMITS))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(marks.isEmpty() ? new String[0] : marks.split(" "));
    }

    @Test
    void a_request_is_seen_by_whom_it_concerns() {
        var change = Changes.running();
        var nobody = Actor.NOBODY;

        assertThat(change.visibleTo(nobody, Reach.EVERYTHING)).isTrue();
        assertThat(change.visibleTo(nobody, new Reach(false, Set.of(Changes.APPLICANT))))
                .isTrue();
        assertThat(change.visibleTo(nobody, new Reach(false, Set.of(Changes.UNIT))))
                .isTrue();
        assertThat(change.visibleTo(nobody, new Reach(false, Set.of(Changes.HOME))))
                .isTrue();
        assertThat(change.visibleTo(nobody, new Reach(false, Set.of(999L)))).isFalse();
        assertThat(change.visibleTo(nobody, Reach.OWN)).isFalse();
    }

    @Test
    void a_request_goes_to_whoever_holds_a_post_of_the_applicant_or_sits_in_the_party_office() {
        var change = Changes.asked(ChangeKind.ESTABLISH);
        var secretary = new Candidate(6, "甲", null, Set.of(Role.BS));

        assertThat(ChangeDuties.judge(change, secretary, Set.of(9L))).isPresent();
        assertThat(ChangeDuties.judge(change, secretary, Set.of(6L))).isEmpty();
        assertThat(ChangeDuties.judge(change, new Candidate(8, "乙", null, Set.of(Role.PO)), Set.of()))
                .isEmpty();
        change.handOver(6, "换届", by(OFFICE));
        assertThat(change.draftedBy()).isEqualTo(6);
        assertThat(change.state()).isEqualTo(ChangeState.ASKED);
    }

    private static void refuses(String rule, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
