package org.ronghe.orgstructure.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.life.House.Standing;

/** What an organisation owes, and when it is satisfied, announced, missing or excused. */
class DutiesTest {
    private static final long BRANCH = 1;
    private static final long OTHER = 2;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Map<String, Integer> changed = new HashMap<>();
    private final List<House.Unit> units = new ArrayList<>();
    private final List<House.Held> meetings = new ArrayList<>();
    private final List<House.Exemption> exemptions = new ArrayList<>();
    private @Nullable LocalDate keptSince = LONG_AGO;
    private long number = 100;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void unit(long id, Kind kind, @Nullable LocalDate established, @Nullable LocalDate dissolved) {
        units.add(new House.Unit(id, "U" + id, kind, "组织" + id, established, dissolved, List.of(), null));
    }

    private void branch() {
        unit(BRANCH, Kind.BRANCH, LONG_AGO, null);
    }

    private void met(LifeRule rule, String on, Standing standing, long... credited) {
        long id = number++;
        for (var each : credited) {
            meetings.add(new House.Held(each, rule, id, day(on), standing, false));
        }
    }

    private List<Duty> duties(String period, String on) {
        var numbers = new LifeNumbers((key, at) -> changed.getOrDefault(
                key, key.equals("life.announce_days") ? 14 : key.equals("life.announce_days_year") ? 30 : 1));
        return Duties.of(
                new House(units, meetings, exemptions, keptSince),
                numbers,
                Period.of(period).orElseThrow(),
                day(on));
    }

    private Duty duty(LifeRule rule, String period, String on) {
        return duties(period, on).stream()
                .filter(each -> each.rule() == rule && each.period().toString().equals(period))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not owed in " + period));
    }

