package org.ronghe.discipline.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.discipline.order.Orders.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.Posts;

class SupervisionOrderTest {

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "DRAFTED, REVISE REGISTER DISCARD HAND_OVER",
        "REGISTERED, ISSUE SEND_BACK HAND_OVER",
        "ISSUED, SIGN REMIND AUTO_REMIND ESCALATE INSTRUCT CANCEL HAND_OVER",
        "SIGNED, PROGRESS EXTEND DECIDE_EXTENSION REMIND ESCALATE INSTRUCT CANCEL HAND_OVER",
        "WORKING, PROGRESS PROVE REPLY CONSENT REPORT EXTEND DECIDE_EXTENSION REMIND ESCALATE INSTRUCT CANCEL HAND_OVER",
        "REPORTED, PROPOSE_COMPLETION REJECT CANCEL HAND_OVER",
        "REVIEW, CONFIRM REJECT CANCEL HAND_OVER",
        "COMPLETED, ARCHIVE",
        "ARCHIVED, ''",
        "CANCELLED, ''"
    })
    void each_state_opens_exactly_these_steps(OrderState state, String steps) {
        assertThat(state.openSteps().stream().map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ", -1)));
    }

    @Test
    void an_order_goes_from_draft_to_archive_and_every_move_is_written_down() {
        var order = inReview();
        order.confirm("办结", by(DIRECTOR));
        order.archive(by(SUPERVISOR));

        assertThat(order.state()).isEqualTo(OrderState.ARCHIVED);
        assertThat(order.moves().stream().map(OrderMove::step))
                .containsExactly(
                        OrderStep.REGISTER,
                        OrderStep.ISSUE,
                        OrderStep.SIGN,
                        OrderStep.PROGRESS,
                        OrderStep.PROVE,
                        OrderStep.REPLY,
                        OrderStep.CONSENT,
                        OrderStep.REPORT,
                        OrderStep.PROPOSE_COMPLETION,
                        OrderStep.CONFIRM,
                        OrderStep.ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、修订办法；二、开展培训", "1.修订办法\n2.开展培训", "一是修订办法；二是开展培训", "（1）修订办法。（2）开展培训"})
    void two_matters_in_one_order_are_refused(String matter) {
        var order = SupervisionOrder.draft(content(matter, DIRECTOR), null, SUPERVISOR, TODAY);

        assertThat(gaps(OrderStep.REGISTER, order, actor(SUPERVISOR, Role.SUP))).containsExactly("ONE_MATTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成 3.5 万元经费退回", "落实第一议题制度", "修订 2 项办法，含 1 项细则", "一、修订办法"})
    void a_figure_or_a_single_mark_is_no_second_matter(String matter) {
        var order = SupervisionOrder.draft(content(matter, DIRECTOR), null, SUPERVISOR, TODAY);

        assertThat(gaps(OrderStep.REGISTER, order, actor(SUPERVISOR, Role.SUP))).isEmpty();
    }

    @Test
    void an_order_to_a_dissolved_unit_is_refused_by_its_name() {
        assertThatThrownBy(() -> OrderGuard.RULES.require(
                        OrderStep.ISSUE, facts(registered(), actor(DIRECTOR, Role.DIR), TODAY, false)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code()).isEqualTo("order.gaps");
                    assertThat(refused.gaps()).singleElement().satisfies(gap -> {
                        assertThat(gap.says()).isEqualTo("order.guard.HOST_ACTIVE.gap");
                        assertThat(gap.arguments()).containsExactly("科研处");
                    });
                });
    }

    @Test
    void the_head_of_the_host_unit_cannot_issue_an_order_to_it() {
        var order = SupervisionOrder.draft(content("修订办法", HEAD), null, SUPERVISOR, TODAY);

        assertThat(gaps(OrderStep.REGISTER, order, actor(SUPERVISOR, Role.SUP))).containsExactly("ISSUER_APART");
    }

    @Test
    void whoever_acts_for_the_issuer_must_be_apart_from_the_host_too() {
        assertThat(gaps(OrderStep.ISSUE, registered(), delegate(HEAD, Role.DIR, DIRECTOR)))
                .containsExactly("ISSUER_APART");
    }

    @Test
    void whoever_drafted_it_cannot_issue_it_not_even_for_the_issuer() {
        assertThat(gaps(OrderStep.ISSUE, registered(), delegate(SUPERVISOR, Role.DIR, DIRECTOR)))
                .containsExactly("OTHER_THAN_DRAFTER");
    }

    @Test
    void a_matter_of_the_secretarys_level_is_issued_by_a_secretary() {
        var before = content("修订办法", DIRECTOR);
        var order = SupervisionOrder.draft(
                new SupervisionOrder.Content(
                        before.matter(),
                        before.source(),
                        before.feedback(),
                        before.urgency(),
                        true,
                        before.hostUnit(),
                        before.cohosts(),
                        before.leader(),
                        before.contact(),
                        before.issuer(),
                        null),
                null,
                SUPERVISOR,
                TODAY);

        assertThat(gaps(OrderStep.REGISTER, order, actor(SUPERVISOR, Role.SUP))).containsExactly("SECRETARY_MATTER");
    }

    @Test
    void the_supervisor_alone_cannot_cancel() {
        assertThatThrownBy(
                        () -> OrderGuard.RULES.require(OrderStep.CANCEL, facts(issued(), actor(SUPERVISOR, Role.SUP))))
                .hasMessage("order.not-yours");
    }

    @Test
    void a_co_host_cannot_report_alone() {
        assertThatThrownBy(() -> OrderGuard.RULES.require(OrderStep.REPORT, facts(reportable(), actor(99, Role.HEAD))))
                .hasMessage("order.not-yours");
        assertThat(gaps(OrderStep.REPORT, reportable(), actor(CONTACT))).isEmpty();
    }

    private static SupervisionOrder reportable() {
        var order = answered();
        order.consent("", by(LEADER));
        return order;
    }

    @Test
    void a_report_needs_words_evidence_and_the_leaders_consent() {
        assertThat(gaps(OrderStep.REPORT, working(), actor(CONTACT)))
                .containsExactly("REPLY_WRITTEN", "PROVEN", "LEADER_CONSENTED");
        assertThat(gaps(OrderStep.REPORT, answered(), actor(CONTACT))).containsExactly("LEADER_CONSENTED");
    }

    @Test
    void what_is_written_after_the_consent_needs_it_anew() {
        var order = reportable();

        order.reply("另有补充。", TODAY, by(CONTACT));

        assertThat(gaps(OrderStep.REPORT, order, actor(CONTACT))).containsExactly("LEADER_CONSENTED");
    }

    @Test
    void an_escalated_order_waits_for_the_leader_above_until_that_leader_or_the_host_does_something() {
        var order = working();
        assertThat(waitingFor(order, OrderStep.INSTRUCT)).isEmpty();

        order.escalate(SECRETARY, "Secretary", true, "两次催办未回应", by(SUPERVISOR));
        order.remind("请抓紧", TODAY, by(SUPERVISOR));
        assertThat(waitingFor(order, OrderStep.INSTRUCT)).containsExactly(SECRETARY);
        assertThat(gaps(OrderStep.INSTRUCT, order, actor(SECRETARY))).isEmpty();
        assertThatThrownBy(() -> OrderGuard.RULES.require(OrderStep.INSTRUCT, facts(order, actor(DIRECTOR))))
                .hasMessage("order.not-yours");

        order.instruct("三日内报送", by(SECRETARY));
        assertThat(waitingFor(order, OrderStep.INSTRUCT)).isEmpty();
        assertThat(gaps(OrderStep.INSTRUCT, order, actor(SECRETARY))).containsExactly("ESCALATION_OPEN");

        order.escalate(DIRECTOR + 100, "Above", true, "仍未回应", by(SUPERVISOR));
        order.progress("已报送初稿", TODAY, by(CONTACT));
        assertThat(waitingFor(order, OrderStep.INSTRUCT)).isEmpty();
    }

    @Test
    void an_order_is_escalated_above_its_issuer_and_never_to_the_leader_who_answers_for_it() {
        var order = working();
        assertThatThrownBy(() -> order.escalate(SECRETARY, "Secretary", false, "无回应", by(SUPERVISOR)))
                .hasMessage("order.escalate-above-issuer");
        long leader = Objects.requireNonNull(order.leader());
        assertThatThrownBy(() -> order.escalate(leader, "Leader", true, "无回应", by(SUPERVISOR)))
                .hasMessage("order.escalate-to-own-leader");
    }

    @ParameterizedTest
    @CsvSource({"SEC, 党委书记, 3", "SEC, 党委副书记, 1", "DIR, 所长, 2", "DIR, 副所长, 1", "PCM, 党委委员, 0"})
    void deputies_stand_below_the_first_of_a_body(Role role, String title, int rank) {
        var post = new Posts.Held(5, 1, role, title, TODAY.minusYears(1), null);
        assertThat(LeaderRank.of(5, List.of(post), TODAY)).isEqualTo(rank);
        assertThat(LeaderRank.of(5, List.of(post), TODAY.minusYears(2))).isZero();
    }

    private static Set<Long> waitingFor(SupervisionOrder order, OrderStep step) {
        return OrderGuard.RULES.awaited(OrderFacts.alone(order)).stream()
                .filter(each -> each.step().equals(step.name()))
                .flatMap(each -> each.by().people().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void nobody_of_the_host_checks_the_report() {
        assertThat(gaps(OrderStep.PROPOSE_COMPLETION, reported(), actor(COLLEAGUE, Role.SUP)))
                .containsExactly("APART_FROM_HOST");
        assertThat(gaps(OrderStep.CONFIRM, inReview(), delegate(HEAD, Role.DIR, DIRECTOR)))
                .containsExactly("APART_FROM_HOST");
    }

    @Test
    void whoever_proposed_the_completion_cannot_confirm_it_for_the_issuer() {
        assertThat(gaps(OrderStep.CONFIRM, inReview(), delegate(SUPERVISOR, Role.DIR, DIRECTOR)))
                .containsExactly("OTHER_THAN_PROPOSER");
        assertThat(gaps(OrderStep.CONFIRM, inReview(), actor(DIRECTOR, Role.DIR)))
                .isEmpty();
    }

    @Test
    void what_was_returned_goes_on_being_worked_at_and_needs_a_new_consent() {
        var order = reported();

        order.reject("缺印发文号", TODAY, by(SUPERVISOR));

        assertThat(order.state()).isEqualTo(OrderState.WORKING);
        assertThat(gaps(OrderStep.REPORT, order, actor(CONTACT))).containsExactly("LEADER_CONSENTED");
    }

    @Test
    void two_unanswered_reminders_offer_the_escalation_and_an_answer_takes_it_back() {
        var order = working();
        order.remind("请抓紧", TODAY.minusDays(1), by(SUPERVISOR));
        assertThat(gaps(OrderStep.ESCALATE, order, actor(SUPERVISOR, Role.SUP))).containsExactly("ESCALATION_DUE");

        order.remind("再次催办", TODAY, by(SUPERVISOR));
        assertThat(gaps(OrderStep.REMIND, order, actor(SUPERVISOR, Role.SUP)))
                .as("once a day")
                .containsExactly("NOT_REMINDED_TODAY");
        assertThat(gaps(OrderStep.ESCALATE, order, actor(SUPERVISOR, Role.SUP))).isEmpty();

        order.progress("已上会", TODAY, by(CONTACT));
        assertThat(gaps(OrderStep.ESCALATE, order, actor(SUPERVISOR, Role.SUP))).containsExactly("ESCALATION_DUE");
        assertThat(order.reminders()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21, false", "2026-12-22, true"})
    void more_than_ten_days_over_offers_the_escalation(LocalDate day, boolean offered) {
        assertThat(facts(working(), actor(SUPERVISOR, Role.SUP), day, true).escalationDue())
                .isEqualTo(offered);
    }

    @Test
    void an_extension_keeps_the_first_due_date() {
        var order = working();

        order.extend(DUE.plusDays(7), "换届", by(CONTACT));
        assertThat(gaps(OrderStep.REPORT, order, actor(CONTACT))).contains("NO_OPEN_EXTENSION");
        order.decideExtension(true, "同意", by(DIRECTOR));

        assertThat(order.firstDue()).isEqualTo(DUE);
        assertThat(order.currentDue()).isEqualTo(DUE.plusDays(7));
        assertThat(order.extensions()).isEqualTo(1);
    }

    @Test
    void a_refused_extension_changes_no_date() {
        var order = working();

        order.extend(DUE.plusDays(7), "换届", by(CONTACT));
        order.decideExtension(false, "按期办结", by(DIRECTOR));

        assertThat(order.currentDue()).isEqualTo(DUE);
        assertThat(order.extensions()).isZero();
        assertThat(order.askedDue()).isNull();
    }

    @Test
    void a_date_that_was_set_wins_over_the_reckoned_one() {
        var before = content("修订办法", DIRECTOR);
        var set = LocalDate.of(2026, 11, 27);
        var order = SupervisionOrder.draft(
                new SupervisionOrder.Content(
                        before.matter(),
                        before.source(),
                        "",
                        Urgency.HARD,
                        false,
                        UNIT,
                        Set.of(),
                        LEADER,
                        CONTACT,
                        DIRECTOR,
                        set),
                null,
                SUPERVISOR,
                TODAY);
        order.register(by(SUPERVISOR));

        order.issue("督办〔2026〕2号", TODAY, TODAY.plusDays(4), DUE, by(DIRECTOR));

        assertThat(order.firstDue()).isEqualTo(set);
    }

    /** State, due in so many days, days since anything moved: the lamp. */
    @ParameterizedTest
    @CsvSource({
        "WORKING, 20, 0, NONE",
        "WORKING, 20, 13, NONE",
        "WORKING, 20, 14, BLUE",
        "WORKING, 3, 14, YELLOW",
        "WORKING, 0, 0, YELLOW",
        "WORKING, -1, 0, RED",
        "REPORTED, -1, 0, RED",
        "REPORTED, 20, 30, NONE",
        "COMPLETED, -1, 0, NONE",
        "DRAFTED, -1, 30, NONE"
    })
    void the_lamp_is_derived_from_dates_alone(OrderState state, int left, int still, Flag flag) {
        assertThat(Flag.of(
                        state.clockRuns(),
                        state.atWork(),
                        TODAY.plusDays(left),
                        TODAY.minusDays(still),
                        new Flag.Limits(TODAY, TODAY.plusDays(3), TODAY.minusWeeks(2))))
                .isEqualTo(flag);
    }

    /** The running week may still be reported. */
    @ParameterizedTest
    @CsvSource({"2026-11-16, 0", "2026-11-09, 0", "2026-11-02, 1", "2026-10-26, 2"})
    void whole_weeks_without_an_entry_are_counted(LocalDate last, long missing) {
        assertThat(OrderLedger.missing(last, LocalDate.of(2026, 11, 16))).isEqualTo(missing);
    }

    @Test
    void those_whom_it_names_and_both_kinds_of_hosts_see_it_and_others_do_not() {
        assertThat(issued().visibleTo(actor(CONTACT), Reach.OWN)).isTrue();
        assertThat(issued().visibleTo(actor(DIRECTOR), Reach.OWN)).isTrue();
        assertThat(issued().visibleTo(actor(99), new Reach(false, Set.of(UNIT))))
                .isTrue();
        assertThat(issued().visibleTo(actor(99), new Reach(false, Set.of(OTHER_UNIT))))
                .isTrue();
        assertThat(issued().visibleTo(actor(99), new Reach(false, Set.of(300L))))
                .isFalse();
    }

    /** SM-1: only an order that was issued and is not completed keeps its task open. */
    @Test
    void an_order_binds_its_task_from_issue_to_completion() {
        assertThat(OrderState.binding())
                .containsExactly(
                        OrderState.ISSUED,
                        OrderState.SIGNED,
                        OrderState.WORKING,
                        OrderState.REPORTED,
                        OrderState.REVIEW);
    }

    private static List<String> gaps(OrderStep step, SupervisionOrder order, org.ronghe.domain.gate.Actor actor) {
        try {
            OrderGuard.RULES.require(step, facts(order, actor));
            return List.of();
        } catch (RuleBroken refused) {
            assertThat(refused.code()).isEqualTo("order.gaps");
            return refused.gaps().stream()
                    .map(gap -> gap.code().substring("order.guard.".length()))
                    .collect(Collectors.toList());
        }
    }

    @Test
    void an_order_not_signed_for_in_time_is_reminded_of_by_the_system_once_and_never_after_the_receipt() {
        var order = issued();
        var late = order.signDue().plusDays(1);

        assertThat(order.remindOfReceipt("x", order.signDue(), by(0))).isFalse();
        assertThat(order.remindOfReceipt("x", late, by(0))).isTrue();
        assertThat(order.remindOfReceipt("x", late.plusDays(1), by(0))).isFalse();
        assertThat(order.reminders()).isEqualTo(1);
        var signed = issued();
        signed.sign(TODAY, by(CONTACT));
        assertThat(signed.remindOfReceipt("x", late, by(0))).isFalse();
    }
}
