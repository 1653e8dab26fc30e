package org.ronghe.drive.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.drive.instruction.Instructions.DUE;
import static org.ronghe.drive.instruction.Instructions.ENTRY_DAYS;
import static org.ronghe.drive.instruction.Instructions.HELPER;
import static org.ronghe.drive.instruction.Instructions.KEEPER;
import static org.ronghe.drive.instruction.Instructions.LEAD;
import static org.ronghe.drive.instruction.Instructions.LEADER;
import static org.ronghe.drive.instruction.Instructions.RECEIVED;
import static org.ronghe.drive.instruction.Instructions.SECRETARY;
import static org.ronghe.drive.instruction.Instructions.STUDY_DAYS;
import static org.ronghe.drive.instruction.Instructions.TITLE;
import static org.ronghe.drive.instruction.Instructions.TODAY;
import static org.ronghe.drive.instruction.Instructions.UNIT;
import static org.ronghe.drive.instruction.Instructions.actor;
import static org.ronghe.drive.instruction.Instructions.by;
import static org.ronghe.drive.instruction.Instructions.facts;
import static org.ronghe.drive.instruction.Instructions.holders;
import static org.ronghe.drive.instruction.Instructions.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.Awaited;
import org.ronghe.orgstructure.api.Meetings.Meeting;