    private Set<LifeRule> owed(String period, String on) {
        return duties(period, on).stream().map(Duty::rule).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        // the gap of a month or quarter is announced two weeks before its end
        "THEME_DAY, 2026-11, 2026-11-01, OPEN, 29",
        "THEME_DAY, 2026-11, 2026-11-15, OPEN, 15",
        "THEME_DAY, 2026-11, 2026-11-16, DUE, 14",
        "THEME_DAY, 2026-11, 2026-11-30, DUE, 0",
        "THEME_DAY, 2026-11, 2026-12-01, MISSING, -1",
        "MEMBERS_MEETING, 2026-Q4, 2026-12-16, OPEN, 15",
        "MEMBERS_MEETING, 2026-Q4, 2026-12-17, DUE, 14",
        // that of a year from 1 December
        "LIFE_MEETING, 2026, 2026-11-30, OPEN, 31",
        "LIFE_MEETING, 2026, 2026-12-01, DUE, 30",
        "APPRAISAL, 2026, 2027-01-01, MISSING, -1"
    })
    void a_gap_is_announced_near_the_end_and_missing_after_it(
            LifeRule rule, String period, String on, DutyState state, long left) {
        branch();

        var duty = duty(rule, period, on);

        assertThat(duty.state()).isEqualTo(state);
        assertThat(duty.left()).isEqualTo(left);
    }

    @Test
    void a_period_that_has_not_begun_is_not_owed_yet() {
        branch();

        assertThat(duties("2026", "2026-11-30"))
                .noneMatch(each -> each.period().toString().equals("2026-12"));
        assertThat(duties("2026-12", "2026-12-01"))
                .anyMatch(each -> each.period().toString().equals("2026-12"));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, DUE", "2026-11-01, SATISFIED", "2026-11-30, SATISFIED", "2026-12-01, DUE"})
    void a_meeting_counts_in_the_month_of_its_day_alone(String on, DutyState state) {
        branch();
        met(LifeRule.THEME_DAY, on, Standing.SIGNED, BRANCH);

        assertThat(duty(LifeRule.THEME_DAY, "2026-11", "2026-11-30").state()).isEqualTo(state);
    }

    @Test
    void a_meeting_counts_for_the_rule_of_its_kind_alone() {
        branch();
        met(LifeRule.LECTURE, "2026-11-10", Standing.SIGNED, BRANCH);

        assertThat(duty(LifeRule.LECTURE, "2026-Q4", "2026-11-30").state()).isEqualTo(DutyState.SATISFIED);
        assertThat(duty(LifeRule.THEME_DAY, "2026-11", "2026-11-30").state()).isEqualTo(DutyState.DUE);
    }

    @ParameterizedTest
    @CsvSource({"SIGNED, SATISFIED, 1", "UNSIGNED, PLANNED, 0", "PLANNED, PLANNED, 0"})
    void what_is_planned_or_not_signed_is_shown_and_never_counted(Standing standing, DutyState state, long counted) {
        branch();
        met(LifeRule.THEME_DAY, "2026-11-29", standing, BRANCH);

        var duty = duty(LifeRule.THEME_DAY, "2026-11", "2026-11-28");

        assertThat(duty.state()).isEqualTo(state);
        assertThat(duty.counted()).isEqualTo(counted);
        assertThat(duty.meetings()).hasSize(1);
    }

    @Test
    void minutes_that_are_still_not_signed_after_the_period_wait_and_are_not_missing() {
        branch();
        met(LifeRule.THEME_DAY, "2026-10-29", Standing.UNSIGNED, BRANCH);

        assertThat(duty(LifeRule.THEME_DAY, "2026-10", "2026-11-28").state()).isEqualTo(DutyState.PLANNED);
    }

    @Test
    void the_number_of_the_parameter_is_asked_for_and_0_takes_the_rule_out_of_use() {
        branch();
        changed.put("life.theme_days", 2);
        changed.put("life.party_lectures", 0);
        met(LifeRule.THEME_DAY, "2026-11-03", Standing.SIGNED, BRANCH);

        assertThat(duty(LifeRule.THEME_DAY, "2026-11", "2026-11-30").state()).isEqualTo(DutyState.DUE);
        met(LifeRule.THEME_DAY, "2026-11-20", Standing.SIGNED, BRANCH);
        assertThat(duty(LifeRule.THEME_DAY, "2026-11", "2026-11-30").state()).isEqualTo(DutyState.SATISFIED);
        assertThat(owed("2026-11", "2026-11-30")).doesNotContain(LifeRule.LECTURE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, true", "2026-11-02, false"})
    void a_branch_founded_within_a_month_owes_from_the_next(String established, boolean owes) {
        unit(BRANCH, Kind.BRANCH, day(established), null);

        assertThat(owed("2026-11", "2026-11-30").contains(LifeRule.THEME_DAY)).isEqualTo(owes);
        assertThat(owed("2026-12", "2026-12-31")).contains(LifeRule.THEME_DAY).doesNotContain(LifeRule.MEMBERS_MEETING);
        assertThat(owed("2027-01", "2027-01-31")).contains(LifeRule.MEMBERS_MEETING, LifeRule.LIFE_MEETING);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, true", "2026-11-30, false", "2026-11-15, false"})
    void a_branch_dissolved_within_a_month_owes_up_to_the_one_before(String dissolved, boolean owes) {
        unit(BRANCH, Kind.BRANCH, null, day(dissolved));

        assertThat(owed("2026-11", "2026-12-20").contains(LifeRule.THEME_DAY)).isEqualTo(owes);
        assertThat(owed("2026-10", "2026-12-20")).contains(LifeRule.THEME_DAY).doesNotContain(LifeRule.MEMBERS_MEETING);
    }

    @Test
    void a_temporary_branch_meets_and_leaves_yearly_life_and_appraisal_to_the_home_branches() {
        unit(BRANCH, Kind.TEMPORARY_BRANCH, LONG_AGO, null);

        assertThat(owed("2026-11", "2026-11-30"))
                .containsExactlyInAnyOrder(LifeRule.MEMBERS_MEETING, LifeRule.LECTURE, LifeRule.THEME_DAY);
    }

    @Test
    void the_committee_owes_its_own_meetings_and_no_other_organisation_owes_any() {
        unit(BRANCH, Kind.PARTY_COMMITTEE, null, null);
        unit(OTHER, Kind.LABORATORY, null, null);

        assertThat(owed("2026-11", "2026-11-30"))
                .containsExactlyInAnyOrder(LifeRule.SECRETARY_LECTURE, LifeRule.DEMOCRATIC_LIFE, LifeRule.STUDY_CENTRE);
        assertThat(duties("2026-11", "2026-11-30")).allMatch(each -> each.unit().id() == BRANCH);
    }

    @Test
    void committee_meetings_are_owed_where_a_committee_stood_all_month() {
        var seat = new House.Seat(day("2026-10-02"), null);
        units.add(new House.Unit(BRANCH, "U1", Kind.BRANCH, "支部", null, null, List.of(seat), null));

        assertThat(owed("2026-10", "2026-11-30")).doesNotContain(LifeRule.COMMITTEE_MEETING);
        assertThat(owed("2026-11", "2026-11-30")).contains(LifeRule.COMMITTEE_MEETING);
        assertThat(new House.Seat(day("2026-01-01"), day("2026-11-30")).on(day("2026-12-01")))
                .isFalse();
    }

    @Test
    void group_meetings_are_owed_from_the_month_after_the_first_signed_one() {
        units.add(new House.Unit(BRANCH, "U1", Kind.BRANCH, "支部", null, null, List.of(), day("2026-10-09")));

        assertThat(owed("2026-10", "2026-11-30")).doesNotContain(LifeRule.GROUP_MEETING);
        assertThat(owed("2026-11", "2026-11-30")).contains(LifeRule.GROUP_MEETING);
    }

    @Test
    void a_group_in_the_tree_owes_its_own_meetings_and_nothing_else() {
        unit(OTHER, Kind.PARTY_GROUP, LONG_AGO, null);

        assertThat(owed("2026-11", "2026-11-30")).containsExactly(LifeRule.GROUP_MEETING);
    }

    @Test
    void a_meeting_held_together_is_one_and_is_credited_to_each() {
        branch();
        unit(OTHER, Kind.BRANCH, LONG_AGO, null);
        met(LifeRule.THEME_DAY, "2026-11-12", Standing.SIGNED, BRANCH, OTHER);

        var month = duties("2026-11", "2026-11-30").stream()
                .filter(each -> each.rule() == LifeRule.THEME_DAY)
                .toList();

        assertThat(month).hasSize(2).allMatch(each -> each.state() == DutyState.SATISFIED);
        assertThat(month.stream()
                        .flatMap(each -> each.meetings().stream())
                        .map(House.Held::meeting)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void an_exemption_is_for_one_organisation_one_rule_and_one_period() {
        branch();
        unit(OTHER, Kind.BRANCH, LONG_AGO, null);
        exemptions.add(new House.Exemption(7, BRANCH, LifeRule.THEME_DAY, day("2026-10-01"), "外场试验"));

        assertThat(duties("2026", "2026-11-30"))
                .filteredOn(each -> each.state() == DutyState.EXCUSED)
                .extracting(Duty::key)
                .containsExactly("1_THEME_DAY_2026-10");
        met(LifeRule.THEME_DAY, "2026-10-20", Standing.SIGNED, BRANCH);
        var held = duty(LifeRule.THEME_DAY, "2026-10", "2026-11-30");
        assertThat(held.state()).isEqualTo(DutyState.SATISFIED);
        assertThat(held.exemption()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-17, true", "2026-10-18, false"})
    void a_period_that_was_nearly_over_when_the_ledger_began_is_not_judged(String since, boolean judged) {
        branch();
        keptSince = day(since);

        assertThat(owed("2026-10", "2026-11-30").contains(LifeRule.THEME_DAY)).isEqualTo(judged);
        assertThat(owed("2026-11", "2026-11-30")).contains(LifeRule.THEME_DAY);
        keptSince = null;
        assertThat(duties("2026", "2026-11-30")).isEmpty();
    }

    @Test
    void duties_stand_in_the_order_of_the_tree_the_rules_and_time() {
        unit(OTHER, Kind.BRANCH, LONG_AGO, null);
        branch();

        assertThat(duties("2026-Q3", "2026-11-30"))
                .filteredOn(each -> each.rule() == LifeRule.THEME_DAY)
                .extracting(Duty::key)
                .containsExactly(
                        "2_THEME_DAY_2026-07",
                        "2_THEME_DAY_2026-08",
                        "2_THEME_DAY_2026-09",
                        "1_THEME_DAY_2026-07",
                        "1_THEME_DAY_2026-08",
                        "1_THEME_DAY_2026-09");
    }
}
