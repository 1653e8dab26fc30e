package org.ronghe.orgstructure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

class SecretaryReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final long SECRETARY = 5;
    private static final By OWN = by(SECRETARY);
    private static final By OFFICE = by(7);
    private static final FactSheet SHEET = new FactSheet(
            TODAY,
            List.of(
                    new FactSheet.Fact("LifeRule.THEME_DAY", "一室支部", 9L, 10L, "", "/life/gaps?unit=3"),
                    new FactSheet.Fact("secretary-report.fact.term", "一室支部", null, null, "2027-03-01", "/x")));

    private static By by(long person) {
        return new By(person, null, Instant.parse("2026-11-30T02:00:00Z"));
    }

    private static Actor actor(long person) {
        return new Actor(person, person, "", "", List.of(), Set.of(), false, "");
    }

    private static SecretaryReport opened() {
        return SecretaryReport.open(2026, new SecretaryReport.Office(3, "一室支部", SECRETARY), DUE, TODAY);
    }

    private static SecretaryReport submitted() {
        var report = opened();
        report.write(new SecretaryReport.Words("做法", "问题", "打算"), OWN);
        report.submit(SHEET, OWN);
        return report;
    }

    private static List<SecretaryReportGuard> missing(SecretaryReportStep step, SecretaryReport report, long reader) {
        return SecretaryReportGuard.RULES.lines(step, new SecretaryReportFacts(report, actor(reader))).stream()
                .filter(line -> !line.met())
                .map(Line::guard)
                .toList();
    }

    private static void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    /** The whole rule as a table. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, WRITE SUBMIT CANCEL HAND_OVER",
        "SUBMITTED, REMARK RETURN ACCEPT HAND_OVER",
        "ACCEPTED, REMARK FILE",
        "FILED, ''",
        "CANCELLED, ''"
    })
    void each_state_opens_exactly_these_steps(SecretaryReportState state, String steps) {
        assertThat(state.openSteps())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(steps.isEmpty() ? List.of() : Arrays.asList(steps.split(" ")));
    }

    @Test
    void the_secretary_reports_in_person_and_somebody_else_checks() {
        var report = submitted();
        assertThat(SecretaryReportStep.SUBMIT.who().of(report).people()).containsExactly(SECRETARY);
        assertThat(SecretaryReportStep.SUBMIT.who().of(report).inPerson()).isTrue();
        assertThat(SecretaryReportStep.ACCEPT.who().of(report).roles()).containsExactlyInAnyOrder(Role.PO, Role.SEC);
        for (var step : List.of(SecretaryReportStep.ACCEPT, SecretaryReportStep.RETURN, SecretaryReportStep.REMARK)) {
            assertThat(missing(step, report, SECRETARY)).containsExactly(SecretaryReportGuard.NOT_OWN);
            assertThat(missing(step, report, 7)).isEmpty();
        }
    }

    @Test
    void a_report_with_a_part_still_empty_is_kept_but_not_handed_in() {
        var report = opened();
        report.write(new SecretaryReport.Words("做法", "", "打算"), OWN);
        assertThat(missing(SecretaryReportStep.SUBMIT, report, SECRETARY)).containsExactly(SecretaryReportGuard.TEXTS);
    }

    @Test
    void a_report_is_opened_for_this_year_or_the_last() {
        var office = new SecretaryReport.Office(3, "一室支部", SECRETARY);
        assertRefused(() -> SecretaryReport.open(2024, office, DUE, TODAY), "secretary-report.year");
        assertRefused(() -> SecretaryReport.open(2027, office, DUE, TODAY), "secretary-report.year");
        assertThat(SecretaryReport.open(2025, office, DUE, TODAY).year()).isEqualTo(2025);
    }

    @Test
    void the_facts_stand_from_the_submission_on_and_are_read_back_the_same() {
        var report = submitted();
        var frozen = report.frozen();
        assertThat(frozen).isEqualTo(SHEET);
        assertThat(frozen == null ? "" : frozen.hash()).isEqualTo(report.factsHash());
        report.accept(TODAY.plusDays(1), OFFICE);
        assertThat(report.frozen()).isEqualTo(SHEET);
        assertRefused(
                () -> report.write(new SecretaryReport.Words("改", "改", "改"), OWN), "secretary-report.step-not-open");
    }

    @Test
    void another_figure_or_another_day_has_another_hash() {
        assertThat(new FactSheet(TODAY.minusDays(1), SHEET.facts()).hash()).isNotEqualTo(SHEET.hash());
        var other = List.of(
                new FactSheet.Fact("LifeRule.THEME_DAY", "一室支部", 8L, 10L, "", "/life/gaps?unit=3"),
                SHEET.facts().get(1));
        assertThat(new FactSheet(TODAY, other).hash()).isNotEqualTo(SHEET.hash());
    }

    @Test
    void a_returned_report_is_worked_out_anew_and_not_late_for_having_been_returned() {
        var report = submitted();
        report.giveBack("补充", OFFICE);
        assertThat(report.frozen()).isNull();
        assertThat(report.firstSubmittedOn()).isEqualTo(TODAY);
        report.submit(new FactSheet(DUE.plusDays(3), List.of()), OWN);
        assertThat(SecretaryReportLedger.marks(
                        report.state(), report.due(), report.firstSubmittedOn(), DUE.plusDays(9)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, , 2026-12-31, ''",
        "DRAFT, , 2027-01-01, MISSING",
        "DRAFT, 2026-12-01, 2027-01-01, RETURNED",
        "SUBMITTED, 2027-01-02, 2027-01-03, LATE",
        "DRAFT, 2027-01-02, 2027-01-03, LATE RETURNED",
        "FILED, 2026-12-31, 2027-01-03, ''",
        "CANCELLED, , 2027-01-03, ''"
    })
    void a_report_is_missing_late_or_returned_by_its_days(
            SecretaryReportState state, @Nullable LocalDate submitted, LocalDate day, String marks) {
        assertThat(SecretaryReportLedger.marks(state, DUE, submitted, day))
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(marks.isEmpty() ? List.of() : Arrays.asList(marks.split(" ")));
    }

    @Test
    void until_the_season_begins_the_report_of_last_year_is_talked_about() {
        var limits = new SecretaryReportLimits(11, 12);
        assertThat(limits.yearOf(LocalDate.of(2026, 10, 31))).isEqualTo(2025);
        assertThat(limits.yearOf(LocalDate.of(2026, 11, 1))).isEqualTo(2026);
        assertThat(limits.due(2026)).isEqualTo(DUE);
    }

    @Test
    void a_secretary_sees_the_own_report_and_whoever_reaches_the_organisation_too() {
        assertThat(opened().visibleTo(actor(SECRETARY), Reach.OWN)).isTrue();
        assertThat(opened().visibleTo(actor(8), Reach.OWN)).isFalse();
        assertThat(opened().visibleTo(actor(8), new Reach(false, Set.of(3L)))).isTrue();
    }

    @Test
    void a_report_goes_to_whoever_is_secretary_of_that_organisation_now() {
        var report = opened();
        var other = new Candidate(6, "甲", null, Set.of(Role.BS));
        assertThat(SecretaryReportDuties.judge(report, other, Set.of(9L))).isPresent();
        assertThat(SecretaryReportDuties.judge(report, other, Set.of(6L))).isEmpty();
        report.handOver(6, "换届", OFFICE);
        assertThat(report.secretary()).isEqualTo(6);
    }
}
