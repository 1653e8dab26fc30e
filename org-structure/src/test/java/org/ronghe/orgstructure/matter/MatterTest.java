package org.ronghe.orgstructure.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;

class MatterTest {
    private static final long RAISER = 1;
    private static final long CHAIR = 2;
    private static final long RECORDER = 3;
    private static final long GIVER = 4;
    private static final long UNIT = 70;
    private static final long BODY = 80;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final By BY = new By(RAISER, null, Instant.EPOCH);
    private static final MatterRules RULES = new MatterRules(3, 50, 2, true);

    private static Matter.Proposal proposal(MatterClass kind, @Nullable Long amount) {
        return new Matter.Proposal(
                kind,
                "购置电镜",
                "现有设备不能满足任务",
                "甲方案、乙方案，建议甲",
                amount,
                amount == null ? null : FundKind.CAPITAL,
                amount == null ? "" : "电镜平台",
                false,
                false);
    }

    private static Matter raised(MatterClass kind) {
        return Matter.raise(
                "三重一大〔2026〕1号",
                proposal(kind, kind == MatterClass.FUNDS ? 3_000_000L : null),
                new Matter.Forum(DecidingBody.COMMITTEE, BODY),
                UNIT,
                RAISER,
                DAY.minusDays(30),
                null);
    }

    private static Matter onAgenda(MatterClass kind) {
        var matter = raised(kind);
        matter.ask(OpinionKind.LEGAL, GIVER, "吴", BY);
        matter.putOn(agenda(5, false, ""), 3, "党委会", BY);
        return matter;
    }

    private static Matter.Agenda agenda(int workDays, boolean emergency, String why) {
        return new Matter.Agenda(9, DAY, CHAIR, RECORDER, DAY.minusDays(7), workDays, emergency, why);
    }

