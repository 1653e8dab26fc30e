package org.ronghe.talent.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.talent.application.Applications.APPLICANT;
import static org.ronghe.talent.application.Applications.COLLEAGUE;
import static org.ronghe.talent.application.Applications.ELSEWHERE;
import static org.ronghe.talent.application.Applications.FIRST;
import static org.ronghe.talent.application.Applications.LIMITS;
import static org.ronghe.talent.application.Applications.MENTOR;
import static org.ronghe.talent.application.Applications.PERSONNEL;
import static org.ronghe.talent.application.Applications.SECOND;
import static org.ronghe.talent.application.Applications.SECRETARY;
import static org.ronghe.talent.application.Applications.THIRD;
import static org.ronghe.talent.application.Applications.TODAY;
import static org.ronghe.talent.application.Applications.UNIT;
import static org.ronghe.talent.application.Applications.actor;
import static org.ronghe.talent.application.Applications.by;
import static org.ronghe.talent.application.Applications.facts;
import static org.ronghe.talent.application.Applications.meeting;
import static org.ronghe.talent.application.Applications.offer;

import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.Awaited;
import org.ronghe.talent.programme.CycleState;

class ApplicationTest {
    private static void refused(ThrowingCallable act, String code, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.gaps().stream().map(RuleBroken.Gap::field))
                                .containsExactly(field))
                .hasMessage(code);
    }

    private static void gap(ApplicationFacts facts, ApplicationStep step, ApplicationGuard guard) {
        assertThatThrownBy(() -> ApplicationGuard.RULES.require(step, facts))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.gaps().stream().map(RuleBroken.Gap::code))
                                .contains("application.guard." + guard));
    }

    /** The whole rule as a table (SM-5). */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, WRITE ADD_WORK DROP_WORK ATTACH SUBMIT WITHDRAW",
        "SUBMITTED, RETURN PASS TURN_DOWN WITHDRAW HAND_OVER",
        "RETURNED, WRITE ADD_WORK DROP_WORK ATTACH RESUBMIT TURN_DOWN WITHDRAW HAND_OVER",
        "REVIEWING, ASSIGN RECUSE REVIEW PROPOSE TURN_DOWN WITHDRAW HAND_OVER",
        "PROPOSED, INTEGRITY PUBLICIZE TURN_DOWN WITHDRAW HAND_OVER",
        "PUBLICITY, INTEGRITY ANSWER SELECT TURN_DOWN HAND_OVER",
        "SELECTED, NAME_PANEL PROMISE REPORT_MIDTERM JUDGE_MIDTERM QUIT CANCEL HAND_OVER",
        "MIDTERM, NAME_PANEL PROMISE REPORT_FINAL JUDGE_FINAL QUIT CANCEL HAND_OVER",
        "NOT_SELECTED, ASK_REASONS GIVE_REASONS HAND_OVER",
        "CONCLUDED, ''",
        "WITHDRAWN, ''",
        "QUIT, ''",
        "CANCELLED, ''"
    })
    void each_state_opens_exactly_these_steps(ApplicationState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @Test
    void an_application_after_closing_is_refused_when_it_is_begun_and_when_it_is_handed_in() {
        refused(
                () -> Application.draft("1", offer(), APPLICANT, UNIT, TODAY.plusDays(6)),
                "application.closed",
                "cycle");
        refused(
                () -> Application.draft("1", offer(CycleState.REVIEWING, null), APPLICANT, UNIT, TODAY),
                "application.closed",
                "cycle");
        gap(
                facts(Applications.written(), TODAY.plusDays(6), actor(APPLICANT)),
                ApplicationStep.SUBMIT,
                ApplicationGuard.CALL_OPEN);
    }

    @Test
    void there_is_no_sixth_work() {
        var it = Applications.draft();
        for (int i = 1; i <= 5; i++) {
            it.addWork("工作 " + i, 2020 + i, "完成", Set.of(), TODAY, by(APPLICANT));
        }
        refused(() -> it.addWork("第六项", 2026, "完成", Set.of(), TODAY, by(APPLICANT)), "application.sixth-work", "title");
        assertThat(it.works()).hasSize(5);
        refused(
                () -> Applications.written().addWork("一项工作", 2025, "完成", Set.of(), TODAY, by(APPLICANT)),
                "application.same-work",
                "title");
        refused(
                () -> Applications.draft().addWork("工作", 2027, "完成", Set.of(), TODAY, by(APPLICANT)),
                "application.work-year",
                "year");
    }

    @Test
    void it_is_handed_in_with_plan_works_consent_and_no_title_of_the_same_group() {
        var me = actor(APPLICANT);
        gap(facts(Applications.draft(), TODAY, me), ApplicationStep.SUBMIT, ApplicationGuard.PLAN_WRITTEN);
        gap(facts(Applications.draft(), TODAY, me), ApplicationStep.SUBMIT, ApplicationGuard.WORKS_NAMED);
        gap(
                facts(Applications.written(), offer(), 0, List.of("另一个计划"), TODAY, me),
                ApplicationStep.SUBMIT,
                ApplicationGuard.TITLE_FREE);
        refused(
                () -> Applications.written().submit(ApplicationStep.SUBMIT, false, TODAY, by(APPLICANT)),
                "application.no-consent",
                "consent");
        ApplicationGuard.RULES.require(ApplicationStep.SUBMIT, facts(Applications.written(), TODAY, me));
    }

    @Test
    void it_is_sent_back_once_with_one_list_and_completed_in_time() {
        var it = Applications.submitted();
        it.sendBack("缺申请书签字\n缺工作设想附件", TODAY, 10, by(PERSONNEL));
        assertThat(it.missing().lines()).hasSize(2);
        assertThat(it.dueOn()).isEqualTo(TODAY.plusDays(10));
        gap(
                facts(it, TODAY.plusDays(11), actor(APPLICANT)),
                ApplicationStep.RESUBMIT,
                ApplicationGuard.COMPLETION_TIME);
        it.submit(ApplicationStep.RESUBMIT, true, TODAY.plusDays(3), by(APPLICANT));
        assertThat(it.submittedOn()).isEqualTo(TODAY);
        gap(
                facts(it, TODAY.plusDays(3), actor(PERSONNEL, Role.HR)),
                ApplicationStep.RETURN,
                ApplicationGuard.FIRST_RETURN);
    }

    private static void barred(long person, @Nullable Long unit, String code) {
        var it = Applications.submitted();
        it.pass(Set.of(), List.of(), TODAY, by(PERSONNEL));
        refused(() -> it.assign(person, unit, LIMITS, TODAY, by(PERSONNEL)), code, "reviewer");
        assertThat(it.reviews()).isEmpty();
    }

    @Test
    void nobody_with_a_conflict_is_asked_to_review() {
        barred(COLLEAGUE, ELSEWHERE, "application.co-author");
        barred(60, UNIT, "application.own-group");
        barred(MENTOR, ELSEWHERE, "application.mentor-reviews");
        barred(APPLICANT, ELSEWHERE, "application.own-review");
    }

    @Test
    void a_joint_work_of_long_ago_bars_nobody() {
        assertThat(Applications.reviewing().reviews())
                .extracting(ApplicationReview::reviewer)
                .contains(THIRD);
    }

    @Test
    void whoever_declared_a_conflict_is_not_asked_again_and_counts_no_more() {
        var it = Applications.reviewing();
        it.recuse(FIRST, Conflict.RELATIVE, by(FIRST));
        assertThat(it.asked()).isEqualTo(2);
        refused(
                () -> it.assign(FIRST, ELSEWHERE, LIMITS, TODAY, by(PERSONNEL)),
                "application.declared-conflict",
                "reviewer");
        assertThat(it.visibleTo(actor(FIRST), Reach.OWN)).isFalse();
    }

    @Test
    void a_review_has_its_declaration_and_a_mark_for_every_criterion() {
        var it = Applications.reviewing();
        refused(
                () -> it.review(FIRST, false, Applications.MARKS, "好", offer(), TODAY, by(FIRST)),
                "application.no-declaration",
                "noConflict");
        refused(
                () -> it.review(FIRST, true, Map.of(1L, 3), "好", offer(), TODAY, by(FIRST)),
                "application.marks-missing",
                "marks");
        refused(
                () -> it.review(FIRST, true, Map.of(1L, 41, 2L, 3), "好", offer(), TODAY, by(FIRST)),
                "application.mark-high",
                "marks[0].mark");
        assertThat(it.handedIn()).isZero();
    }

    @Test
    void a_score_alone_decides_nothing() {
        var secretary = actor(SECRETARY, Role.SEC);
        gap(facts(Applications.reviewing(), TODAY, secretary), ApplicationStep.PROPOSE, ApplicationGuard.REVIEWS_IN);
        for (var reason : List.of("92", "92.5 / 100", " ")) {
            refused(
                    () -> Applications.reviewed()
                            .decide(ApplicationStep.PROPOSE, meeting(TODAY, true, true), reason, by(SECRETARY)),
                    "application.reason-missing",
                    "reason");
        }
        refused(
                () -> Applications.reviewed()
                        .decide(ApplicationStep.PROPOSE, meeting(TODAY, false, true), "支持", by(SECRETARY)),
                "application.minutes-open",
                "point");
        refused(
                () -> Applications.reviewed()
                        .decide(ApplicationStep.PROPOSE, meeting(TODAY, true, false), "支持", by(SECRETARY)),
                "application.no-resolution",
                "point");
        refused(
                () -> Applications.reviewed()
                        .decide(ApplicationStep.PROPOSE, meeting(TODAY.minusDays(1), true, true), "支持", by(SECRETARY)),
                "application.meeting-early",
                "point");
    }

    @Test
    void no_more_are_proposed_than_the_quota_has_room_for_and_nobody_decides_about_the_own() {
        gap(
                facts(
                        Applications.reviewed(),
                        offer(CycleState.REVIEWING, 2),
                        2,
                        List.of(),
                        TODAY,
                        actor(SECRETARY, Role.SEC)),
                ApplicationStep.PROPOSE,
                ApplicationGuard.QUOTA_LEFT);
        gap(
                facts(Applications.reviewed(), TODAY, actor(APPLICANT, Role.SEC)),
                ApplicationStep.PROPOSE,
                ApplicationGuard.NOT_APPLICANT);
        gap(
                facts(Applications.submitted(), TODAY, actor(APPLICANT, Role.HR)),
                ApplicationStep.PASS,
                ApplicationGuard.NOT_APPLICANT);
    }

    @Test
    void nobody_is_selected_before_the_notice_is_over_the_objections_answered_and_the_check_clear() {
        var hr = actor(PERSONNEL, Role.HR);
        var it = Applications.shown();
        it.object(40, Instant.EPOCH, "有疑问", TODAY);
        gap(facts(it, TODAY, hr), ApplicationStep.SELECT, ApplicationGuard.NOTICE_OVER);
        gap(facts(it, TODAY.plusDays(8), hr), ApplicationStep.SELECT, ApplicationGuard.OBJECTIONS_ANSWERED);
        var affected = Applications.proposed();
        affected.answerIntegrity(Integrity.AFFECTED, TODAY, by(6));
        affected.publicize(TODAY, TODAY.plusDays(7), by(PERSONNEL));
        gap(facts(affected, TODAY.plusDays(8), hr), ApplicationStep.SELECT, ApplicationGuard.INTEGRITY_CLEAR);
        ApplicationGuard.RULES.require(ApplicationStep.SELECT, facts(Applications.shown(), TODAY.plusDays(8), hr));
    }

    @Test
    void objections_are_raised_while_it_is_shown_and_never_answered_by_whoever_raised_them() {
        assertThatThrownBy(() -> Applications.shown().object(40, Instant.EPOCH, "有疑问", TODAY.plusDays(8)))
                .hasMessage("application.no-notice");
        assertThatThrownBy(() -> Applications.proposed().object(40, Instant.EPOCH, "有疑问", TODAY))
                .hasMessage("application.no-notice");
        assertThatThrownBy(() -> Applications.shown().object(APPLICANT, Instant.EPOCH, "有疑问", TODAY))
                .hasMessage("application.own-objection");
        var it = Applications.shown();
        it.object(PERSONNEL, Instant.EPOCH, "有疑问", TODAY);
        assertThatThrownBy(() -> it.answer(0, "不是", TODAY, by(PERSONNEL))).hasMessage("application.own-answer");
        it.answer(0, "经核实不影响", TODAY, by(41));
        assertThat(it.openObjections()).isZero();
    }

    @Test
    void whoever_was_not_selected_may_ask_for_reasons_within_the_days() {
        var it = Applications.reviewed();
        it.decide(ApplicationStep.TURN_DOWN, meeting(TODAY, true, true), "方向重复", by(SECRETARY));
        var me = actor(APPLICANT);
        gap(facts(it, TODAY.plusDays(16), me), ApplicationStep.ASK_REASONS, ApplicationGuard.REASONS_TIME);
        it.askReasons(TODAY.plusDays(2), 15, by(APPLICANT));
        assertThat(it.dueOn()).isEqualTo(TODAY.plusDays(17));
        gap(facts(it, TODAY.plusDays(2), me), ApplicationStep.ASK_REASONS, ApplicationGuard.NOT_ASKED_YET);
        it.giveReasons("与在研任务重复，建议明年另选方向", by(PERSONNEL));
        assertThat(it.dueOn()).isNull();
    }

    @Test
    void the_panel_is_neither_mentor_nor_applicant_nor_of_the_own_unit() {
        var it = Applications.selected();
        refused(() -> it.namePanel(Set.of(MENTOR), Map.of(), by(PERSONNEL)), "application.panel-mentor", "panel");
        refused(() -> it.namePanel(Set.of(APPLICANT), Map.of(), by(PERSONNEL)), "application.panel-applicant", "panel");
        refused(() -> it.namePanel(Set.of(60L), Map.of(60L, UNIT), by(PERSONNEL)), "application.panel-group", "panel");
        refused(
                () -> it.namePanel(Set.of(FIRST), Map.of(FIRST, ELSEWHERE), by(PERSONNEL)),
                "application.panel-few",
                "panel");
        gap(facts(withPanel(), TODAY, actor(FIRST)), ApplicationStep.JUDGE_MIDTERM, ApplicationGuard.MIDTERM_REPORTED);
    }

    @Test
    void a_plan_is_judged_when_its_day_comes_near() {
        var it = withPanel();
        it.report(ApplicationStep.REPORT_MIDTERM, "做了一半", TODAY, by(APPLICANT));
        gap(
                facts(it, it.midtermDue().minusDays(91), actor(FIRST)),
                ApplicationStep.JUDGE_MIDTERM,
                ApplicationGuard.MIDTERM_NEAR);
    }

    @Test
    void the_formal_check_names_every_paper_that_is_missing() {
        var it = Applications.submitted();
        refused(
                () -> it.pass(Set.of("申请书"), List.of("申请书", "单位意见", "推荐信"), TODAY, by(PERSONNEL)),
                "application.papers-missing",
                "present");
    }

    private static Application withPanel() {
        var it = Applications.selected();
        it.namePanel(Set.of(FIRST, SECOND), Map.of(FIRST, ELSEWHERE, SECOND, ELSEWHERE), by(PERSONNEL));
        return it;
    }

    @Test
    void a_promise_is_accepted_by_somebody_else_than_whoever_answers_for_it() {
        var due = TODAY.plusDays(60);
        refused(
                () -> Applications.selected()
                        .promise(PromiseKind.FUNDS, "经费", SECRETARY, SECRETARY, due, TODAY, by(PERSONNEL)),
                "application.promise-acceptor",
                "responsible");
        refused(
                () -> Applications.selected()
                        .promise(PromiseKind.FUNDS, "经费", PERSONNEL, SECRETARY, due, TODAY, by(PERSONNEL)),
                "application.promise-acceptor",
                "responsible");
        refused(
                () -> Applications.selected()
                        .promise(PromiseKind.FUNDS, "经费", APPLICANT, SECRETARY, due, TODAY, by(PERSONNEL)),
                "application.promise-own",
                "responsible");
        refused(
                () -> Applications.selected()
                        .promise(PromiseKind.FUNDS, "经费", 60, SECRETARY, TODAY.minusDays(1), TODAY, by(PERSONNEL)),
                "application.promise-past",
                "due");
        var it = Applications.selected();
        assertThat(it.promise(PromiseKind.LABORATORY, "实验室 30 平方米", 60, SECRETARY, due, TODAY, by(PERSONNEL)))
                .isEqualTo("人才申请〔2026〕1号：实验室 30 平方米");
        refused(
                () -> it.promise(PromiseKind.LABORATORY, "实验室 30 平方米", 60, SECRETARY, due, TODAY, by(PERSONNEL)),
                "application.promise-known",
                "words");
    }

    @Test
    void reports_are_asked_for_ninety_days_ahead_and_said_again_at_thirty_and_seven() {
        var it = Applications.selected();
        assertThat(ApplicationGuard.RULES.awaited(facts(it, TODAY, actor(0))))
                .filteredOn(each -> each.step().equals("REPORT_MIDTERM"))
                .extracting(Awaited::from)
                .containsExactly(offer().midtermOn().minusDays(90));
        assertThat(TalentDeskLines.key(true, 90, LIMITS)).isEqualTo("talent.desk.midterm-far");
        assertThat(TalentDeskLines.key(true, 30, LIMITS)).isEqualTo("talent.desk.midterm-near");
        assertThat(TalentDeskLines.key(false, 7, LIMITS)).isEqualTo("talent.desk.final-last");
        assertThat(TalentDeskLines.key(false, -1, LIMITS)).isEqualTo("talent.desk.final-late");
        var done = Applications.midterm();
        done.report(ApplicationStep.REPORT_FINAL, "做完了", TODAY.plusYears(2), by(APPLICANT));
        done.judgeFinal(Grade.EXCELLENT, "很好", by(FIRST));
        assertThat(done.state()).isEqualTo(ApplicationState.CONCLUDED);
    }

    @Test
    void each_reader_sees_it_only_while_it_is_their_business() {
        var draft = Applications.draft();
        assertThat(draft.visibleTo(actor(APPLICANT), Reach.OWN)).isTrue();
        assertThat(draft.visibleTo(actor(PERSONNEL, Role.HR), Reach.EVERYTHING)).isFalse();
        var it = Applications.reviewing();
        assertThat(it.visibleTo(actor(PERSONNEL, Role.HR), Reach.EVERYTHING)).isTrue();
        assertThat(it.visibleTo(actor(FIRST), Reach.OWN)).isTrue();
        assertThat(it.visibleTo(actor(40, Role.HEAD), Reach.OWN)).isFalse();
        assertThat(it.visibleTo(actor(SECRETARY, Role.SEC), Reach.OWN)).isFalse();
        assertThat(Applications.reviewed().visibleTo(actor(SECRETARY, Role.SEC), Reach.OWN))
                .isTrue();
        assertThat(it.visibleTo(actor(6, Role.DIC), Reach.OWN)).isFalse();
        assertThat(Applications.proposed().visibleTo(actor(6, Role.DIC), Reach.OWN))
                .isTrue();
        assertThat(Applications.proposed().visibleTo(actor(FIRST), Reach.OWN)).isFalse();
        assertThat(Applications.midterm().visibleTo(actor(FIRST), Reach.OWN)).isTrue();
    }

    @Test
    void who_reviews_is_told_to_the_applicant_as_a_capacity_alone() {
        var it = Applications.reviewing();
        assertThat(Capacity.of(it, SECOND, Set.of(Role.HR, Role.PCM))).isEqualTo(Capacity.REVIEWER);
        assertThat(Capacity.of(it, PERSONNEL, Set.of(Role.HR))).isEqualTo(Capacity.PERSONNEL);
        assertThat(Capacity.of(it, 40, Set.of(Role.STF))).isEqualTo(Capacity.OTHER);
        assertThat(Stream.of(ApplicationStep.values()).filter(ApplicationStep::reviewing))
                .containsExactly(ApplicationStep.ASSIGN, ApplicationStep.RECUSE, ApplicationStep.REVIEW);
    }

    @Test
    void a_review_goes_on_to_nobody_who_would_be_barred_from_it() {
        var it = Applications.reviewing();
        assertThat(ApplicationDuties.judge(
                        it, ApplicationPart.REVIEWER, new Candidate(COLLEAGUE, "某", ELSEWHERE, Set.of()), 3, TODAY))
                .get()
                .extracting(RuleBroken::code)
                .isEqualTo("handover.barred-reviewer");
        assertThat(ApplicationDuties.judge(
                        it, ApplicationPart.REVIEWER, new Candidate(60, "某", ELSEWHERE, Set.of()), 3, TODAY))
                .isEmpty();
        assertThat(ApplicationDuties.judge(
                        it, ApplicationPart.OFFICER, new Candidate(60, "某", ELSEWHERE, Set.of()), 3, TODAY))
                .isPresent();
    }

    /**
     * Issue 5, part 9: neither what is kept nor what is sent has a place for a count of papers, for the Party, for
     * presence or for a rank.
     */
    @Test
    void no_field_counts_papers_knows_the_party_or_ranks_anybody() {
        var never = List.of(
                "papercount",
                "papers_count",
                "citation",
                "impact",
                "hindex",
                "party",
                "political",
                "attendance",
                "studyhours",
                "points",
                "rank",
                "average",
                "totalmark",
                "score");
        var kept = Stream.of(
                        Application.class,
                        ApplicationWork.class,
                        ApplicationReview.class,
                        ApplicationObjection.class,
                        ApplicationPaper.class)
                .peek(type -> assertThat(type).hasAnnotation(Entity.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()).map(Field::getName));
        var sent = Arrays.stream(ApplicationWrites.class.getDeclaredClasses())
                .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName));
        var shown = Stream.concat(
                        Stream.of(ApplicationSheet.class, ApplicationLedger.ApplicationRow.class),
                        Arrays.stream(ApplicationSheet.class.getDeclaredClasses()))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName));
        var names = Stream.of(kept, sent, shown)
                .flatMap(each -> each)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).hasSizeGreaterThan(80);
        assertThat(names).noneMatch(name -> never.stream().anyMatch(name::contains));
        assertThat(ApplicationSort.values()).containsExactly(ApplicationSort.NEWEST, ApplicationSort.DUE);
    }
}
