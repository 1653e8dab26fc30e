package org.ronghe.discipline.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.discipline.letter.Letters.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Messages;

/** SM-18, 监督建议函: 起草→审→发出→签收→整改→回复→核实→销. */
class LetterTest {
    private static List<LetterGuard> missing(LetterStep step, Letter letter, long person, Role... roles) {
        return LetterGuard.RULES.lines(step, facts(letter, actor(person, roles))).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "DRAFTED, REVISE ADD_ISSUE DROP_ISSUE PROPOSE DISCARD HAND_OVER",
        "PROPOSED, ISSUE SEND_BACK HAND_OVER",
        "ISSUED, SIGN REMIND CANCEL HAND_OVER",
        "SIGNED, ANSWER REMIND CANCEL HAND_OVER",
        "ANSWERING, ANSWER PROVE REPLY REMIND CANCEL HAND_OVER",
        "REPLIED, JUDGE RETURN FOLLOW CLOSE CANCEL HAND_OVER",
        "FOLLOW_UP, ANSWER PROVE JUDGE REMIND CLOSE CANCEL HAND_OVER",
        "CLOSED, ''",
        "CANCELLED, ''"
    })
    void each_state_opens_exactly_these_steps(LetterState state, String steps) {
        assertThat(state.openSteps().stream().map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ", -1)));
    }

    @Test
    void a_letter_goes_from_draft_to_closed_and_every_move_is_written_down() {
        var letter = judged(Verdict.SETTLED, Verdict.SETTLED, Verdict.SETTLED);
        letter.close("问题均已解决", by(ISSUER));

        assertThat(letter.state()).isEqualTo(LetterState.CLOSED);
        assertThat(letter.number()).isEqualTo("监督建议〔2026〕1号");
        assertThat(letter.moves().stream().map(LetterMove::step))
                .containsSubsequence(
                        LetterStep.REVISE,
                        LetterStep.ADD_ISSUE,
                        LetterStep.PROPOSE,
                        LetterStep.ISSUE,
                        LetterStep.SIGN,
                        LetterStep.ANSWER,
                        LetterStep.PROVE,
                        LetterStep.REPLY,
                        LetterStep.JUDGE,
                        LetterStep.CLOSE);
    }

    @Test
    void issues_are_numbered_in_their_order_and_the_numbers_close_up_while_it_is_a_draft() {
        var letter = drafted();
        letter.dropIssue(2, by(DRAFTER));

        assertThat(letter.issues()).extracting(LetterIssue::number).containsExactly(1, 2);
        assertThat(letter.issue(2).text()).isEqualTo("预算调整没有记录");
        var out = issued();
        assertThatThrownBy(() -> out.dropIssue(1, by(DRAFTER))).hasMessage("letter.step-not-open");
    }

    @Test
    void a_letter_without_basis_issues_and_people_is_not_proposed() {
        var letter = Letter.draft("只有事由", DRAFTER, TODAY);

        assertThat(missing(LetterStep.PROPOSE, letter, DRAFTER, Role.DIC))
                .containsExactly(
                        LetterGuard.BASIS,
                        LetterGuard.HAS_ISSUES,
                        LetterGuard.UNIT,
                        LetterGuard.LEADER,
                        LetterGuard.CONTACT,
                        LetterGuard.ISSUER);
        LetterGuard.RULES.require(LetterStep.PROPOSE, facts(drafted(), actor(DRAFTER, Role.DIC)));
    }

    @Test
    void a_letter_to_a_dissolved_unit_is_refused_by_its_name() {
        assertThatThrownBy(() ->
                        LetterGuard.RULES.require(LetterStep.ISSUE, facts(proposed(), actor(ISSUER, Role.DIC), false)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.gaps())
                            .extracting(RuleBroken.Gap::code)
                            .containsExactly("letter.guard.UNIT_ACTIVE");
                    assertThat(broken.gaps().get(0).arguments()).containsExactly("测试处");
                });
    }

    @Test
    void nobody_issues_what_they_drafted_and_nobody_of_the_unit_issues_or_checks() {
        var own = drafted();
        own.revise(content(DRAFTER), by(DRAFTER));
        own.propose(by(DRAFTER));

        assertThat(missing(LetterStep.ISSUE, own, DRAFTER, Role.DIC)).containsExactly(LetterGuard.OTHER_THAN_DRAFTER);
        assertThat(missing(LetterStep.JUDGE, replied(), HEAD, Role.DIC)).containsExactly(LetterGuard.APART_FROM_UNIT);
        assertThat(missing(LetterStep.CLOSE, judged(Verdict.SETTLED, Verdict.SETTLED, Verdict.SETTLED), COLLEAGUE))
                .containsExactly(LetterGuard.APART_FROM_UNIT);
        assertThatThrownBy(
                        () -> LetterGuard.RULES.require(LetterStep.JUDGE, facts(replied(), actor(DRAFTER, Role.DIC))))
                .hasMessage("letter.not-yours");
    }

    @Test
    void the_reply_waits_until_every_issue_is_answered_with_evidence() {
        assertThatThrownBy(
                        () -> LetterGuard.RULES.require(LetterStep.REPLY, facts(answering(), actor(CONTACT, Role.STF))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.gaps())
                            .extracting(RuleBroken.Gap::code)
                            .containsExactly("letter.guard.ALL_ANSWERED", "letter.guard.ALL_PROVEN");
                    assertThat(broken.gaps().get(0).arguments()).containsExactly(List.of(2, 3));
                    assertThat(broken.gaps().get(1).arguments()).containsExactly(List.of(1, 2, 3));
                });
        assertThat(missing(LetterStep.REPLY, provable(), CONTACT)).isEmpty();
    }

    @Test
    void an_unsettled_issue_goes_back_and_a_settled_one_stays_as_it_was_found() {
        var letter = judged(Verdict.SETTLED, Verdict.UNSETTLED, Verdict.FOLLOWED);

        assertThat(missing(LetterStep.CLOSE, letter, ISSUER)).containsExactly(LetterGuard.ALL_SETTLED);
        assertThat(missing(LetterStep.FOLLOW, letter, ISSUER)).containsExactly(LetterGuard.NONE_UNSETTLED);
        letter.sendBackForWork("第 2 条未见成效", TODAY.plusDays(10), TODAY, by(ISSUER));
        assertThat(letter.state()).isEqualTo(LetterState.ANSWERING);
        assertThat(letter.due()).isEqualTo(TODAY.plusDays(10));
        assertThat(letter.replyDue()).isEqualTo(DUE);
        assertThatThrownBy(() -> letter.answer(1, "再说一次", TODAY, by(CONTACT))).hasMessage("letter.issue-settled");
        letter.answer(2, "已重新核定", TODAY, by(CONTACT));
        assertThat(letter.issue(2).verdict()).isNull();
    }

    @Test
    void what_needs_longer_is_followed_up_with_a_day_and_closed_only_when_all_is_settled() {
        var letter = judged(Verdict.SETTLED, Verdict.SETTLED, Verdict.FOLLOWED);

        assertThat(missing(LetterStep.FOLLOW, letter, ISSUER)).isEmpty();
        assertThatThrownBy(() -> letter.follow(TODAY, "继续", 180, TODAY, by(ISSUER)))
                .hasMessage("letter.date-not-later");
        assertThatThrownBy(() -> letter.follow(TODAY.plusDays(181), "十年后", 180, TODAY, by(ISSUER)))
                .hasMessage("letter.check-too-late");
        letter.follow(TODAY.plusMonths(3), "季度末再核实", 180, TODAY, by(ISSUER));
        assertThat(letter.due()).isEqualTo(TODAY.plusMonths(3));
        assertThat(missing(LetterStep.CLOSE, letter, ISSUER)).containsExactly(LetterGuard.ALL_SETTLED);
        letter.answer(3, "台账已建", TODAY, by(CONTACT));
        letter.judge(3, Verdict.SETTLED, "已查看台账", by(ISSUER));
        assertThat(missing(LetterStep.CLOSE, letter, ISSUER)).isEmpty();
    }

    @Test
    void cancelling_keeps_the_number_and_says_why() {
        var letter = issued();
        letter.cancel("依据有误", by(ISSUER));

        assertThat(letter.number()).isEqualTo("监督建议〔2026〕1号");
        assertThat(letter.conclusion()).isEqualTo("依据有误");
        assertThat(letter.state().openSteps()).isEmpty();
    }

    @Test
    void urging_is_counted_and_done_once_a_day() {
        var letter = issued();

        assertThat(missing(LetterStep.REMIND, letter, DRAFTER, Role.DIC)).isEmpty();
        letter.remind("请尽快签收", TODAY, by(DRAFTER));
        assertThat(letter.reminders()).isEqualTo(1);
        assertThat(missing(LetterStep.REMIND, letter, DRAFTER, Role.DIC))
                .containsExactly(LetterGuard.NOT_REMINDED_TODAY);
    }

    @Test
    void a_draft_is_seen_by_nobody_of_the_unit_and_a_letter_by_whom_it_names() {
        for (var person : new long[] {CONTACT, LEADER}) {
            assertThat(proposed().visibleTo(actor(person), Reach.OWN)).isFalse();
            assertThat(issued().visibleTo(actor(person), Reach.OWN)).isTrue();
        }
        assertThat(proposed().visibleTo(actor(HEAD), new Reach(false, Set.of(UNIT))))
                .isFalse();
        assertThat(issued().visibleTo(actor(HEAD), new Reach(false, Set.of(UNIT))))
                .isTrue();
        assertThat(issued().visibleTo(actor(99), Reach.OWN)).isFalse();
        assertThat(proposed().visibleTo(actor(ISSUER), Reach.OWN)).isTrue();
    }

    @Test
    void the_same_person_does_not_write_receive_and_lead() {
        var letter = drafted();

        assertThatThrownBy(() -> letter.revise(
                        new Letter.Content("事由", "", "", "", UNIT, CONTACT, CONTACT, ISSUER, null), by(DRAFTER)))
                .hasMessage("letter.leader-is-contact");
        assertThatThrownBy(() -> letter.revise(content(LEADER), by(DRAFTER))).hasMessage("letter.issuer-is-addressed");
    }

    @ParameterizedTest
    @EnumSource(LetterGuard.class)
    void every_guard_says_its_condition_and_its_gap(LetterGuard guard) {
        assertThat(Messages.all().has("letter.guard." + guard)).isTrue();
        assertThat(Messages.all().has("letter.guard." + guard + ".gap")).isTrue();
    }

    @Test
    void every_word_of_the_ledger_has_a_label() {
        assertThat(Stream.of(
                                Arrays.stream(LetterState.values()).map(each -> "LetterState." + each),
                                Arrays.stream(LetterStep.values()).map(each -> "step.letter." + each),
                                Arrays.stream(LetterWho.values()).map(each -> "letter.who." + each),
                                Arrays.stream(Verdict.values()).map(each -> "Verdict." + each))
                        .flatMap(each -> each))
                .allMatch(Messages.all()::has);
        for (var form : LetterWrites.class.getDeclaredClasses()) {
            assertThat(Messages.all().has("form." + form.getSimpleName()))
                    .as(form.getSimpleName())
                    .isTrue();
        }
    }

    @Test
    void whoever_acts_for_the_contact_counts_as_the_contact() {
        var delegate =
                new Actor(99, 99, "", "", List.of(new Actor.Grant(Role.STF, Set.of(), CONTACT)), Set.of(), false, "");

        LetterGuard.RULES.require(LetterStep.SIGN, facts(issued(), delegate));
        assertThat(LetterWho.CONTACT.is(actor(COLLEAGUE), issued())).isFalse();
    }
}
