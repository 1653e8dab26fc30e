package org.ronghe.orgstructure.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ronghe.orgstructure.member.MemberCategory.FULL;
import static org.ronghe.orgstructure.member.MemberCategory.PROBATIONARY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.People;

class MembershipTest {
    private static final LocalDate JOINED = LocalDate.of(2024, 7, 1);
    private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
    private static final Membership.Home HOME = new Membership.Home(1, Kind.BRANCH);
    private static final Membership.Home OTHER = new Membership.Home(2, Kind.BRANCH);
    private static final Membership.Mark MARK = new Membership.Mark(
            9, LocalDate.of(2026, 11, 30).atStartOfDay().toInstant(ZoneOffset.UTC), LocalDate.of(2026, 11, 30));

    private static Membership probationary() {
        return Membership.enter(
                7, People.Kind.STAFF, HOME, new Membership.Standing(PROBATIONARY, JOINED, null), FROM, "", MARK);
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @Test
    void a_probationary_member_becomes_a_full_one_on_a_day_and_the_stretch_before_ends_the_day_before() {
        var before = probationary();
        var after = before.convert(LocalDate.of(2026, 7, 1), HOME, 12, MARK);

        assertThat(before.to()).isEqualTo("2026-06-30");
        assertThat(before.category()).isEqualTo(PROBATIONARY);
        assertThat(after.category()).isEqualTo(FULL);
        assertThat(after.fullOn()).isEqualTo("2026-07-01");
        assertThat(after.from()).isEqualTo("2026-07-01");
        assertThat(after.branch()).isEqualTo(before.branch());
        refused("member.already-full", () -> after.convert(LocalDate.of(2026, 8, 1), HOME, 12, MARK));
    }

    @Test
    void a_transfer_leaves_no_day_between_two_branches_and_none_in_both() {
        var before = probationary();
        var after = before.move(LocalDate.of(2026, 3, 1), OTHER, MARK);

        assertThat(before.to()).isEqualTo(after.from().minusDays(1));
        assertThat(after.branch()).isEqualTo(2);
        assertThat(after.category()).isEqualTo(PROBATIONARY);
        refused("member.closed", () -> before.leave(LocalDate.of(2026, 4, 1), "外单位党支部", MARK));
    }

    @Test
    void probation_runs_from_the_day_of_admission_and_nobody_is_full_before_it_is_over() {
        refused("member.probation-runs", () -> probationary()
                .convert(JOINED.plusMonths(14).minusDays(1), HOME, 14, MARK));
        assertThat(probationary().convert(JOINED.plusMonths(15), HOME, 15, MARK).fullOn())
                .isEqualTo(JOINED.plusMonths(15));
    }

    @Test
    void days_that_were_entered_wrongly_are_corrected_beside_what_was_entered() {
        var wrong = probationary();
        var standing = new Membership.Standing(PROBATIONARY, JOINED.minusMonths(1), null);
        var right = wrong.corrected(HOME, standing, FROM.plusDays(3), MARK);

        assertThat(right.joined()).isEqualTo(JOINED.minusMonths(1));
        assertThat(right.from()).isEqualTo(FROM.plusDays(3));
        assertThat(wrong.joined()).isEqualTo(JOINED);
        refused(
                "member.nothing-corrected",
                () -> wrong.corrected(HOME, new Membership.Standing(PROBATIONARY, JOINED, null), FROM, MARK));
        var full = probationary().convert(LocalDate.of(2026, 7, 1), HOME, 12, MARK);
        refused(
                "member.began-by-step",
                () -> full.corrected(
                        HOME,
                        new Membership.Standing(FULL, JOINED, LocalDate.of(2026, 7, 1)),
                        LocalDate.of(2026, 7, 2),
                        MARK));
    }

    @Test
    void what_follows_by_a_step_is_told_from_what_was_entered_apart() {
        var before = probationary();
        var after = before.move(LocalDate.of(2026, 3, 1), OTHER, MARK);

        assertThat(after.follows(before)).isTrue();
        assertThat(before.follows(after)).isFalse();
        assertThat(probationary().follows(before)).isFalse();
        var again = before.again(HOME, MARK);
        assertThat(again.from()).isEqualTo(before.from());
        assertThat(again.to()).isNull();
        assertThat(again.category()).isEqualTo(before.category());
    }

    @Test
    void a_closed_stretch_a_future_day_and_a_day_before_the_beginning_are_refused() {
        refused("member.future", () -> probationary().leave(LocalDate.of(2026, 12, 1), "外单位党支部", MARK));
        refused("member.not-after", () -> probationary().leave(FROM, "外单位党支部", MARK));
        refused("member.same-branch", () -> probationary().move(LocalDate.of(2026, 3, 1), HOME, MARK));
        refused(
                "member.from-before-joining",
                () -> Membership.enter(
                        7,
                        People.Kind.STAFF,
                        HOME,
                        new Membership.Standing(PROBATIONARY, JOINED, null),
                        JOINED.minusDays(1),
                        "",
                        MARK));
    }

    @Test
    void a_full_member_has_the_day_of_full_membership_and_a_probationary_one_has_none() {
        refused("member.full-day", () -> new Membership.Standing(FULL, JOINED, null));
        refused("member.full-day", () -> new Membership.Standing(PROBATIONARY, JOINED, JOINED.plusYears(1)));
        refused("member.full-before-joining", () -> new Membership.Standing(FULL, JOINED, JOINED.minusDays(1)));
    }

    @Test
    void a_temporary_branch_is_nobodys_home_and_an_administrator_account_is_no_member() {
        refused("member.branch-kind", () -> probationary()
                .move(LocalDate.of(2026, 3, 1), new Membership.Home(3, Kind.TEMPORARY_BRANCH), MARK));
        refused(
                "member.administrator",
                () -> Membership.enter(
                        7,
                        People.Kind.ADMINISTRATOR,
                        HOME,
                        new Membership.Standing(PROBATIONARY, JOINED, null),
                        FROM,
                        "",
                        MARK));
    }

    @Test
    void nothing_but_branch_category_and_days_is_kept_of_a_member() {
        assertThat(Arrays.stream(MemberLedger.MemberRow.class.getRecordComponents())
                        .map(component -> component.getName()))
                .containsExactly(
                        "person", "name", "unit", "branch", "branchName", "category", "joined", "fullOn", "from");
    }
}
