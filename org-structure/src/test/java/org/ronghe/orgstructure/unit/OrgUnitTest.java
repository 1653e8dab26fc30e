package org.ronghe.orgstructure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.COMMANDO_TEAM;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.INSTITUTE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LABORATORY;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.OrgUnit.Remains;

class OrgUnitTest {
    private final Units units = Units.example();

    /** The whole table: a kind and everything it may stand below. */
    @ParameterizedTest
    @CsvSource({
        "INSTITUTE, ''",
        "PARTY_COMMITTEE, INSTITUTE",
        "DISCIPLINE_COMMITTEE, PARTY_COMMITTEE",
        "DEPARTMENT, DEPARTMENT INSTITUTE",
        "LABORATORY, INSTITUTE",
        "GENERAL_BRANCH, PARTY_COMMITTEE",
        "BRANCH, GENERAL_BRANCH PARTY_COMMITTEE",
        "TEMPORARY_BRANCH, BRANCH GENERAL_BRANCH PARTY_COMMITTEE",
        "COMMANDO_TEAM, BRANCH GENERAL_BRANCH LABORATORY PARTY_COMMITTEE",
        "PARTY_GROUP, BRANCH TEMPORARY_BRANCH",
        "STUDY_GROUP, BRANCH GENERAL_BRANCH PARTY_COMMITTEE",
        "LEADING_GROUP, INSTITUTE PARTY_COMMITTEE",
        "WORK_GROUP, INSTITUTE PARTY_COMMITTEE"
    })
    void each_kind_stands_below_exactly_these_kinds(Kind kind, String parents) {
        assertThat(UnitRules.parents(kind))
                .extracting(Kind::name)
                .containsExactlyInAnyOrder(parents.isEmpty() ? new String[0] : parents.split(" "));
        assertThat(UnitRules.mayStandBelow(kind, null)).isEqualTo(kind == INSTITUTE);
    }

    @Test
    void a_branch_does_not_stand_below_a_laboratory() {
        refuses("org.parent-kind", () -> units.establish("ZB-X", BRANCH, "L04"));
    }

    @Test
    void only_an_institute_stands_below_nothing() {
        refuses("org.parent-kind", () -> units.establish("D-X", DEPARTMENT, ""));
    }

    @Test
    void a_code_is_given_once() {
        refuses("org.code-taken", () -> units.establish("L04", LABORATORY, "INST"));
    }

    @Test
    void nothing_stands_below_what_does_not_exist() {
        refuses(
                "org.unknown-parent",
                () -> OrgUnit.establish("L99", LABORATORY, Units.card("L99", 4711L), units.tree()));
    }

    @Test
    void a_unit_does_not_stand_below_itself() {
        var office = units.unit("D-DB");

        refuses("org.cycle", () -> office.revise(Units.card("党办", office.id()), units.tree()));
    }

    @Test
    void a_unit_does_not_stand_below_what_stands_below_it() {
        units.establish("D-DB1", DEPARTMENT, "D-DB");
        units.establish("D-DB1.1", DEPARTMENT, "D-DB1");
        var office = units.unit("D-DB");

        refuses("org.cycle", () -> office.revise(Units.card("党办", units.id("D-DB1.1")), units.tree()));
        assertThat(office.card().parent()).isEqualTo(units.id("INST"));
    }

    @Test
    void a_term_ends_after_the_branch_was_established() {
        var founded = LocalDate.of(2026, 6, 5);

        refuses(
                "org.term-before-established",
                () -> OrgUnit.establish(
                        "ZB-X",
                        BRANCH,
                        new OrgUnit.Card("支部", "支部", units.id("DW"), founded, founded, "", null),
                        units.tree()));
    }

    @Test
    void a_laboratory_has_no_term() {
        refuses("org.no-term", () -> units.unit("L04")
                .revise(
                        new OrgUnit.Card("室", "室", units.id("INST"), null, LocalDate.of(2029, 1, 1), "", null),
                        units.tree()));
    }

    @Test
    void everything_that_keeps_a_unit_alive_is_named_at_once() {
        var general = units.unit("ZZ-YJ");

        assertThatThrownBy(() -> general.dissolve(Units.TODAY, new Remains(3, 1, 0, 0, 0, 0)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("org.dissolve-blocked");
                    assertThat(broken.gaps())
                            .extracting(RuleBroken.Gap::code)
                            .containsExactly("org.has-children", "org.has-posts");
                });
        assertThat(general.dissolved()).isNull();
    }

