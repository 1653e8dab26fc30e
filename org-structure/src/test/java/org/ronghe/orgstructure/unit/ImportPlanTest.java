package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.orgstructure.unit.ImportPlan.UnitMark;
import org.ronghe.orgstructure.unit.OrgUnit.Remains;
import org.ronghe.webkit.http.Json;

class ImportPlanTest {
    private static final String HEAD = "code,parent,kind,name,short_name,established,term_end,secretary_post\n";
    private static final String APPROVED = HEAD.replace("\n", ",approval\n");

    private final Units units = Units.example();

    @Test
    void the_published_list_is_new_to_an_empty_system() {
        var plan = ImportPlan.of(UnitSheet.read(Units.list(), "org-example.csv"), List.of(), kind -> LocalDate.MAX);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.counts())
                .containsEntry(UnitMark.NEW, 44)
                .containsEntry(UnitMark.CHANGED, 0)
                .containsEntry(UnitMark.UNCHANGED, 0);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        var plan = ImportPlan.of(UnitSheet.read(Units.list(), "org-example.csv"), units.known(), kind -> LocalDate.MAX);

        assertThat(plan.targets()).isEmpty();
        assertThat(plan.counts()).containsEntry(UnitMark.UNCHANGED, 44);
        assertThat(plan.untouched()).isZero();
    }

    @Test
    void a_changed_cell_is_shown_with_what_stands_there() {
        var plan = plan(Units.listAsText().replace("智感室支部,2014-11-06,2026-10-31", "智感室支部,2014-11-06,2029-10-31"));

        assertThat(plan.counts()).containsEntry(UnitMark.CHANGED, 1).containsEntry(UnitMark.UNCHANGED, 43);
        assertThat(plan.rows().stream()
                        .filter(row -> row.mark() == UnitMark.CHANGED)
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.old() != null))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.address()).isEqualTo("G28");
                    assertThat(cell.value()).isEqualTo("2029-10-31");
                    assertThat(cell.old()).isEqualTo("2026-10-31");
                });
    }

    @Test
    void writing_the_change_leaves_nothing_to_change() {
        var text = Units.listAsText().replace("智感室支部,2014-11-06,2026-10-31", "智感室支部,2014-11-06,2029-10-31");

        assertThat(units.write(plan(text))).isEqualTo(1);

        assertThat(plan(text).targets()).isEmpty();
        assertThat(units.unit("ZB-L04").card().termEnd()).isEqualTo(LocalDate.of(2029, 10, 31));
    }

    /** Every problem with its cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",DW,branch,新支部,新,,,              | A2 | org.import.empty",
                "ZB-N,DW,,新支部,新,,,                | C2 | org.import.empty",
                "ZB-N,DW,branch,,新,,,                | D2 | org.import.empty",
                "ZB-N,DW,branch,新支部,,,,            | E2 | org.import.empty",
                "ZB N,DW,branch,新支部,新,,,          | A2 | org.import.code",
                "ZB-N,DW,brunch,新支部,新,,,          | C2 | org.import.kind",
                "ZB-N,DX,branch,新支部,新,,,          | B2 | org.import.unknown-parent",
                "ZB-N,L04,branch,新支部,新,,,         | B2 | org.parent-kind",
                "D-N,,department,新处,新,,,           | B2 | org.parent-kind",
                "D-N,D-N,department,新处,新,,,        | B2 | org.cycle",
                "ZB-N,DW,branch,新支部,新,2026-13-01,,| F2 | org.import.day",
                "ZB-N,DW,branch,新支部,新,,长期,      | G2 | org.import.day",
                "ZB-N,DW,branch,新支部,新,2026-02-01,2026-01-31, | G2 | org.term-before-established",
                "L99,INST,laboratory,新室,新,,2029-01-01, | G2 | org.no-term",
                "ZB-L04,DW,temporary_branch,智能感知实验室党支部,智感室支部,,, | C2 | org.import.kind-changed"
            })
    void a_row_that_cannot_be_written_says_which_cell_and_why(String row, String address, String code) {
        var plan = plan(APPROVED + row + (row.chars().filter(c -> c == ',').count() == 7 ? ",所党发〔2026〕8号" : ""));

        assertThat(plan.problems()).singleElement().satisfies(cell -> {
            assertThat(cell.address()).isEqualTo(address);
            assertThat(cell.problem().code()).isEqualTo(code);
        });
        assertThat(plan.counts()).containsEntry(UnitMark.PROBLEM, 1);
        assertThat(plan.targets()).isEmpty();
    }

    @Test
    void a_text_too_long_says_how_long_it_may_be() {
        assertThat(plan(APPROVED + "ZB-N,DW,branch," + "长".repeat(101) + ",新,,,,所党发〔2026〕8号")
                        .problems())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.address()).isEqualTo("D2");
                    assertThat(cell.problem()).isEqualTo(new ImportPlan.Problem("org.import.too-long", 100));
                });
    }

    @Test
    void a_code_twice_in_one_list_names_the_first_place() {
        var plan = plan(APPROVED + "ZB-N,DW,branch,甲,甲,,,,8号\nZB-N,DW,branch,乙,乙,,,,8号");

        assertThat(plan.problems()).singleElement().satisfies(cell -> {
            assertThat(cell.address()).isEqualTo("A3");
            assertThat(cell.problem().arguments()).containsExactly("ZB-N", "A2");
        });
    }

    @Test
    void what_is_dissolved_does_not_come_back_by_a_list() {
        var team = units.unit("TJ-03");
        team.dissolve(Units.TODAY, new Remains(0, 0, 0, 0, 0, 0));

        assertThat(plan(Units.listAsText()).problems())
                .extracting(cell -> cell.problem().code())
                .containsExactly("org.import.dissolved");
    }

    @Test
    void two_departments_below_each_other_are_refused_in_both_cells() {
        var plan = plan(HEAD + "D-1,D-2,department,甲,甲,,,\nD-2,D-1,department,乙,乙,,,");

        assertThat(plan.problems()).extracting(ImportPlan.PlannedCell::address).containsExactly("B2", "B3");
        assertThat(plan.problems()).extracting(cell -> cell.problem().code()).containsOnly("org.cycle");
    }

    @Test
    void one_problem_does_not_hide_another() {
        var plan = plan(APPROVED + "ZB-N,DX,branch,,新,昨天,,,8号");

        assertThat(plan.problems()).extracting(ImportPlan.PlannedCell::address).containsExactly("B2", "D2", "F2");
    }

    @Test
    void a_parent_may_stand_further_down_in_the_list() {
        var plan = plan(APPROVED + "ZB-N,ZZ-N,branch,新支部,新,,,,8号\nZZ-N,DW,general_branch,新总支,新总支,,,,8号");

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.targets()).extracting(ImportPlan.Target::code).containsExactly("ZZ-N", "ZB-N");
        assertThat(units.write(plan)).isEqualTo(2);
    }

    @Test
    void departments_that_change_places_are_written_from_the_top() {
        units.establish("D-A", org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT, "INST");
        units.establish("D-B", org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT, "D-A");
        var plan = plan(HEAD + "D-A,D-B,department,D-A,D-A,2020-01-01,,\nD-B,INST,department,D-B,D-B,2020-01-01,,");

        assertThat(plan.problems()).isEmpty();
        assertThat(units.write(plan)).isEqualTo(2);
        assertThat(units.unit("D-A").card().parent()).isEqualTo(units.id("D-B"));
    }

    @Test
    void a_column_that_is_not_there_leaves_what_is_there() {
        var plan = plan("编码,上级编码,类别,名称,简称\nZB-L04,DW,党支部,智能感知实验室党支部,智感支部");
        units.write(plan);

        var card = units.unit("ZB-L04").card();
        assertThat(card.shortName()).isEqualTo("智感支部");
        assertThat(card.termEnd()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(card.secretaryPost()).isEqualTo("党支部书记（实验室副主任）");
    }

    @Test
    void days_as_the_office_writes_them_are_days() {
        var plan = plan(APPROVED + "ZB-N,DW,branch,新支部,新,2026年6月5日,2029/6/30,,8号");

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.targets().get(0).card().established()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(plan.targets().get(0).card().termEnd()).isEqualTo(LocalDate.of(2029, 6, 30));
    }

    @Test
    void a_later_list_brings_no_branch_without_the_approval_that_founded_it() {
        var row = "ZB-N,DW,branch,新支部,新,2026-01-01,2028-01-01,";

        assertThat(plan(HEAD + row).problems()).singleElement().satisfies(cell -> {
            assertThat(cell.address()).isEqualTo("C2");
            assertThat(cell.problem().code()).isEqualTo("org.import.approval");
        });
        assertThat(plan(APPROVED + row + ",").problems()).singleElement().satisfies(cell -> assertThat(cell.address())
                .isEqualTo("I2"));
        assertThat(plan(HEAD + "L99,INST,laboratory,新室,新,,,").problems()).isEmpty();
    }

    @Test
    void the_approval_is_kept_and_an_empty_cell_leaves_it() {
        units.write(plan(APPROVED + "ZB-N,DW,branch,新支部,新,,,,所党发〔2026〕8号"));

        assertThat(units.unit("ZB-N").approval()).isEqualTo("所党发〔2026〕8号");
        assertThat(plan(APPROVED + "ZB-N,DW,branch,新支部,新,,,,").counts()).containsEntry(UnitMark.UNCHANGED, 1);
    }

    @Test
    void a_list_without_its_columns_is_refused_by_their_names() {
        assertThatThrownBy(() -> Units.sheet("code,name\nL1,室")).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo("org.import-columns");
            assertThat(broken.arguments()).containsExactly("kind、parent、short_name");
        });
    }

    @Test
    void a_file_that_is_no_list_is_refused_by_the_readers_own_word() {
        assertThatThrownBy(() -> UnitSheet.read(new byte[] {1, 2, 3}, "photo.png"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("sheet.not-workbook");
    }

    @Test
    void the_plan_is_the_same_after_its_rows_were_kept() {
        var sheet = Units.sheet(Units.listAsText().replace("DW,branch,机关第一党支部", "DX,branch,机关第一党支部"));
        var kept = Json.read(Json.text(sheet), UnitSheet.class);

        assertThat(ImportPlan.of(kept, units.known(), kind -> LocalDate.MAX).mark())
                .isEqualTo(ImportPlan.of(sheet, units.known(), kind -> LocalDate.MAX)
                        .mark());
    }

    @Test
    void a_plan_made_from_other_organisations_has_another_mark() {
        var sheet = Units.sheet(Units.listAsText());
        var before = ImportPlan.of(sheet, units.known(), kind -> LocalDate.MAX).mark();
        units.unit("L01").revise(Units.card("改名的实验室", units.id("INST")), units.tree());

        assertThat(ImportPlan.of(sheet, units.known(), kind -> LocalDate.MAX).mark())
                .isNotEqualTo(before);
    }

    private ImportPlan plan(String csv) {
        return ImportPlan.of(Units.sheet(csv), units.known(), kind -> LocalDate.MAX);
    }

    @Test
    void columns_are_shown_in_the_order_of_the_file() {
        var sheet = UnitSheet.read(
                "name,kind,code,short_name,parent\n示例研究所,INSTITUTE,YS,示例所,\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "organisations.csv");

        assertThat(sheet.columns().values()).containsExactly("A", "B", "C", "D", "E");
        assertThat(sheet.fields()).containsExactly("name", "kind", "code", "short_name", "parent");
        assertThat(ImportPlan.of(sheet, List.of(), kind -> LocalDate.MAX)
                        .rows()
                        .get(0)
                        .cells())
                .extracting(ImportPlan.PlannedCell::address)
                .containsExactly("A2", "B2", "C2", "D2", "E2");
    }
}
