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
        "COMMANDO_TEAM, BRANCH GENERAL_BRANCH LABORATORY PARTY_COMMITTEE"
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
                        new OrgUnit.Card("支部", "支部", units.id("DW"), founded, founded, ""),
                        units.tree()));
    }

    @Test
    void a_laboratory_has_no_term() {
        refuses("org.no-term", () -> units.unit("L04")
                .revise(
                        new OrgUnit.Card("室", "室", units.id("INST"), null, LocalDate.of(2029, 1, 1), ""),
                        units.tree()));
    }

    @Test
    void everything_that_keeps_a_unit_alive_is_named_at_once() {
        var general = units.unit("ZZ-YJ");

        assertThatThrownBy(() -> general.dissolve(Units.TODAY, new Remains(3, 1, 0)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("org.dissolve-blocked");
                    assertThat(broken.gaps())
                            .extracting(RuleBroken.Gap::code)
                            .containsExactly("org.has-children", "org.has-posts");
                });
        assertThat(general.dissolved()).isNull();
    }

    @Test
    void a_unit_does_not_end_before_it_began() {
        refuses("org.dissolved-before-established", () -> units.unit("LS-FS")
                .dissolve(LocalDate.of(2026, 6, 4), new Remains(0, 0, 0)));
    }

    @Test
    void what_is_dissolved_stays_as_it_was() {
        var team = units.unit("TJ-03");
        team.dissolve(Units.TODAY, new Remains(0, 0, 0));
        units.put(team);

        refuses("org.dissolved", () -> team.dissolve(Units.TODAY, new Remains(0, 0, 0)));
        refuses("org.dissolved", () -> team.revise(Units.card("队", units.id("DW")), units.tree()));
    }

    @Test
    void nothing_new_stands_below_what_is_dissolved() {
        var branch = units.unit("ZB-L12");
        branch.dissolve(Units.TODAY, new Remains(0, 0, 0));
        units.put(branch);

        refuses("org.parent-dissolved", () -> units.establish("TJ-09", COMMANDO_TEAM, "ZB-L12"));
    }

    private static void refuses(String rule, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
