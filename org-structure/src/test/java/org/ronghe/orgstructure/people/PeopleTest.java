package org.ronghe.orgstructure.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.Stored;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People.Kind;

class PeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final long GIVER = 90;

    private final Person wang = person(1, Kind.STAFF);
    private final Person li = person(2, Kind.STAFF);
    private final Person guard = person(3, Kind.ADMINISTRATOR);

    private static Person person(long id, Kind kind) {
        return Stored.as(id, Person.enter("甲", kind, 7L, null, "", LocalDate.of(2020, 1, 1)));
    }

    private static Post appoint(Person person, Role role, OrgUnits.Kind unit, LocalDate to) {
        return Stored.as(
                1,
                Post.appoint(
                        person,
                        new Post.Place(7, unit, role, "职务"),
                        new Post.Span(TODAY, to),
                        "党委会决定",
                        Set.of(GIVER, 91L),
                        GIVER,
                        NOW));
    }

    @Test
    void nobody_appoints_himself_and_nobody_whom_he_acts_for() {
        refuses("post.own", () -> appoint(person(GIVER, Kind.ADMINISTRATOR), Role.SECA, OrgUnits.Kind.INSTITUTE, null));
        refuses("post.own", () -> appoint(person(91, Kind.STAFF), Role.HR, OrgUnits.Kind.DEPARTMENT, null));
    }

    @Test
    void staff_need_no_post() {
        refuses("post.everybody", () -> appoint(wang, Role.STF, OrgUnits.Kind.DEPARTMENT, null));
    }

    @ParameterizedTest
    @CsvSource({"BS, INSTITUTE", "BS, PARTY_COMMITTEE", "GB, BRANCH", "HEAD, INSTITUTE", "SEC, BRANCH", "PO, LABORATORY"
    })
    void a_post_does_not_reach_further_than_a_unit_that_has_it(Role role, OrgUnits.Kind unit) {
        refuses("post.role-and-unit", () -> appoint(wang, role, unit, null));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "STF")
    void every_role_has_a_place(Role role) {
        assertThat(OrgUnits.Kind.values()).anyMatch(kind -> RoleRules.fits(role, kind));
    }

    @Test
    void who_administers_the_system_has_no_business_post_and_the_other_way_round() {
        refuses("post.administrator-kind", () -> appoint(guard, Role.PO, OrgUnits.Kind.DEPARTMENT, null));
        refuses("post.administrator-kind", () -> appoint(wang, Role.AUDA, OrgUnits.Kind.INSTITUTE, null));
        assertThat(appoint(guard, Role.AUDA, OrgUnits.Kind.INSTITUTE, null).role())
                .isEqualTo(Role.AUDA);
    }

    @Test
    void a_post_does_not_end_before_it_begins() {
        refuses("post.ends-before-start", () -> appoint(wang, Role.PO, OrgUnits.Kind.DEPARTMENT, TODAY.minusDays(1)));
        refuses("post.ends-before-start", () -> appoint(wang, Role.PO, OrgUnits.Kind.DEPARTMENT, null)
                .end(TODAY.minusDays(1), true, null));
    }

    @Test
    void a_post_that_ends_may_end_earlier_and_never_later() {
        var post = appoint(wang, Role.PO, OrgUnits.Kind.DEPARTMENT, TODAY.plusDays(30));

        refuses("post.ended", () -> post.end(TODAY.plusDays(31), true, null));
        post.end(TODAY.plusDays(10), true, null);

        assertThat(post.to()).isEqualTo(TODAY.plusDays(10));
        assertThat(post.lastsAfter(TODAY.plusDays(9))).isTrue();
        assertThat(post.lastsAfter(TODAY.plusDays(10))).isFalse();
    }

    @Test
    void the_last_security_administrator_stays() {
        var post = appoint(guard, Role.SECA, OrgUnits.Kind.INSTITUTE, null);
        refuses("post.confirm-own", () -> post.confirm(Set.of(guard.id()), guard.id(), TODAY, NOW));
        post.confirm(Set.of(4711L), 4711, TODAY, NOW);
        refuses("post.decided", () -> post.decline(Set.of(4711L), "x"));

        refuses("post.last-security-administrator", () -> post.end(TODAY, false, null));
        post.end(TODAY, true, null);

        assertThat(post.to()).isEqualTo(TODAY);
    }

    @Test
    void the_last_of_personnel_stays_until_somebody_else_enters_people() {
        var post = appoint(wang, Role.HR, OrgUnits.Kind.DEPARTMENT, null);
        post.confirm(Set.of(4711L), 4711, TODAY, NOW);

        refuses("post.last-personnel", () -> post.end(TODAY, false, null));
        assertThat(RoleRules.neededBeside(Role.HR)).containsExactly(Role.HR);
        assertThat(RoleRules.neededBeside(Role.SECA)).containsExactly(Role.SECA);
        assertThat(RoleRules.neededBeside(Role.PO)).contains(Role.HR, Role.SEC);
        assertThat(RoleRules.neededBeside(Role.HEAD)).isEmpty();
    }

    @Test
    void nobody_registers_their_own_departure_and_nobody_whom_they_act_for() {
        refuses("person.leave-own", () -> wang.leave(TODAY, null, Set.of(wang.id()), TODAY));
        refuses("person.leave-own", () -> li.leave(TODAY, null, Set.of(GIVER, li.id()), TODAY));

        assertThat(wang.hereOn(TODAY)).isTrue();
    }

    @Test
    void who_left_gets_no_post_and_is_not_revised() {
        wang.leave(TODAY, null, Set.of(GIVER), TODAY);

        refuses("post.person-left", () -> appoint(wang, Role.PO, OrgUnits.Kind.DEPARTMENT, null));
        refuses("person.left", () -> wang.revise("乙", Kind.STAFF, null, null, "", TODAY));
        refuses("person.left", () -> wang.leave(TODAY, null, Set.of(GIVER), TODAY));
        assertThat(wang.hereOn(TODAY.minusDays(1))).isTrue();
        assertThat(wang.hereOn(TODAY)).isFalse();
    }

    @Test
    void a_departure_ahead_can_be_registered_anew_and_none_lies_more_than_a_year_ahead() {
        refuses("person.leaves-too-far", () -> wang.leave(TODAY.plusYears(3), null, Set.of(GIVER), TODAY));
        wang.leave(TODAY.plusMonths(11), null, Set.of(GIVER), TODAY);
        wang.leave(TODAY.plusMonths(1), null, Set.of(GIVER), TODAY);

        assertThat(wang.hereOn(TODAY.plusMonths(1).minusDays(1))).isTrue();
        assertThat(wang.hereOn(TODAY.plusMonths(1))).isFalse();
    }

    @Test
    void nobody_leaves_before_joining() {
        refuses("person.leaves-before-joining", () -> wang.leave(LocalDate.of(2020, 1, 1), null, Set.of(GIVER), TODAY));
    }

    @Test
    void people_do_not_turn_into_administrator_accounts() {
        refuses("person.administrator-kind", () -> wang.revise("甲", Kind.ADMINISTRATOR, null, null, "", TODAY));
    }

    @Test
    void nobody_delegates_to_himself() {
        refuses("delegation.self", () -> give(wang, wang, TODAY, TODAY));
    }

    @Test
    void administrators_neither_delegate_nor_act_for_others() {
        refuses("delegation.administrator", () -> give(guard, wang, TODAY, TODAY));
        refuses("delegation.administrator", () -> give(wang, guard, TODAY, TODAY));
    }

    @Test
    void a_delegation_lasts_ninety_days_and_not_one_more() {
        assertThat(give(wang, li, TODAY, TODAY.plusDays(89)).ended()).isFalse();
        refuses("delegation.too-long", () -> give(wang, li, TODAY, TODAY.plusDays(90)));
    }

    @Test
    void a_delegation_begins_today_at_the_earliest_and_ends_after_it_begins() {
        refuses("delegation.in-the-past", () -> give(wang, li, TODAY.minusDays(1), TODAY));
        refuses("delegation.ends-before-start", () -> give(wang, li, TODAY.plusDays(1), TODAY));
    }

    @Test
    void nobody_acts_after_having_left() {
        li.leave(TODAY.plusDays(5), null, Set.of(GIVER), TODAY);

        assertThat(give(wang, li, TODAY, TODAY.plusDays(4)).ended()).isFalse();
        refuses("delegation.person-left", () -> give(wang, li, TODAY, TODAY.plusDays(5)));
    }

    @Test
    void either_of_the_two_ends_a_delegation_once_and_nobody_else() {
        var delegation = give(wang, li, TODAY, TODAY.plusDays(9));

        assertThatThrownBy(() -> delegation.end(99, TODAY, NOW)).isInstanceOf(NotFound.class);
        delegation.end(2, TODAY, NOW);

        assertThat(delegation.ended()).isTrue();
        refuses("delegation.ended", () -> delegation.end(1, TODAY, NOW));
    }

    @Test
    void a_delegation_that_is_over_is_not_ended_again() {
        var delegation = give(wang, li, TODAY, TODAY);

        refuses("delegation.ended", () -> delegation.end(1, TODAY.plusDays(1), NOW));
    }

    private static Delegation give(Person from, Person to, LocalDate first, LocalDate last) {
        return Stored.as(5, Delegation.give(from, to, first, last, "出差", 90, TODAY, NOW));
    }

    private static void refuses(String rule, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
