package org.ronghe.orgstructure.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.coverage.Structure.Held;
import org.ronghe.orgstructure.coverage.Structure.Link;
import org.ronghe.orgstructure.coverage.Structure.Span;
import org.ronghe.orgstructure.coverage.Structure.Unit;

class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);
    private static final Limits LIMITS = new Limits(3, 5, 50, 7, 3, 7, 60, 180, 90, 30);
    private static final long LAB = 1;
    private static final long BRANCH = 2;

    private final List<Unit> units = new ArrayList<>(List.of(unit(LAB, Kind.LABORATORY)));
    private final List<Link> links = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Held> posts = new ArrayList<>();

    private static Unit unit(long id, Kind kind) {
        return new Unit(id, "U" + id, kind, "单位" + id, BEGAN, null);
    }

    private void members(int number, boolean full) {
        for (int i = 0; i < number; i++) {
            spans.add(new Span(BRANCH, LAB, full, LocalDate.of(2026, 1, 1).plusDays(i), null));
        }
    }

    private void post(Role role, String title, @Nullable LocalDate to) {
        posts.add(new Held(BRANCH, role, title, BEGAN, to));
    }

    /** A branch in its laboratory, with a secretary, and so many full members. */
    private void branch(int fullMembers) {
        units.add(unit(BRANCH, Kind.BRANCH));
        links.add(new Link(LAB, BRANCH));
        post(Role.BS, "党支部书记", null);
        members(fullMembers, true);
    }

    private void committee() {
        post(Role.BC, "组织委员", null);
        post(Role.BC, "宣传委员", null);
        post(Role.BC, "纪检委员", null);
    }

    private List<Gap> gaps() {
        return Coverage.gaps(new Structure(units, links, spans, posts), LIMITS, DAY);
    }

    private List<GapKind> kinds() {
        return gaps().stream().map(Gap::kind).toList();
    }

    private Gap gap(GapKind kind) {
        return gaps().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void a_branch_that_keeps_every_rule_has_no_gap() {
        branch(7);
        committee();

        assertThat(gaps()).isEmpty();
    }

    @Test
    void br1_three_full_members_and_no_branch_are_a_gap_since_the_third_came() {
        members(2, true);
        members(1, false);
        assertThat(kinds()).as("two full members and one probationary").isEmpty();
        members(1, true);
        spans.add(new Span(BRANCH, LAB, true, LocalDate.of(2026, 3, 1), null));

        var gap = gap(GapKind.NO_BRANCH);
        assertThat(gap.unit()).isEqualTo(LAB);
        assertThat(gap.count()).isEqualTo(4);
        assertThat(gap.since()).isEqualTo("2026-01-02");
    }

    @Test
    void br1_a_temporary_branch_covers_no_unit() {
        units.add(unit(BRANCH, Kind.TEMPORARY_BRANCH));
        links.add(new Link(LAB, BRANCH));
        members(3, true);

        assertThat(kinds()).containsExactly(GapKind.NO_BRANCH);
    }

    @Test
    void br2_a_joint_branch_may_cover_five_units_and_not_six() {
        branch(5);
        for (long id = 10; id < 14; id++) {
            links.add(new Link(id, BRANCH));
        }
        assertThat(kinds()).isEmpty();
        links.add(new Link(14, BRANCH));

        assertThat(gap(GapKind.JOINT_TOO_WIDE).count()).isEqualTo(6);
    }

    @Test
    void br3_fifty_members_are_no_gap_and_one_more_is_one_from_that_day() {
        branch(40);
        committee();
        members(10, false);
        assertThat(kinds()).isEmpty();
        spans.add(new Span(BRANCH, LAB, false, LocalDate.of(2026, 11, 20), null));

        var gap = gap(GapKind.TOO_LARGE);
        assertThat(gap.count()).isEqualTo(51);
        assertThat(gap.days()).isEqualTo(10);
    }

    @Test
    void br6_a_branch_that_fell_below_three_full_members_is_a_gap_since_the_day_after() {
        branch(2);
        spans.add(new Span(BRANCH, LAB, true, BEGAN, LocalDate.of(2026, 10, 31)));

        var gap = gap(GapKind.TOO_SMALL);
        assertThat(gap.count()).isEqualTo(2);
        assertThat(gap.since()).isEqualTo("2026-11-01");
        assertThat(gap.days()).isEqualTo(29);
    }

    @Test
    void br8_seven_full_members_need_a_committee_with_its_three_posts() {
        branch(7);
        assertThat(kinds()).containsExactly(GapKind.COMMITTEE_SIZE, GapKind.COMMITTEE_POST);
        post(Role.BC, "组织委员", null);
        post(Role.BC, "宣传委员", null);

        assertThat(kinds()).containsExactly(GapKind.COMMITTEE_POST);
        assertThat(gap(GapKind.COMMITTEE_POST).missing()).containsExactly(CommitteePost.DISCIPLINE);
    }

    @Test
    void br8_a_committee_of_more_than_seven_is_a_gap() {
        branch(9);
        committee();
        for (int i = 0; i < 4; i++) {
            post(Role.BC, "委员" + i, null);
        }

        assertThat(gap(GapKind.COMMITTEE_SIZE).count()).isEqualTo(8);
        assertThat(gap(GapKind.COMMITTEE_SIZE).limit()).isEqualTo(7);
    }

    @Test
    void br9_a_small_branch_has_a_secretary_and_no_committee() {
        branch(6);
        assertThat(kinds()).isEmpty();
        post(Role.BC, "组织委员", null);
        assertThat(kinds()).containsExactly(GapKind.COMMITTEE_NOT_NEEDED);

        posts.clear();
        assertThat(kinds()).containsExactly(GapKind.NO_SECRETARY);
        post(Role.BS, "党支部副书记", null);
        assertThat(kinds()).as("a deputy is no secretary").containsExactly(GapKind.NO_SECRETARY);
    }

    @Test
    void br13_a_post_may_stand_empty_for_sixty_days_and_not_for_one_more() {
        branch(7);
        committee();
        posts.removeIf(post -> post.title().equals("纪检委员"));
        post(Role.BC, "纪检委员", DAY.minusDays(61));
        assertThat(kinds()).containsExactly(GapKind.COMMITTEE_POST);
        assertThat(gap(GapKind.COMMITTEE_POST).days())
                .as("since somebody held it last, not since a committee is due")
                .isEqualTo(60);

        posts.removeIf(post -> post.title().equals("纪检委员"));
        post(Role.BC, "纪检委员", DAY.minusDays(62));
        assertThat(kinds()).containsExactly(GapKind.COMMITTEE_POST, GapKind.VACANCY);
        assertThat(gap(GapKind.VACANCY).days()).isEqualTo(61);
        assertThat(gap(GapKind.VACANCY).post()).isEqualTo("纪检委员");
    }

    @Test
    void br13_a_secretary_who_left_long_ago_is_one_gap_and_not_two() {
        branch(4);
        posts.clear();
        post(Role.BS, "党支部书记", DAY.minusDays(10));
        assertThat(kinds()).containsExactly(GapKind.NO_SECRETARY);
        assertThat(gap(GapKind.NO_SECRETARY).days()).isEqualTo(9);

        posts.clear();
        post(Role.BS, "党支部书记", DAY.minusDays(100));
        assertThat(kinds()).containsExactly(GapKind.VACANCY);
    }

    @Test
    void br10_and_br12_a_term_is_a_gap_when_it_is_over_and_180_90_and_30_days_before() {
        assertThat(term(-1)).isEqualTo(new Object[] {GapKind.TERM_PAST, 1L, 0});
        assertThat(term(0)).isEqualTo(new Object[] {GapKind.TERM_ENDING, 0L, 30});
        assertThat(term(30)).isEqualTo(new Object[] {GapKind.TERM_ENDING, 30L, 30});
        assertThat(term(31)).isEqualTo(new Object[] {GapKind.TERM_ENDING, 31L, 90});
        assertThat(term(91)).isEqualTo(new Object[] {GapKind.TERM_ENDING, 91L, 180});
        assertThat(term(180)).isEqualTo(new Object[] {GapKind.TERM_ENDING, 180L, 180});
        assertThat(term(181)).isEmpty();
    }

    private Object[] term(int daysLeft) {
        var committee = new Unit(5, "DW", Kind.PARTY_COMMITTEE, "党委", BEGAN, DAY.plusDays(daysLeft));
        return Coverage.gaps(new Structure(List.of(committee), List.of(), List.of(), List.of()), LIMITS, DAY).stream()
                .flatMap(gap -> java.util.stream.Stream.<Object>of(gap.kind(), gap.days(), gap.limit()))
                .toArray();
    }

    @Test
    void a_past_day_sees_only_who_belonged_then() {
        branch(3);
        spans.clear();
        members(3, true);
        spans.set(0, new Span(BRANCH, LAB, true, BEGAN, DAY.minusDays(1)));

        assertThat(kinds()).containsExactly(GapKind.TOO_SMALL);
        assertThat(Coverage.gaps(new Structure(units, links, spans, posts), LIMITS, DAY.minusDays(1)))
                .isEmpty();
    }
}
