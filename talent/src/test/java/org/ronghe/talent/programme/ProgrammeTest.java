package org.ronghe.talent.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.talent.programme.Cyclings.CALENDAR;
import static org.ronghe.talent.programme.Cyclings.PERSONNEL;
import static org.ronghe.talent.programme.Cyclings.SECRETARY;
import static org.ronghe.talent.programme.Cyclings.TODAY;
import static org.ronghe.talent.programme.Cyclings.actor;
import static org.ronghe.talent.programme.Cyclings.by;
import static org.ronghe.talent.programme.Cyclings.facts;
import static org.ronghe.talent.programme.Cyclings.terms;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.talent.programme.CycleEntries.Tally;

class ProgrammeTest {
    private static void refused(ThrowingCallable act, String code, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.gaps().stream().map(RuleBroken.Gap::field))
                                .containsExactly(field))
                .hasMessage(code);
    }

    private static void gap(CycleFacts facts, CycleStep step, CycleGuard guard) {
        assertThatThrownBy(() -> CycleGuard.RULES.require(step, facts))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.gaps().stream().map(RuleBroken.Gap::code))
                                .contains("cycle.guard." + guard));
    }

    /** The whole rule as a table (SM-5). */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, REVISE ADD_CRITERION DROP_CRITERION DECIDE VOID HAND_OVER",
        "DECIDED, PUBLISH VOID HAND_OVER",
        "PUBLISHED, OPEN VOID HAND_OVER",
        "RECEIVING, CLOSE_CALL HAND_OVER",
        "REVIEWING, ANNOUNCE ARCHIVE HAND_OVER",
        "PUBLICITY, START HAND_OVER",
        "RUNNING, CONCLUDE HAND_OVER",
        "CONCLUDING, ARCHIVE HAND_OVER",
        "ARCHIVED, ''",
        "VOIDED, ''"
    })
    void each_state_opens_exactly_these_steps(CycleState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @ParameterizedTest
    @EnumSource(
            value = CycleState.class,
            names = {"DRAFT", "VOIDED"},
            mode = EnumSource.Mode.EXCLUDE)
    void criteria_stand_once_the_committee_has_decided_them(CycleState state) {
        for (var step : new CycleStep[] {CycleStep.REVISE, CycleStep.ADD_CRITERION, CycleStep.DROP_CRITERION}) {
            assertThatThrownBy(() -> state.after(step)).hasMessage("cycle.criteria-frozen");
        }
    }

    @Test
    void a_criterion_added_after_opening_is_refused_and_the_hash_still_fits() {
        var it = Cyclings.receiving();

        assertThatThrownBy(() -> it.addCriterion("新标准", "看新的", 10, by(PERSONNEL)))
                .hasMessage("cycle.criteria-frozen");

        assertThat(it.state()).isEqualTo(CycleState.RECEIVING);
        assertThat(it.criteriaHash()).hasSize(64);
    }

    @Test
    void nothing_is_published_without_a_decision_and_nothing_received_before_publication() {
        assertThatThrownBy(() -> Cyclings.draft().publish(TODAY, by(PERSONNEL))).hasMessage("cycle.undecided");
        assertThatThrownBy(() -> Cyclings.decided().go(CycleStep.OPEN, by(PERSONNEL)))
                .hasMessage("cycle.unpublished");
        gap(
                facts(Cyclings.published(), Tally.NONE, TODAY, actor(PERSONNEL, Role.HR)),
                CycleStep.OPEN,
                CycleGuard.OPENING_DAY);
    }

    @Test
    void only_a_signed_meeting_that_came_to_a_resolution_decides() {
        refused(
                () -> Cyclings.draft().decide(Cyclings.meeting(false, false), "同意", by(SECRETARY)),
                "cycle.minutes-open",
                "point");
        refused(
                () -> Cyclings.draft().decide(Cyclings.meeting(true, false), "同意", by(SECRETARY)),
                "cycle.no-resolution",
                "point");
        assertThat(Cyclings.decided().decidedOn()).isEqualTo(TODAY.minusDays(12));
        var late = Cycle.draft("1", Cyclings.programme(), terms(), PERSONNEL, 3, TODAY);
        refused(() -> late.decide(Cyclings.meeting(true, true), "同意", by(SECRETARY)), "cycle.meeting-early", "point");
    }

    @Test
    void whoever_drafted_it_does_not_enter_its_decision() {
        gap(
                facts(Cyclings.draft(), Tally.NONE, TODAY, actor(PERSONNEL, Role.HR, Role.PO)),
                CycleStep.DECIDE,
                CycleGuard.NOT_DRAFTER);
        var empty = Cycle.draft("1", Cyclings.programme(), terms(), PERSONNEL, 3, TODAY);
        gap(facts(empty, Tally.NONE, TODAY, actor(SECRETARY, Role.SEC)), CycleStep.DECIDE, CycleGuard.CRITERIA_THERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "论文数",
                "论文的篇数",
                "影响因子不低于 5",
                "被引次数",
                "SCI 收录",
                "h-index",
                "number of papers",
                "第一作者文章的多少，越多越好",
                "发表文章不少于 10 篇",
                "论  文 数",
                "Times cited",
                "一区论文"
            })
    void no_criterion_counts_papers(String words) {
        refused(
                () -> Cyclings.draft().addCriterion("产出", words, 10, by(PERSONNEL)),
                "cycle.counting-criterion",
                "looks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"是否党员", "政治面貌", "出勤情况", "学习时长", "积分", "attendance"})
    void neither_the_party_nor_presence_is_a_criterion(String words) {
        refused(() -> Cyclings.draft().addCriterion(words, "看一看", 10, by(PERSONNEL)), "cycle.barred-criterion", "name");
    }

    @Test
    void days_are_refused_that_contradict_each_other_and_reviewers_that_are_too_few() {
        var open = TODAY.plusDays(3);
        var late = TODAY.plusYears(1);
        refused(
                () -> terms(TODAY.minusDays(1), late, late, late, 3).require(3, TODAY),
                "cycle.opening-past",
                "opensOn");
        refused(() -> terms(open, TODAY, late, late, 3).require(3, TODAY), "cycle.closes-first", "closesOn");
        refused(() -> terms(open, late, late, late, 3).require(3, TODAY), "cycle.midterm-early", "midtermOn");
        refused(() -> terms(open, open, late, late, 3).require(3, TODAY), "cycle.final-early", "finalOn");
        refused(
                () -> terms(open, open, late, late.plusDays(1), 2).require(3, TODAY),
                "cycle.few-reviewers",
                "reviewers");
    }

    /** 2026-06-01 is a Monday: the fifth working day after it is the Monday after. */
    @Test
    void a_notice_stands_at_least_five_working_days() {
        refused(
                () -> Cyclings.reviewing().announce(TODAY, LocalDate.of(2026, 6, 7), 5, CALENDAR, TODAY, by(PERSONNEL)),
                "cycle.publicity-short",
                "to");
        refused(
                () -> Cyclings.reviewing().announce(TODAY.minusDays(9), TODAY, 5, CALENDAR, TODAY, by(PERSONNEL)),
                "cycle.notice-past",
                "from");
        var it = Cyclings.reviewing();
        it.announce(TODAY, LocalDate.of(2026, 6, 8), 5, CALENDAR, TODAY, by(PERSONNEL));
        assertThat(it.state()).isEqualTo(CycleState.PUBLICITY);
    }

    @Test
    void stages_wait_for_what_their_applications_still_need() {
        var hr = actor(PERSONNEL, Role.HR);
        gap(
                facts(Cyclings.reviewing(), new Tally(5, 5, 2, 1, 0, 0, 0, 0, 3), TODAY, hr),
                CycleStep.ANNOUNCE,
                CycleGuard.ALL_DECIDED);
        gap(
                facts(Cyclings.reviewing(), new Tally(5, 5, 0, 0, 0, 0, 0, 0, 0), TODAY, hr),
                CycleStep.ANNOUNCE,
                CycleGuard.SOME_PROPOSED);
        gap(
                facts(Cyclings.reviewing(), new Tally(5, 5, 0, 1, 0, 0, 0, 0, 1), TODAY, hr),
                CycleStep.ARCHIVE,
                CycleGuard.ALL_CONCLUDED);
        CycleGuard.RULES.require(
                CycleStep.ANNOUNCE, facts(Cyclings.reviewing(), new Tally(5, 5, 0, 1, 0, 0, 0, 0, 1), TODAY, hr));
    }

    @Test
    void drafts_are_for_those_who_write_and_decide_them() {
        assertThat(Cyclings.draft().visibleTo(actor(50), Reach.OWN)).isFalse();
        assertThat(Cyclings.decided().visibleTo(actor(50), Reach.OWN)).isFalse();
        assertThat(Cyclings.published().visibleTo(actor(50), Reach.OWN)).isTrue();
        assertThat(Cyclings.draft().visibleTo(actor(50), Reach.EVERYTHING)).isTrue();
    }

    /** Fewer than five people are no number (design, principle 6). */
    @Test
    void few_people_are_no_number_for_everybody() {
        assertThat(CycleSheets.counts(new Tally(4, 4, 0, 0, 0, 0, 0, 0, 4), false))
                .isNull();
        assertThat(CycleSheets.counts(new Tally(9, 8, 0, 0, 0, 0, 3, 0, 4), false)
                        .inPlan())
                .isEqualTo(-1);
        assertThat(CycleSheets.counts(new Tally(4, 4, 0, 0, 0, 0, 0, 0, 4), true)
                        .received())
                .isEqualTo(4);
    }
}
