package org.ronghe.discipline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.discipline.exchange.Plan.Kind;
import org.ronghe.discipline.exchange.Planner.Picture;
import org.ronghe.discipline.inspection.FindingIntake;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;

class PlannerTest {
    private static final String SECOND = "1,（一）理论武装,学习不系统,2,组织专题学习,,长久立,长期坚持,,,,\n";

    @Test
    void the_official_workbook_plans_171_measures_in_18_findings_of_5_sections() {
        var plan = Ledgers.plan(Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx"));

        assertThat(plan.counts()).isEqualTo(new Plan.Counts(171, 171, 0, 0, 0, 0, 18, 0));
        assertThat(plan.newFindings()).hasSize(18);
        assertThat(plan.newFindings().stream().map(FindingIntake.Draft::section).distinct())
                .hasSize(5);
        assertThat(plan.drafts()).hasSize(171);
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void the_official_workbook_again_changes_nothing() {
        var sheet = Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx");

        var again = Ledgers.plan(sheet, Ledgers.after(Ledgers.plan(sheet)));

        assertThat(again.counts()).isEqualTo(new Plan.Counts(171, 0, 0, 171, 0, 0, 18, 0));
        assertThat(again.newFindings()).isEmpty();
        assertThat(again.rewordings()).isEmpty();
    }

    /** Tasks get dates, are extended, accepted and closed; the file that they came from says nothing new of them. */
    @ParameterizedTest
    @CsvSource({"ISSUED", "IN_PROGRESS", "ACCEPTED", "CLOSED", "CONTINUING", "REOPENED", "VOID"})
    void the_official_workbook_changes_nothing_either_when_its_tasks_have_moved_on(TaskState state) {
        var sheet = Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx");
        var imported = Ledgers.after(Ledgers.plan(sheet));
        var moved = new Picture(
                imported.findings(),
                imported.lines().stream()
                        .map(line -> Ledgers.with(line, state, LocalDate.of(2027, 3, 1), true))
                        .toList());

        var again = Ledgers.plan(sheet, moved);

        assertThat(again.counts()).isEqualTo(new Plan.Counts(171, 0, 0, 171, 0, 0, 18, 0));
    }

    @Test
    void a_row_becomes_a_draft_with_its_words_kept() {
        var draft = Ledgers.plan(Ledgers.rows(Ledgers.ROW)).drafts().get(0);

        assertThat(draft.measure()).isEqualTo("制定学习计划");
        assertThat(draft.terms().kinds()).containsExactlyInAnyOrder(MeasureKind.CORRECT_NOW, MeasureKind.AT_ONCE);
        assertThat(draft.terms().timing()).isEqualTo(Timing.DUE_NOW);
        assertThat(draft.terms().due()).isNull();
        assertThat(draft.terms().unit()).isEqualTo(7);
        assertThat(draft.stated().due()).isEqualTo("立行立改");
        assertThat(draft.stated().lead()).isEqualTo("所党委");
        assertThat(draft.stated().responsible()).isEqualTo("党委办公室");
        assertThat(draft.stated().status()).isEqualTo("已完成");
        assertThat(draft.stated().remark()).isEqualTo("2次");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",方面,问题,1,措施,,,,,,,|FINDING_NUMBER|A2|import.number-missing",
                "一,方面,问题,1,措施,,,,,,,|FINDING_NUMBER|A2|import.number-bad",
                "0,方面,问题,1,措施,,,,,,,|FINDING_NUMBER|A2|import.number-bad",
                "10000,方面,问题,1,措施,,,,,,,|FINDING_NUMBER|A2|import.number-large",
                "1,,问题,1,措施,,,,,,,|SECTION|B2|import.section-empty",
                "1,方面,,1,措施,,,,,,,|FINDING|C2|import.finding-empty",
                "1,方面,问题,,措施,,,,,,,|NUMBER|D2|import.number-missing",
                "1,方面,问题,1.5,措施,,,,,,,|NUMBER|D2|import.number-bad",
                "1,方面,问题,1000,措施,,,,,,,|NUMBER|D2|import.number-large",
                "1,方面,问题,1,,,,,,,,|MEASURE|E2|import.measure-empty",
                "1,方面,问题,1,措施,,以后改,,,,,|KINDS|G2|import.kind-words",
                "1,方面,问题,1,措施,,,2026年13月底前,,,,|DUE|H2|import.due-month",
                "1,方面,问题,1,措施,,,2026年2月30日,,,,|DUE|H2|import.due-day",
                "1,方面,问题,1,措施,,,尽快,,,,|DUE|H2|import.due-words",
                "1,方面,问题,1,措施,,,,,,差不多了,|STATUS|K2|import.status-words",
            })
    void a_cell_that_cannot_be_taken_is_named(String row, Field field, String cell, String code) {
        var sheet = Ledgers.rows(row + "\n");

        var plan = Ledgers.plan(sheet);

        assertThat(plan.counts().problems()).isEqualTo(1);
        assertThat(plan.rows().get(0).troubles().get(field).code()).isEqualTo(code);
        assertThat(sheet.address(plan.rows().get(0).row(), field)).isEqualTo(cell);
        assertThat(plan.drafts()).isEmpty();
    }

    @Test
    void too_long_words_are_refused_at_their_limits() {
        assertThat(troubles("1,方面,问题,1," + "字".repeat(2001) + ",,,,,,,\n"))
                .containsEntry(Field.MEASURE, "import.too-long");
        assertThat(troubles("1,方面,问题,1,措施," + "字".repeat(1001) + ",,,,,,\n"))
                .containsEntry(Field.DELIVERABLE, "import.too-long");
        assertThat(troubles("1,方面,问题,1," + "字".repeat(2000) + "," + "字".repeat(1000) + ",,,,,,\n"))
                .isEmpty();
    }

    private static Map<Field, String> troubles(String row) {
        var troubles = Ledgers.plan(Ledgers.rows(row)).rows().get(0).troubles();
        return troubles.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().code()));
    }

    @Test
    void the_same_measure_twice_is_a_problem_of_the_second() {
        var plan = Ledgers.plan(Ledgers.rows(Ledgers.ROW, SECOND, Ledgers.ROW));

        assertThat(plan.rows()).extracting(Plan.Row::kind).containsExactly(Kind.NEW, Kind.NEW, Kind.PROBLEM);
        assertThat(plan.rows().get(2).troubles().get(Field.NUMBER).code()).isEqualTo("import.twice");
        assertThat(plan.rows().get(2).troubles().get(Field.NUMBER).args()).isEqualTo(List.<Object>of(2));
    }

    @Test
    void one_finding_cannot_say_two_things() {
        var plan = Ledgers.plan(Ledgers.rows(Ledgers.ROW, SECOND.replace("学习不系统", "学习不扎实")));

        assertThat(plan.rows().get(1).troubles().get(Field.FINDING).code()).isEqualTo("import.finding-differs");
        assertThat(plan.rows().get(1).troubles().get(Field.FINDING).args()).isEqualTo(List.<Object>of("C2"));
    }

    @Test
    void a_problem_in_a_merged_cell_counts_once_and_stops_all_its_rows() {
        var sheet = Ledgers.sheet(Ledgers.official(), "ledger-official.xlsx", Map.of("A172", "十八"));

        var plan = Ledgers.plan(sheet);

        assertThat(plan.counts()).isEqualTo(new Plan.Counts(171, 167, 0, 0, 4, 1, 17, 0));
    }

    @Test
    void a_corrected_cell_is_read_as_corrected_and_the_file_stays() {
        var row = Ledgers.ROW.replace("立行立改", "2026年13月底前");
        var content = (Ledgers.HEADER + row).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        var plan = Ledgers.plan(Ledgers.sheet(content, "台账.csv", Map.of("H2", "2026年12月底前")));

        assertThat(plan.counts().problems()).isZero();
        assertThat(plan.drafts().get(0).terms().due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Ledgers.plan(Ledgers.rows(row)).counts().problems()).isEqualTo(1);
    }

    @Test
    void unknown_units_are_noted_with_the_nearest_name_and_kept_as_written() {
        var plan = Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace("党委办公室", "党群部、计财处")));

        assertThat(plan.counts().problems()).isZero();
        assertThat(plan.notes())
                .contains(new Plan.Note("import.note.unit-near", List.of("党群部", 1, "党办、党校")))
                .noneMatch(note -> note.args().contains("计财处"));
        assertThat(plan.drafts().get(0).stated().responsible()).isEqualTo("党群部、计财处");
        assertThat(plan.drafts().get(0).terms().unit()).isNull();
    }

    @Test
    void unknown_units_are_problems_when_the_importer_says_that_they_must_exist() {
        var sheet = Ledgers.rows(Ledgers.ROW.replace("党委办公室", "党群部"));

        var plan = Planner.plan(sheet, Picture.EMPTY, Ledgers.UNITS, new Planner.Choice(true, Set.of(), null));

        var trouble = plan.rows().get(0).troubles().get(Field.RESPONSIBLE);
        assertThat(trouble.code()).isEqualTo("import.unit-unknown-near");
        assertThat(trouble.suggestions()).containsExactly("党办", "党校");
        assertThat(plan.rows().get(0).troubles()).doesNotContainKey(Field.LEAD);
    }

    @Test
    void a_suggestion_leaves_the_other_units_of_the_cell_alone() {
        var sheet = Ledgers.rows(Ledgers.ROW.replace("党委办公室", "党群部、计财处"));

        var plan = Planner.plan(sheet, Picture.EMPTY, Ledgers.UNITS, new Planner.Choice(true, Set.of(), null));

        assertThat(plan.rows().get(0).troubles().get(Field.RESPONSIBLE).suggestions())
                .containsExactly("党办、计财处", "党校、计财处");
    }

    @Test
    void a_draft_takes_every_change_and_shows_what_it_said() {
        var before = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW)));

        var plan =
                Ledgers.plan(Ledgers.rows("1,（一）理论武装,学习不系统,1,修订学习计划,学习方案,长久立,2026年12月底前,所党委,计财处,阶段性进展,3次\n"), before);

        assertThat(plan.rows().get(0).kind()).isEqualTo(Kind.CHANGED);
        assertThat(plan.rows().get(0).old())
                .containsEntry(Field.MEASURE, "制定学习计划")
                .containsEntry(Field.DELIVERABLE, "学习计划")
                .containsEntry(Field.KINDS, "当下改")
                .containsEntry(Field.DUE, "立行立改")
                .containsEntry(Field.RESPONSIBLE, "党委办公室")
                .containsEntry(Field.STATUS, "已完成")
                .containsEntry(Field.REMARK, "2次")
                .doesNotContainKey(Field.LEAD);
        var change = plan.changes().get(0);
        assertThat(change.measures()).containsExactly(Map.entry(1001L, "修订学习计划"));
        assertThat(change.terms().kinds()).containsExactly(MeasureKind.LASTING);
        assertThat(change.terms().timing()).isEqualTo(Timing.BY_YEAR_END);
        assertThat(change.terms().due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(change.terms().unit()).isEqualTo(8);
        assertThat(change.stated().status()).isEqualTo("阶段性进展");
    }

    @ParameterizedTest
    @CsvSource({
        "制定学习计划, 修订学习计划, MEASURE",
        "'学习计划,当下改', '学习方案,当下改', DELIVERABLE",
        "当下改, 长久立, KINDS",
        "立行立改, 2026年12月底前, DUE",
        "所党委, 纪委, LEAD",
        "党委办公室, 计财处, RESPONSIBLE"
    })
    void what_an_issued_task_promises_is_protected(String was, String is, Field field) {
        var issued = Ledgers.in(TaskState.ISSUED, Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW))));

        var plan = Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace(was, is)), issued);

        assertThat(plan.rows().get(0).troubles().get(field).code()).isEqualTo("import.issued-already");
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void a_row_that_is_left_out_does_nothing_and_is_in_nobodys_way() {
        var issued = Ledgers.in(TaskState.ISSUED, Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW, SECOND))));
        var sheet = Ledgers.rows(Ledgers.ROW.replace("制定学习计划", "修订学习计划"), SECOND.replace(",,,,", ",,,已完成,"));

        assertThat(Ledgers.plan(sheet, issued).counts()).isEqualTo(new Plan.Counts(2, 0, 1, 0, 1, 1, 1, 0));

        var without = Ledgers.plan(sheet, issued, Set.of(sheet.rows().get(0)));

        assertThat(without.counts()).isEqualTo(new Plan.Counts(2, 0, 1, 0, 0, 0, 1, 1));
        assertThat(without.rows()).extracting(Plan.Row::kind).containsExactly(Kind.LEFT_OUT, Kind.CHANGED);
        assertThat(without.changes()).singleElement().satisfies(change -> assertThat(change.measures())
                .isEmpty());
        assertThat(without.notes()).extracting(Plan.Note::code).doesNotContain("import.note.absent");
        assertThat(without.digest()).isNotEqualTo(Ledgers.plan(sheet, issued).digest());
    }

    @Test
    void a_finding_whose_rows_are_all_left_out_is_not_made() {
        var sheet = Ledgers.rows(Ledgers.ROW, "2,作风,会议多,1,,,,,,,,\n");

        var plan = Ledgers.plan(sheet, Picture.EMPTY, Set.of(sheet.rows().get(1)));

        assertThat(plan.counts().problems()).isZero();
        assertThat(plan.newFindings()).extracting(FindingIntake.Draft::number).containsExactly(1);
    }

    @Test
    void a_row_whose_finding_and_measure_both_read_otherwise_is_probably_another_row() {
        var before = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW, SECOND)));

        var other =
                Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace("学习不系统", "会议多").replace("制定学习计划", "压减会议")), before);
        var reworded = Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace("制定学习计划", "修订学习计划")), before);

        assertThat(other.rows()).extracting(Plan.Row::doubtful).containsExactly(true);
        assertThat(other.notes()).contains(new Plan.Note("import.note.doubtful", List.of("2")));
        assertThat(reworded.rows()).extracting(Plan.Row::doubtful).containsExactly(false);
    }

    @Test
    void an_issued_task_takes_a_stated_progress_and_a_remark_and_nothing_else() {
        var issued = Ledgers.in(TaskState.IN_PROGRESS, Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW))));

        var plan = Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace("已完成,2次", "已销号,3次")), issued);

        assertThat(plan.counts().changed()).isEqualTo(1);
        var change = plan.changes().get(0);
        assertThat(change.terms()).isNull();
        assertThat(change.measures()).isEmpty();
        assertThat(change.stated().status()).isEqualTo("已销号");
        assertThat(change.stated().remark()).isEqualTo("3次");
        assertThat(plan.notes()).contains(new Plan.Note("import.note.stated", List.of(1L)));
    }

    @Test
    void a_finding_may_be_reworded_whatever_its_tasks_are_and_counts_once() {
        var issued = Ledgers.in(TaskState.ISSUED, Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW, SECOND))));

        var plan = Ledgers.plan(
                Ledgers.rows(Ledgers.ROW.replace("学习不系统", "学习不扎实"), SECOND.replace("学习不系统", "学习不扎实")), issued);

        assertThat(plan.counts()).isEqualTo(new Plan.Counts(2, 0, 1, 1, 0, 0, 1, 0));
        assertThat(plan.rewordings()).containsExactly(new FindingIntake.Rewording(1, 1, "（一）理论武装", "学习不扎实"));
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void measures_that_the_file_leaves_out_stay() {
        var before = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW, SECOND)));

        var plan = Ledgers.plan(Ledgers.rows(Ledgers.ROW), before);

        assertThat(plan.counts()).isEqualTo(new Plan.Counts(1, 0, 0, 1, 0, 0, 1, 0));
        assertThat(plan.notes()).contains(new Plan.Note("import.note.absent", List.of(1L)));
    }

    @Test
    void two_measures_of_one_task_must_say_the_same_of_it() {
        var two = Ledgers.rows(Ledgers.ROW, Ledgers.ROW.replace("系统,1,", "系统,2,"));
        var before = Ledgers.oneTask(Ledgers.after(Ledgers.plan(two)));

        var apart = Ledgers.plan(
                Ledgers.rows(Ledgers.ROW, Ledgers.ROW.replace("系统,1,", "系统,2,").replace("2次", "3次")), before);
        var alike = Ledgers.plan(
                Ledgers.rows(
                        Ledgers.ROW.replace("2次", "3次"),
                        Ledgers.ROW.replace("系统,1,", "系统,2,").replace("2次", "3次")),
                before);

        assertThat(apart.rows().get(1).troubles().get(Field.REMARK).code()).isEqualTo("import.task-differs");
        assertThat(alike.counts().changed()).isEqualTo(2);
        assertThat(alike.changes()).hasSize(1);
        assertThat(alike.changes().get(0).stated().remark()).isEqualTo("3次");
    }

    @Test
    void columns_are_found_in_any_order() {
        var plan = Ledgers.plan(Ledgers.csv("""
                备注,整改措施,措施序号,问题序号,具体问题,所属方面,完成时限
                2次,制定学习计划,1,1,学习不系统,（一）理论武装,2026年6月底前
                """));

        assertThat(plan.counts().added()).isEqualTo(1);
        assertThat(plan.drafts().get(0).measure()).isEqualTo("制定学习计划");
        assertThat(plan.drafts().get(0).terms().due()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void columns_with_words_of_their_own_are_read_as_mapped() {
        var sheet = Ledgers.csv("""
                编,类,毛病,第几条,怎么改
                1,（一）理论武装,学习不系统,1,制定学习计划
                """);
        var mapped = new Sheet(
                sheet.grid(),
                sheet.map()
                        .remapped(Map.of("FINDING_NUMBER", 0, "SECTION", 1, "FINDING", 2, "NUMBER", 3, "MEASURE", 4)),
                Map.of());

        var plan = Ledgers.plan(mapped);

        assertThat(sheet.map().missing()).isNotEmpty();
        assertThat(plan.drafts()).hasSize(1);
        assertThat(plan.drafts().get(0).measure()).isEqualTo("制定学习计划");
    }

    /** What a file does not speak of stays as it is. */
    @Test
    void a_file_without_a_column_changes_nothing_in_it() {
        var before = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW)));

        var plan = Ledgers.plan(Ledgers.csv("""
                序号,所属方面,具体问题,措施序号,整改措施,备注
                1,（一）理论武装,学习不系统,1,制定学习计划,3次
                """), before);

        assertThat(plan.rows().get(0).old()).containsOnlyKeys(Field.REMARK);
        assertThat(plan.changes().get(0).stated().status()).isEqualTo("已完成");
    }

    @Test
    void a_csv_of_an_old_chinese_office_program_is_read() {
        var plan = Ledgers.plan(Ledgers.gbk(Ledgers.HEADER + Ledgers.ROW));

        assertThat(plan.drafts().get(0).measure()).isEqualTo("制定学习计划");
    }

    @Test
    void two_plans_that_do_the_same_have_one_digest_and_others_another() {
        var before = Ledgers.after(Ledgers.plan(Ledgers.rows(Ledgers.ROW)));
        var changed = Ledgers.rows(Ledgers.ROW.replace("2次", "3次"));

        var digest = Ledgers.plan(changed, before).digest();

        assertThat(Ledgers.plan(changed, before).digest()).isEqualTo(digest);
        assertThat(Ledgers.plan(Ledgers.rows(Ledgers.ROW.replace("2次", "4次")), before)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(Ledgers.plan(changed, Ledgers.in(TaskState.ISSUED, before)).digest())
                .isNotEqualTo(digest);
    }

    @Test
    void a_day_before_the_feedback_is_taken_and_remarked_as_the_review_would_say_it() {
        var sheet = Ledgers.rows(Ledgers.ROW.replace("立行立改", "2026年1月31日"), SECOND);
        var feedback = LocalDate.of(2026, 6, 30);

        var plan = Planner.plan(sheet, Picture.EMPTY, Ledgers.UNITS, new Planner.Choice(false, Set.of(), feedback));

        assertThat(plan.counts().added()).isEqualTo(2);
        assertThat(plan.rows().get(0).remarks().get(Field.DUE))
                .isEqualTo(new Plan.Note("guard.DUE.gap-before", List.of(LocalDate.of(2026, 1, 31), feedback)));
        assertThat(plan.rows().get(1).remarks()).isEmpty();
        assertThat(plan.notes()).extracting(Plan.Note::code).contains("import.note.early-due");
    }

    @Test
    void a_formula_without_a_stored_result_is_a_problem_of_its_cell() {
        var plan = Ledgers.plan(Ledgers.sheet(Books.withFormula(""), "台账.xlsx"));

        assertThat(plan.counts().problems()).isEqualTo(1);
        assertThat(plan.rows().get(0).troubles().get(Field.DUE).code()).isEqualTo("cell.formula-unread");
        assertThat(Ledgers.plan(Ledgers.sheet(Books.withFormula("<v>立行立改</v>"), "台账.xlsx"))
                        .counts()
                        .problems())
                .isZero();
    }
}