    /** The whole rule as a table (SM-9). */
    @ParameterizedTest
    @CsvSource({
        "RAISED, REVISE ATTACH ASK WITHDRAW HAND_OVER",
        "REVIEW, ATTACH ASK OPINE SEND_BACK PUT_ON WITHDRAW HAND_OVER",
        "ON_AGENDA, ATTACH TAKE_OFF HEAR ADOPT REJECT DEFER HAND_OVER",
        "DEFERRED, ATTACH PUT_ON WITHDRAW HAND_OVER",
        "EXECUTING, HAND CONFIRM SAMPLE EVALUATE SUPERSEDE HAND_OVER",
        "REJECTED, ''",
        "CLOSED, ''",
        "SUPERSEDED, ''",
        "WITHDRAWN, ''"
    })
    void each_state_opens_exactly_these_steps(MatterState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    /** TZ-2: which opinions stand before a decision, by class, body and what it touches. */
    @ParameterizedTest
    @CsvSource({
        "DECISION, COMMITTEE, false, RESEARCH LEGAL",
        "DECISION, COMMITTEE, true, RESEARCH LEGAL STAFF",
        "PERSONNEL, COMMITTEE, false, INTEGRITY",
        "PROJECT, ADMINISTRATION, false, RESEARCH EXPERT LEGAL PRE_STUDY",
        "FUNDS, ADMINISTRATION, false, RESEARCH FINANCE LEGAL PRE_STUDY"
    })
    void a_class_asks_for_its_opinions(MatterClass kind, DecidingBody body, boolean staff, String opinions) {
        assertThat(RULES.opinions(kind, body, staff))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(opinions.split(" "));
    }

    @Test
    void what_is_put_on_an_agenda_has_every_opinion_and_its_papers_in_time() {
        var matter = raised(MatterClass.DECISION);
        assertThat(matter.missing(RULES)).containsExactlyInAnyOrder(OpinionKind.RESEARCH, OpinionKind.LEGAL);
        assertThatThrownBy(() -> matter.ask(OpinionKind.LEGAL, RAISER, "本人", BY))
                .hasMessage("matter.own-opinion");
        matter.ask(OpinionKind.LEGAL, GIVER, "吴", BY);
        assertThatThrownBy(() -> matter.ask(OpinionKind.LEGAL, GIVER, "吴", BY)).hasMessage("matter.asked");
        assertThat(matter.missing(RULES)).containsExactly(OpinionKind.RESEARCH);
        assertThat(matter.asked()).containsExactly(GIVER);

        assertThatThrownBy(() -> matter.putOn(agenda(2, false, ""), 3, "会", BY)).hasMessage("matter.papers-late");
        assertThatThrownBy(() -> matter.putOn(agenda(0, true, " "), 3, "会", BY)).hasMessage("matter.emergency-reason");
        matter.putOn(agenda(0, true, "台风"), 3, "会", BY);
        assertThat(matter.emergency()).isTrue();
        assertThat(matter.state()).isEqualTo(MatterState.ON_AGENDA);
    }

    @Test
    void what_is_sent_back_asks_for_its_opinions_anew() {
        var matter = raised(MatterClass.DECISION);
        matter.ask(OpinionKind.LEGAL, GIVER, "吴", BY);
        matter.sendBack("方案不全", BY);
        assertThat(matter.asked()).isEmpty();
        assertThat(matter.missing(RULES)).contains(OpinionKind.LEGAL);
        assertThatCode(() -> matter.ask(OpinionKind.LEGAL, GIVER, "吴", BY)).doesNotThrowAnyException();
    }

    /** TZ-5: the chair speaks last, and again after whoever speaks later. */
    @Test
    void the_chair_speaks_last() {
        var matter = onAgenda(MatterClass.DECISION);
        var others = Set.of(11L, 12L);
        assertThatThrownBy(() -> matter.hear(CHAIR, "主持", Stance.AGREE, "", others, BY))
                .hasMessage("matter.chair-last");
        matter.hear(11, "甲", Stance.AGREE, "可行", others, BY);
        assertThatThrownBy(() -> matter.hear(12, "乙", Stance.RECUSED, " ", others, BY))
                .hasMessage("matter.view-reason");
        matter.hear(12, "乙", Stance.RECUSED, "亲属任职", others, BY);
        matter.hear(CHAIR, "主持", Stance.AGREE, "同意", others, BY);
        assertThat(matter.heard()).extracting(MatterView::person).containsExactly(11L, 12L, CHAIR);

        matter.hear(11, "甲", Stance.DISAGREE, "改变意见", others, BY);
        assertThat(matter.heard()).extracting(MatterView::person).containsExactly(12L, 11L);
    }

    /** TZ-4, TZ-6, TZ-7: recused members count neither as entitled nor as there, absent ones as entitled alone. */
    @ParameterizedTest
    @CsvSource({
        // seats, views, two thirds, entitled, present, needed, quorate, adopted
        "5, AGREE AGREE AGREE ABSENT ABSENT, false, 5, 3, 3, true, true",
        "5, AGREE AGREE AGREE ABSENT ABSENT, true, 5, 3, 4, false, true",
        "5, AGREE AGREE DISAGREE ABSTAIN RECUSED, false, 4, 4, 2, true, false",
        "5, AGREE AGREE AGREE DISAGREE RECUSED, true, 4, 4, 3, true, true",
        "4, AGREE AGREE ABSENT ABSENT, false, 4, 2, 2, true, false",
        "3, AGREE AGREE ABSENT, true, 3, 2, 2, true, true"
    })
    void views_are_counted_over_those_entitled(
            int seats,
            String views,
            boolean twoThirds,
            int entitled,
            int present,
            int needed,
            boolean quorate,
            boolean adopted) {
        var count =
                Count.of(seats, Stream.of(views.split(" ")).map(Stance::valueOf).toList(), twoThirds, 50, 2);
        assertThat(count.entitled()).isEqualTo(entitled);
        assertThat(count.present()).isEqualTo(present);
        assertThat(count.needed()).isEqualTo(needed);
        assertThat(count.quorate()).isEqualTo(quorate);
        assertThat(count.adopted()).isEqualTo(adopted);
        assertThat(count.complete()).isTrue();
    }

    @Test
    void a_decision_says_everything_that_is_missing() {
        var matter = onAgenda(MatterClass.DECISION);
        var facts = new MatterFacts(
                matter, RULES, Count.of(5, List.of(Stance.AGREE), false, 50, 2), false, List.of("甲"), 0, 0, recorder());
        assertThat(MatterGuard.RULES.lines(MatterStep.ADOPT, facts))
                .filteredOn(line -> !line.met())
                .extracting(line -> line.guard().name())
                .containsExactly("VIEWS_COMPLETE", "QUORUM", "ROLL_AGREES", "ADOPTED", "MINUTES_SIGNED");
    }

    private static Actor recorder() {
        return person(RECORDER);
    }

    private static Actor person(long id, Role... roles) {
        return new Actor(
                id,
                id,
                "某人",
                "",
                Stream.of(roles)
                        .map(role -> new Actor.Grant(role, Set.of(BODY), 0))
                        .toList(),
                Set.of(),
                false,
                "");
    }

    /** TZ-1: an amount, alone or with what the same payee got within twelve months, forces the class. */
    @ParameterizedTest
    @CsvSource({
        "2000000, 0, PROJECT, matter.amount-forces-funds",
        "1999999, 0, PROJECT, ''",
        "1500000, 600000, PROJECT, matter.split",
        "1500000, 600000, FUNDS, ''",
        "1500000, 400000, PROJECT, ''"
    })
    void money_forces_the_class(long amount, long before, MatterClass kind, String refusal) {
        var splitting = new Splitting(amount, before, 200);
        if (refusal.isEmpty()) {
            assertThatCode(() -> splitting.require(kind)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> splitting.require(kind)).hasMessage(refusal);
        }
    }

    @Test
    void an_amount_names_its_source_and_payee() {
        assertThatThrownBy(() -> proposal(MatterClass.FUNDS, null).require()).hasMessage("matter.amount-missing");
        assertThatThrownBy(() -> new Matter.Proposal(MatterClass.PROJECT, "事项", "事由", "方案", 5L, null, "", false, false)
                        .require())
                .hasMessage("matter.amount-half");
    }

    @Test
    void an_emergency_is_confirmed_by_a_later_meeting_once() {
        var matter = raised(MatterClass.DECISION);
        matter.ask(OpinionKind.LEGAL, GIVER, "吴", BY);
        matter.putOn(agenda(0, true, "台风"), 3, "会", BY);
        matter.adopt("同意", DAY, BY);
        assertThat(MatterWho.CONFIRMER.of(matter).roles()).containsExactly(Role.PO);
        assertThatThrownBy(() -> matter.confirm(10, DAY, "会", BY)).hasMessage("matter.confirm-later");
        matter.confirm(10, DAY.plusDays(7), "会", BY);
        assertThatThrownBy(() -> matter.confirm(11, DAY.plusDays(9), "会", BY)).hasMessage("matter.confirmed");

        var plain = onAgenda(MatterClass.DECISION);
        plain.adopt("同意", DAY, BY);
        assertThat(MatterWho.CONFIRMER.of(plain).roles()).isEmpty();
        assertThatThrownBy(() -> plain.confirm(10, DAY.plusDays(7), "会", BY)).hasMessage("matter.no-emergency");
    }

    @Test
    void a_deferred_matter_keeps_what_was_said_and_hears_the_next_meeting_anew() {
        var matter = onAgenda(MatterClass.DECISION);
        matter.hear(11, "甲", Stance.DISAGREE, "再论证", Set.of(11L), BY);
        matter.defer("再论证", BY);
        assertThat(matter.state()).isEqualTo(MatterState.DEFERRED);
        assertThat(matter.recorder()).isNull();
        matter.putOn(new Matter.Agenda(10, DAY.plusDays(14), CHAIR, RECORDER, DAY, 9, false, ""), 3, "下次会", BY);
        assertThat(matter.heard()).isEmpty();
    }

    @Test
    void a_view_that_is_replaced_stays_readable() {
        var matter = onAgenda(MatterClass.DECISION);
        var others = Set.of(11L);
        matter.hear(11, "甲", Stance.DISAGREE, "价格偏高", others, BY);
        matter.hear(11, "甲", Stance.AGREE, "已重新询价", others, BY);

        assertThat(matter.heard()).extracting(MatterView::stance).containsExactly(Stance.AGREE);
        assertThat(matter.earlier(matter.meeting(), 11)).singleElement().satisfies(view -> {
            assertThat(view.stance()).isEqualTo(Stance.DISAGREE);
            assertThat(view.words()).isEqualTo("价格偏高");
        });
    }

    @Test
    void a_matter_follows_its_meeting_or_comes_off_its_agenda() {
        var matter = onAgenda(MatterClass.DECISION);
        var others = Set.of(11L);
        matter.hear(11, "甲", Stance.AGREE, "可行", others, BY);
        matter.hear(CHAIR, "主持", Stance.AGREE, "同意", others, BY);

        assertThat(matter.follow(DAY, CHAIR, RECORDER, 5, 3, "会", BY)).isFalse();
        assertThat(matter.follow(DAY.plusDays(2), 11, 6, 7, 3, "会", BY)).isTrue();
        assertThat(matter.meetingDay()).isEqualTo(DAY.plusDays(2));
        assertThat(matter.recorder()).isEqualTo(6);
        assertThat(matter.heard()).isEmpty();
        assertThat(matter.state()).isEqualTo(MatterState.ON_AGENDA);

        assertThat(matter.follow(DAY.minusDays(5), 11, 6, 2, 3, "会", BY)).isTrue();
        assertThat(matter.state()).isEqualTo(MatterState.REVIEW);
        assertThat(matter.meeting()).isNull();
    }

    @Test
    void the_parts_of_a_matter_pass_to_whom_its_rules_let_have_them() {
        var matter = raised(MatterClass.DECISION);
        matter.ask(OpinionKind.INTEGRITY, GIVER, "吴", BY);
        assertThat(matter.carries(MatterPart.RAISER, RAISER)).isTrue();
        assertThat(matter.carries(MatterPart.GIVER, GIVER)).isTrue();
        assertThat(bar(matter, MatterPart.RAISER, RAISER, GIVER, Role.HEAD)).isEqualTo("handover.gives-opinion");
        assertThat(bar(matter, MatterPart.RAISER, RAISER, 40, Role.PO)).isEqualTo("handover.raises-nothing");
        assertThat(bar(matter, MatterPart.RAISER, RAISER, 40, Role.HEAD)).isEmpty();
        assertThat(bar(matter, MatterPart.GIVER, GIVER, RAISER, Role.DIC)).isEqualTo("handover.is-raiser");
        assertThat(bar(matter, MatterPart.GIVER, GIVER, 40, Role.HEAD)).isEqualTo("handover.no-such-giver");
        assertThat(bar(matter, MatterPart.GIVER, GIVER, 40, Role.DIC)).isEmpty();

        matter.handOver(MatterPart.GIVER, GIVER, 40, "岗位调整", BY);
        assertThat(matter.asked()).containsExactly(40L);
        matter.handOver(MatterPart.RAISER, RAISER, 41, "岗位调整", BY);
        assertThat(matter.raisedBy()).isEqualTo(41);
        assertThat(matter.carries(MatterPart.RAISER, RAISER)).isFalse();
    }

    private static String bar(Matter matter, MatterPart part, long from, long to, Role role) {
        return MatterDuties.judge(matter, part, from, new Candidate(to, "某人", null, Set.of(role)))
                .map(RuleBroken::code)
                .orElse("");
    }

    /** §5.1: a personnel matter has its narrower circle. */
    @Test
    void a_personnel_matter_is_not_for_the_party_office_nor_for_the_unit() {
        var personnel = raised(MatterClass.PERSONNEL);
        var project = raised(MatterClass.PROJECT);
        var ofTheUnit = new Reach(false, Set.of(UNIT));

        assertThat(project.visibleTo(person(20, Role.PO), Reach.OWN)).isTrue();
        assertThat(personnel.visibleTo(person(20, Role.PO), Reach.OWN)).isFalse();
        assertThat(project.visibleTo(person(21), ofTheUnit)).isTrue();
        assertThat(personnel.visibleTo(person(21), ofTheUnit)).isFalse();
        assertThat(personnel.visibleTo(person(22, Role.HR), Reach.OWN)).isTrue();
        assertThat(project.visibleTo(person(22, Role.HR), Reach.OWN)).isFalse();
        for (var matter : List.of(personnel, project)) {
            assertThat(matter.visibleTo(person(23, Role.PCM), Reach.OWN)).isTrue();
            assertThat(matter.visibleTo(person(24, Role.DIC), Reach.OWN)).isTrue();
            assertThat(matter.visibleTo(person(RAISER), Reach.OWN)).isTrue();
            assertThat(matter.visibleTo(person(25), Reach.OWN)).isFalse();
        }
        assertThat(MatterStep.PUT_ON.who().of(personnel).roles()).containsExactly(Role.HR);
        assertThat(MatterStep.PUT_ON.who().of(project).roles()).containsExactly(Role.PO);
    }

    @Test
    void whoever_chaired_does_not_supervise_and_whoever_raised_does_not_evaluate() {
        var matter = onAgenda(MatterClass.DECISION);
        matter.adopt("同意", DAY, BY);
        var count = Count.of(0, List.of(), false, 50, 2);
        var chair = new MatterFacts(matter, RULES, count, true, List.of(), 1, 0, person(CHAIR, Role.DIC));
        assertThat(MatterGuard.RULES.lines(MatterStep.SAMPLE, chair)).noneMatch(line -> line.met());
        var raiser = new MatterFacts(matter, RULES, count, true, List.of(), 1, 0, person(RAISER, Role.PO));
        assertThat(MatterGuard.RULES.lines(MatterStep.EVALUATE, raiser))
                .filteredOn(line -> !line.met())
                .extracting(line -> line.guard().name())
                .containsExactly("NOT_RAISER");
        var early = new MatterFacts(matter, RULES, count, true, List.of(), 0, 0, person(30, Role.PO));
        assertThat(MatterGuard.RULES.lines(MatterStep.EVALUATE, early))
                .filteredOn(line -> !line.met())
                .extracting(line -> line.says())
                .containsExactly("matter.guard.ITEMS_SETTLED.gap-none");
    }
}