class InstructionTest {
    private static void refused(ThrowingCallable act, String code, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.gaps().stream().map(RuleBroken.Gap::field))
                                .containsExactly(field))
                .hasMessage(code);
    }

    /** The whole rule as a table (SM-17). */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, REGISTER VOID HAND_OVER",
        "REGISTERED, REVISE STUDY VOID HAND_OVER",
        "STUDIED, DEPLOY VOID HAND_OVER",
        "DEPLOYED, BREAK_DOWN VOID HAND_OVER",
        "BROKEN_DOWN, BREAK_DOWN DISPATCH VOID HAND_OVER",
        "DISPATCHING, BREAK_DOWN DISPATCH REPORT VOID HAND_OVER",
        "REPORTED, RETURN APPROVE HAND_OVER",
        "APPROVED, REPORT_BACK CLOSE CONTINUE HAND_OVER",
        "CONTINUING, BREAK_DOWN CHECK CLOSE HAND_OVER",
        "CLOSED, REVISIT HAND_OVER",
        "REVISITED, ''",
        "VOIDED, ''"
    })
    void each_state_opens_exactly_these_steps(InstructionState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    private static Instruction.Document classified(String title, String number, String summary, String keptAt) {
        return new Instruction.Document(
                InstructionKind.INSTRUCTION,
                SourceLevel.CENTRAL,
                title,
                number,
                RECEIVED,
                RECEIVED,
                summary,
                true,
                keptAt);
    }

    @Test
    void of_a_document_under_a_mark_number_and_place_alone_are_kept() {
        refused(() -> classified("标题", "中发1", "", "保密柜").require(TODAY, true), "instruction.classified-words", "title");
        refused(
                () -> classified("", "中发1", "摘要", "保密柜").require(TODAY, true),
                "instruction.classified-words",
                "summary");
        refused(() -> classified("", "中发1", "", " ").require(TODAY, true), "instruction.kept-at", "keptAt");
        refused(() -> classified("", "", "", "保密柜").require(TODAY, false), "instruction.number-missing", "number");
        var it = Instruction.receive("1", classified("", "中发1", "", "保密柜"), KEEPER, TODAY, STUDY_DAYS);
        assertThat(it.shown()).isEqualTo("中发1");
    }

    private static Instruction.Document dated(String title, String summary, LocalDate issued, LocalDate received) {
        return new Instruction.Document(
                InstructionKind.INSTRUCTION, SourceLevel.ACADEMY, title, "科发1", issued, received, summary, false, "");
    }

    @Test
    void a_text_that_carries_a_secrecy_mark_is_refused_wherever_it_is_written() {
        refused(() -> dated("机密★10年 某批示", "摘要", RECEIVED, RECEIVED).require(TODAY, true), "secrecy.mark", "title");
        refused(() -> dated("批示", "【秘密】内容", RECEIVED, RECEIVED).require(TODAY, true), "secrecy.mark", "summary");
        var it = Instructions.dispatching(SourceLevel.ACADEMY);
        refused(() -> it.dispatch(TODAY, "机密★", TODAY, ENTRY_DAYS, by(LEADER)), "secrecy.mark", "words");
        refused(() -> it.report("绝密★", by(LEAD)), "secrecy.mark", "report");
        assertThat(it.state()).isEqualTo(InstructionState.DISPATCHING);
    }

    @Test
    void days_are_refused_that_contradict_each_other_or_have_not_come() {
        refused(
                () -> dated("批示", "摘要", RECEIVED, RECEIVED.minusDays(1)).require(TODAY, true),
                "instruction.received-first",
                "receivedOn");
        refused(
                () -> dated("批示", "摘要", RECEIVED, TODAY.plusDays(1)).require(TODAY, true),
                "instruction.future",
                "receivedOn");
        var it = Instructions.dispatching(SourceLevel.ACADEMY);
        refused(() -> it.dispatch(TODAY.plusDays(1), "进展", TODAY, ENTRY_DAYS, by(LEADER)), "instruction.future", "day");
        refused(() -> it.dispatch(RECEIVED, "进展", TODAY, ENTRY_DAYS, by(LEADER)), "instruction.entry-early", "day");
        var approved = Instructions.approved(SourceLevel.ACADEMY);
        refused(() -> approved.reportBack(TODAY.plusDays(1), "1", TODAY, by(KEEPER)), "instruction.future", "day");
        refused(
                () -> approved.reportBack(RECEIVED.minusDays(1), "1", TODAY, by(KEEPER)),
                "instruction.back-early",
                "day");
    }

    private static Meeting held(boolean committee, boolean signed, String topic, LocalDate day) {
        return new Meeting(9, "会", 10, day, SECRETARY, committee, signed, topic, "");
    }

    @Test
    void only_a_signed_meeting_of_the_committee_whose_first_topic_it_was_is_its_study() {
        var it = Instructions.registered();
        var day = RECEIVED.plusDays(1);
        refused(() -> it.study(held(true, false, TITLE, day), by(SECRETARY)), "instruction.minutes-open", "meeting");
        refused(() -> it.study(held(false, true, TITLE, day), by(SECRETARY)), "instruction.not-committee", "meeting");
        refused(() -> it.study(held(true, true, "其他", day), by(SECRETARY)), "instruction.other-topic", "meeting");
        refused(
                () -> it.study(held(true, true, TITLE, RECEIVED.minusDays(1)), by(SECRETARY)),
                "instruction.before-receipt",
                "meeting");
        assertThat(it.state()).isEqualTo(InstructionState.REGISTERED);

        it.study(new Meeting(9, "会", 10, day, SECRETARY, true, true, "", "科发〔2026〕9号"), by(SECRETARY));

        assertThat(it.studiedOn()).isEqualTo(day);
    }

    @Test
    void a_study_later_than_the_limit_is_taken_and_its_day_stays_behind_the_limit() {
        var it = Instructions.registered();
        it.study(meeting(RECEIVED.plusDays(STUDY_DAYS + 3), TITLE), by(SECRETARY));
        assertThat(it.studiedOn()).isAfter(it.studyDue());
    }

    @Test
    void the_study_is_linked_by_whoever_chaired_it() {
        var it = Instructions.registered();
        var chair = actor(SECRETARY, Role.SEC);
        var deputy = actor(8, Role.SEC);
        assertThat(facts(it, chair, List.of(), meeting(TODAY, TITLE)).yours(InstructionStep.STUDY))
                .isTrue();
        assertThat(facts(it, deputy, List.of(), meeting(TODAY, TITLE)).yours(InstructionStep.STUDY))
                .isFalse();
        assertThat(InstructionGuard.RULES.lines(InstructionStep.STUDY, facts(it, chair, List.of())))
                .singleElement()
                .satisfies(line -> assertThat(line.met()).isFalse());
    }

    @Test
    void a_deployment_needs_a_signed_resolution_and_three_different_people() {
        var it = Instructions.studied();
        var day = RECEIVED.plusDays(6);
        refused(
                () -> it.deploy(
                        Instructions.point(held(true, true, "", day), false),
                        "决议",
                        holders(),
                        DUE,
                        TODAY,
                        by(SECRETARY)),
                "instruction.no-resolution",
                "point");
        refused(
                () -> it.deploy(
                        Instructions.point(held(true, false, "", day), true),
                        "决议",
                        holders(),
                        DUE,
                        TODAY,
                        by(SECRETARY)),
                "instruction.minutes-open",
                "point");
        refused(() -> deploy(it, KEEPER, LEADER, Set.of(), DUE), "instruction.keeper-leads", "lead");
        refused(() -> deploy(it, LEAD, LEAD, Set.of(), DUE), "instruction.leader-leads", "leader");
        refused(() -> deploy(it, LEAD, LEADER, Set.of(UNIT), DUE), "instruction.lead-is-co", "coUnits");
        refused(() -> deploy(it, LEAD, LEADER, Set.of(), TODAY.minusDays(1)), "instruction.due-past", "due");
        assertThat(it.deployedOn()).isNull();
        assertThat(it.moves()).hasSize(2);
    }

    private static void deploy(Instruction it, long lead, long leader, Set<Long> coUnits, LocalDate due) {
        it.deploy(
                Instructions.point(meeting(RECEIVED.plusDays(6), ""), true),
                "决议",
                new Instruction.Holders(UNIT, lead, leader, null, coUnits),
                due,
                TODAY,
                by(SECRETARY));
    }

    @Test
    void entries_are_owed_from_the_breaking_down_and_from_each_entry_again() {
        var it = Instructions.deployed(SourceLevel.ACADEMY);
        assertThat(it.entryDue()).isNull();
        it.breakDown("制定方案", 20, DUE, TODAY, ENTRY_DAYS, by(KEEPER));
        assertThat(it.entryDue()).isEqualTo(TODAY.plusDays(ENTRY_DAYS));
        var later = TODAY.plusDays(ENTRY_DAYS + 1);
        it.dispatch(later, "进展", later, ENTRY_DAYS, by(LEADER));
        assertThat(it.entries()).singleElement().satisfies(entry -> assertThat(entry.late())
                .isTrue());
        assertThat(it.entryDue()).isEqualTo(later.plusDays(ENTRY_DAYS));
        // an older day that is written down afterwards shortens nothing
        it.dispatch(TODAY, "补记", later, ENTRY_DAYS, by(LEADER));
        assertThat(it.entryDue()).isEqualTo(later.plusDays(ENTRY_DAYS));
    }

    @Test
    void the_keeper_does_not_sign_for_the_unit_not_even_on_its_behalf() {
        var it = Instructions.dispatching(SourceLevel.ACADEMY);
        var keeper = new Actor(
                KEEPER, KEEPER, "专人", "", List.of(new Actor.Grant(Role.HEAD, Set.of(UNIT), LEAD)), Set.of(), false, "");
        assertThatThrownBy(() -> InstructionGuard.RULES.require(InstructionStep.REPORT, facts(it, keeper, List.of())))
                .isInstanceOfSatisfying(RuleBroken.class, no -> assertThat(no.gaps())
                        .singleElement()
                        .satisfies(gap -> assertThat(gap.code()).isEqualTo("instruction.guard.NOT_KEEPER")))
                .hasMessage("instruction.gaps");
        assertThat(InstructionGuard.RULES.lines(InstructionStep.REPORT, facts(it, actor(LEAD, Role.HEAD), List.of())))
                .allMatch(line -> line.met());
    }

    @Test
    void a_report_that_goes_back_is_asked_for_again_and_its_reporter_judges_it_never() {
        var it = Instructions.reported(SourceLevel.ACADEMY);
        it.sendBack("数据不全", TODAY, ENTRY_DAYS, by(SECRETARY));
        assertThat(it.state()).isEqualTo(InstructionState.DISPATCHING);
        assertThat(it.entryDue()).isEqualTo(TODAY.plusDays(ENTRY_DAYS));
        it.report("已补充", by(SECRETARY));
        assertThat(InstructionGuard.RULES.lines(
                        InstructionStep.APPROVE, facts(it, actor(SECRETARY, Role.SEC), List.of())))
                .singleElement()
                .satisfies(line -> assertThat(line.met()).isFalse());
    }

    @Test
    void nothing_is_closed_with_open_tasks_and_each_is_named() {
        var it = Instructions.approved(SourceLevel.COMMITTEE);
        var waiting = facts(it, actor(SECRETARY, Role.SEC), List.of("议定〔2026〕3号 制定方案"));
        assertThat(InstructionGuard.RULES.lines(InstructionStep.CLOSE, waiting))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.met()).isFalse();
                    assertThat(line.arguments()).isEqualTo(List.of(1, List.of("议定〔2026〕3号 制定方案")));
                });
        // what is kept on keeps its tasks
        assertThat(InstructionGuard.RULES.lines(InstructionStep.CONTINUE, waiting))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SourceLevel.class)
    void whoever_is_above_is_told_before_it_is_closed(SourceLevel level) {
        var it = Instructions.approved(level);
        var secretary = actor(SECRETARY, Role.SEC);
        boolean above = level != SourceLevel.COMMITTEE;
        assertThat(InstructionGuard.RULES.lines(InstructionStep.CLOSE, facts(it, secretary, List.of())))
                .allMatch(line -> line.met() != (line.guard() == InstructionGuard.REPORTED_BACK))
                .hasSize(above ? 2 : 1);
        it.reportBack(TODAY, "所党〔2026〕9号", TODAY, by(KEEPER));
        assertThat(InstructionGuard.RULES.lines(InstructionStep.CLOSE, facts(it, secretary, List.of())))
                .allMatch(line -> line.met());
    }

    @Test
    void only_the_secretary_judges_and_closes() {
        for (var step : List.of(
                InstructionStep.APPROVE, InstructionStep.RETURN, InstructionStep.CLOSE, InstructionStep.CONTINUE)) {
            var it = Instructions.approved(SourceLevel.ACADEMY);
            assertThat(facts(it, actor(SECRETARY, Role.SEC), List.of()).yours(step))
                    .isTrue();
            assertThat(facts(it, actor(KEEPER, Role.SUP, Role.PO, Role.DIR), List.of())
                            .yours(step))
                    .isFalse();
        }
    }

    @Test
    void what_is_kept_on_is_checked_every_year_until_it_is_closed_and_revisited() {
        var it = Instructions.approved(SourceLevel.COMMITTEE);
        it.keepOn("长期坚持", TODAY, 12, by(SECRETARY));
        assertThat(it.dueOn()).isEqualTo(TODAY.plusYears(1));
        var checked = TODAY.plusYears(1);
        it.check("持续有效", checked, 12, by(SECRETARY));
        assertThat(it.checkOn()).isEqualTo(TODAY.plusYears(2));
        it.close("目标实现", checked, 180, by(SECRETARY));
        assertThat(it.checkOn()).isNull();
        assertThat(it.revisitOn()).isEqualTo(checked.plusDays(180));
        it.revisit("成效保持", by(KEEPER));
        assertThat(it.state()).isEqualTo(InstructionState.REVISITED);
    }

    private static Optional<Awaited> awaited(Instruction it, InstructionStep step, Meeting... studies) {
        return InstructionGuard.RULES.awaited(facts(it, Actor.NOBODY, List.of(), studies)).stream()
                .filter(each -> each.step().equals(step.name()))
                .findFirst();
    }

    @Test
    void each_stage_stands_on_the_desk_of_whoever_leads_to_the_next() {
        assertThat(awaited(Instructions.received(SourceLevel.ACADEMY), InstructionStep.REGISTER))
                .hasValueSatisfying(each -> assertThat(each.by().people()).containsExactly(KEEPER));
        assertThat(awaited(Instructions.registered(), InstructionStep.STUDY)).isEmpty();
        assertThat(awaited(Instructions.registered(), InstructionStep.STUDY, meeting(TODAY, TITLE)))
                .hasValueSatisfying(each -> assertThat(each.by().people()).containsExactly(SECRETARY));
        assertThat(awaited(Instructions.studied(), InstructionStep.DEPLOY))
                .hasValueSatisfying(each -> assertThat(each.by().roles()).containsExactlyInAnyOrder(Role.SEC, Role.PO));
        var it = Instructions.dispatching(SourceLevel.ACADEMY);
        assertThat(awaited(it, InstructionStep.BREAK_DOWN)).isEmpty();
        assertThat(awaited(it, InstructionStep.DISPATCH))
                .hasValueSatisfying(each -> assertThat(each.from()).isEqualTo(it.entryDue()));
        assertThat(awaited(it, InstructionStep.REPORT)).hasValueSatisfying(each -> {
            assertThat(each.by().people()).containsExactly(LEAD);
            assertThat(each.barred()).containsExactly(KEEPER);
            assertThat(each.from()).isEqualTo(DUE.minusDays(14));
        });
        var approved = Instructions.approved(SourceLevel.ACADEMY);
        assertThat(awaited(approved, InstructionStep.CLOSE)).isEmpty();
        assertThat(awaited(approved, InstructionStep.REPORT_BACK)).isPresent();
        approved.reportBack(TODAY, "1", TODAY, by(KEEPER));
        assertThat(awaited(approved, InstructionStep.CLOSE)).isPresent();
        assertThat(awaited(approved, InstructionStep.REPORT_BACK)).isEmpty();
        approved.keepOn("长期", TODAY, 12, by(SECRETARY));
        assertThat(awaited(approved, InstructionStep.CLOSE)).isEmpty();
        assertThat(awaited(approved, InstructionStep.CHECK))
                .hasValueSatisfying(each -> assertThat(each.from()).isEqualTo(TODAY.plusYears(1)));
    }

    @Test
    void those_named_and_the_units_that_have_a_part_see_it_and_nobody_else() {
        var it = Instructions.deployed(SourceLevel.ACADEMY);
        assertThat(it.visibleTo(actor(99), Reach.EVERYTHING)).isTrue();
        for (long person : new long[] {KEEPER, LEAD, LEADER, SECRETARY}) {
            assertThat(it.visibleTo(actor(person), Reach.OWN)).isTrue();
        }
        assertThat(it.visibleTo(actor(99), new Reach(false, Set.of(UNIT)))).isTrue();
        assertThat(it.visibleTo(actor(99), new Reach(false, Set.of(HELPER)))).isTrue();
        assertThat(it.visibleTo(actor(99), new Reach(false, Set.of(72L)))).isFalse();
        assertThat(it.visibleTo(actor(99), Reach.OWN)).isFalse();
    }

    @Test
    void a_part_passes_to_somebody_with_the_post_and_without_another_part() {
        var it = Instructions.dispatching(SourceLevel.ACADEMY);
        assertThat(judged(it, InstructionPart.KEEPER, KEEPER, LEAD, Role.SUP)).isEqualTo("handover.other-part");
        assertThat(judged(it, InstructionPart.KEEPER, KEEPER, 8, Role.PO)).isEqualTo("handover.keeps-nothing");
        assertThat(judged(it, InstructionPart.KEEPER, KEEPER, 8, Role.SUP)).isEmpty();
        assertThat(judged(it, InstructionPart.LEADER, LEADER, 8, Role.HEAD)).isEqualTo("handover.leads-nothing");
        assertThat(judged(it, InstructionPart.LEADER, LEADER, 8, Role.DIR)).isEmpty();
        assertThat(judged(it, InstructionPart.LEAD, LEAD, KEEPER, Role.HEAD)).isEqualTo("handover.other-part");
        assertThat(InstructionDuties.judge(
                        it, InstructionPart.LEAD, LEAD, new Candidate(8, "人", 99L, Set.of(Role.HEAD)), Set.of()))
                .map(RuleBroken::code)
                .contains("handover.other-unit");
        it.handOver(InstructionPart.KEEPER, 8, "离任", by(8));
        assertThat(it.carries(InstructionPart.KEEPER, 8)).isTrue();
        assertThat(it.carries(InstructionPart.KEEPER, KEEPER)).isFalse();
    }

    private static String judged(Instruction it, InstructionPart part, long from, long to, Role role) {
        return InstructionDuties.judge(it, part, from, new Candidate(to, "人", UNIT, Set.of(role)), Set.of())
                .map(RuleBroken::code)
                .orElse("");
    }

    @Test
    void a_record_is_voided_by_its_keeper_until_it_was_studied_and_by_the_secretary_afterwards() {
        assertThat(InstructionWho.VOIDER.is(actor(KEEPER, Role.SUP), Instructions.registered()))
                .isTrue();
        assertThat(InstructionWho.VOIDER.is(actor(KEEPER, Role.SUP), Instructions.studied()))
                .isFalse();
        assertThat(InstructionWho.VOIDER.is(actor(SECRETARY, Role.SEC), Instructions.studied()))
                .isTrue();
        var it = Instructions.studied();
        it.annul("重复登记", by(SECRETARY));
        assertThat(it.state()).isEqualTo(InstructionState.VOIDED);
    }
}
