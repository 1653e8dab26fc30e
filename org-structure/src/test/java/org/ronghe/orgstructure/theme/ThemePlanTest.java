package org.ronghe.orgstructure.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

class ThemePlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final By OFFICE = new By(7, null, Instant.parse("2026-11-30T02:00:00Z"));
    private static final By SECRETARY = new By(9, null, Instant.parse("2026-11-30T03:00:00Z"));

    private static ThemePlan draft() {
        return ThemePlan.draft(2026, " 2026 年主题党日计划 ", OFFICE.person(), TODAY);
    }

    private static ThemePlan.Words words(@Nullable Integer month) {
        return new ThemePlan.Words(month, "走进装置现场", "");
    }

    private static ThemePlan issued() {
        var plan = draft();
        plan.add(words(3), OFFICE);
        plan.propose(OFFICE);
        plan.issue("党委会 2026-11-30", TODAY, SECRETARY);
        return plan;
    }

    private static void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @Test
    void the_office_drafts_and_the_secretary_issues() {
        assertThat(ThemePlanStep.PROPOSE.who().of(draft()).roles()).isEqualTo(Set.of(Role.PO));
        assertThat(ThemePlanStep.ISSUE.who().of(draft()).roles()).isEqualTo(Set.of(Role.SEC));
        assertThat(issued().state()).isEqualTo(ThemePlanState.ISSUED);
        assertThat(issued().basis()).isEqualTo("党委会 2026-11-30");
    }

    @Test
    void a_plan_is_drafted_for_this_year_or_the_next() {
        assertRefused(() -> ThemePlan.draft(2025, "去年", 7, TODAY), "theme-plan.year");
        assertRefused(() -> ThemePlan.draft(2028, "后年", 7, TODAY), "theme-plan.year");
        assertThat(ThemePlan.draft(2027, "明年", 7, TODAY).year()).isEqualTo(2027);
    }

    @Test
    void a_plan_without_themes_is_not_proposed_and_a_second_of_a_year_not_issued() {
        assertThat(ThemePlanGuard.RULES.lines(
                        ThemePlanStep.PROPOSE, new ThemePlanFacts(draft(), Actor.NOBODY, "2026 年计划")))
                .filteredOn(line -> !line.met())
                .extracting(Line::guard)
                .containsExactly(ThemePlanGuard.THEMES, ThemePlanGuard.ONLY_ONE);
    }

    @Test
    void whoever_drafted_it_is_kept_from_issuing_it() {
        assertThat(ThemePlanGuard.RULES.barred(ThemePlanStep.ISSUE, new ThemePlanFacts(draft(), Actor.NOBODY, "")))
                .containsExactly(7L);
    }

    @Test
    void themes_of_an_issued_plan_stay_are_added_to_and_taken_out_of_use_once() {
        var plan = issued();
        assertRefused(() -> plan.add(words(4), OFFICE), "theme-plan.step-not-open");
        assertRefused(() -> plan.drop(plan.themes().get(0).id(), OFFICE), "theme-plan.step-not-open");

        plan.supplement(words(12), "上级新部署", TODAY, SECRETARY);
        assertRefused(() -> plan.supplement(words(10), "补", TODAY, SECRETARY), "theme-plan.month-past");
        assertThat(plan.themes()).hasSize(2);

        plan.themes().get(0).retire(TODAY);
        assertRefused(() -> plan.themes().get(0).retire(TODAY), "theme-plan.retired");
    }
}