    @Test
    void open_items_unsigned_minutes_and_changes_keep_a_unit_alive() {
        assertThatThrownBy(() -> units.unit("LS-FS").dissolve(Units.TODAY, new Remains(0, 0, 0, 1, 2, 1)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.gaps())
                        .extracting(RuleBroken.Gap::code)
                        .containsExactly("org.has-items", "org.has-meetings", "org.has-changes"));
    }

    /** The whole table: what has a term, who elects again, what has a nature, what the committee decides on. */
    @ParameterizedTest
    @CsvSource({
        "INSTITUTE, false, false, false, false",
        "PARTY_COMMITTEE, true, true, false, true",
        "DISCIPLINE_COMMITTEE, true, true, false, true",
        "DEPARTMENT, false, false, false, false",
        "LABORATORY, false, false, false, false",
        "GENERAL_BRANCH, true, true, true, true",
        "BRANCH, true, true, true, true",
        "TEMPORARY_BRANCH, true, false, false, true",
        "COMMANDO_TEAM, false, false, false, false",
        "PARTY_GROUP, false, false, false, false",
        "STUDY_GROUP, false, false, false, false",
        "LEADING_GROUP, false, false, false, true",
        "WORK_GROUP, true, false, false, true"
    })
    void each_kind_has_its_term_nature_and_way_into_the_tree(
            Kind kind, boolean term, boolean elects, boolean nature, boolean byChange) {
        assertThat(UnitRules.hasTerm(kind)).isEqualTo(term);
        assertThat(UnitRules.electsAgain(kind)).isEqualTo(elects);
        assertThat(UnitRules.hasNature(kind)).isEqualTo(nature);
        assertThat(UnitRules.byChange(kind)).isEqualTo(byChange);
    }

    @Test
    void a_branch_is_ordinary_unless_said_and_a_laboratory_has_no_nature() {
        assertThat(units.unit("ZB-L04").card().nature()).isEqualTo(BranchNature.ORDINARY);
        assertThat(units.unit("L04").card().nature()).isNull();
        refuses("org.no-nature", () -> units.unit("L04")
                .revise(
                        new OrgUnit.Card("室", "室", units.id("INST"), null, null, "", BranchNature.JOINT),
                        units.tree()));
    }

    @Test
    void a_joint_branch_covers_two_units_at_least_and_many_with_a_reason() {
        var branch = units.unit("ZB-J1");
        branch.revise(new OrgUnit.Card("联", "联", units.id("DW"), null, null, "", BranchNature.JOINT), units.tree());

        refuses("org.joint-few", () -> branch.cover(1, 5, ""));
        refuses("org.joint-reason", () -> branch.cover(6, 5, " "));
        branch.cover(5, 5, "");
        branch.cover(6, 5, "办公相邻");
        assertThat(branch.jointReason()).isEqualTo("办公相邻");
        units.unit("ZB-J2").cover(6, 5, "");
    }

    @Test
    void a_unit_does_not_end_before_it_began() {
        refuses("org.dissolved-before-established", () -> units.unit("LS-FS")
                .dissolve(LocalDate.of(2026, 6, 4), new Remains(0, 0, 0, 0, 0, 0)));
    }

    @Test
    void what_is_dissolved_stays_as_it_was() {
        var team = units.unit("TJ-03");
        team.dissolve(Units.TODAY, new Remains(0, 0, 0, 0, 0, 0));
        units.put(team);

        refuses("org.dissolved", () -> team.dissolve(Units.TODAY, new Remains(0, 0, 0, 0, 0, 0)));
        refuses("org.dissolved", () -> team.revise(Units.card("队", units.id("DW")), units.tree()));
    }

    @Test
    void nothing_new_stands_below_what_is_dissolved() {
        var branch = units.unit("ZB-L12");
        branch.dissolve(Units.TODAY, new Remains(0, 0, 0, 0, 0, 0));
        units.put(branch);

        refuses("org.parent-dissolved", () -> units.establish("TJ-09", COMMANDO_TEAM, "ZB-L12"));
    }

    private static void refuses(String rule, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
