package org.ronghe.orgstructure.studyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Line;

class StudyPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final By OFFICE = new By(7, null, Instant.parse("2026-11-30T02:00:00Z"));
    private static final By SECRETARY = new By(9, null, Instant.parse("2026-11-30T03:00:00Z"));

    private static StudyPlan draft() {
        return StudyPlan.draft(2026, " 2026 年中心组学习计划 ", OFFICE.person(), TODAY);
    }

    private static StudyPlan.Words words(int month) {
        return new StudyPlan.Words(month, "科技自立自强", 9, "", Set.of(3L));
    }

    private static StudyPlan issued() {
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
        assertThat(StudyPlanStep.PROPOSE.who().of(draft()).roles()).isEqualTo(Set.of(Role.PO));
        assertThat(StudyPlanStep.ISSUE.who().of(draft()).roles()).isEqualTo(Set.of(Role.SEC));
        assertThat(StudyPlanGuard.RULES.barred(StudyPlanStep.ISSUE, new StudyPlanFacts(draft(), Actor.NOBODY, "")))
                .containsExactly(7L);
        assertThat(issued().state()).isEqualTo(StudyPlanState.ISSUED);
    }

    @Test
    void a_plan_without_sessions_is_not_proposed_and_a_second_of_a_year_not_issued() {
        assertThat(StudyPlanGuard.RULES.lines(
                        StudyPlanStep.PROPOSE, new StudyPlanFacts(draft(), Actor.NOBODY, "2026 年计划")))
                .filteredOn(line -> !line.met())
                .extracting(Line::guard)
                .containsExactly(StudyPlanGuard.SESSIONS, StudyPlanGuard.ONLY_ONE);
        assertRefused(() -> StudyPlan.draft(2025, "去年", 7, TODAY), "study-plan.year");
    }

    @Test
    void sessions_of_an_issued_plan_stay_are_added_to_and_taken_out_once() {
        var plan = issued();
        assertRefused(() -> plan.add(words(4), OFFICE), "study-plan.step-not-open");
        plan.supplement(words(12), "上级新部署", TODAY, SECRETARY);
        assertRefused(() -> plan.supplement(words(10), "补", TODAY, SECRETARY), "study-plan.month-past");
        assertThat(plan.sessions()).hasSize(2);

        plan.sessions().get(0).retire(TODAY);
        assertRefused(() -> plan.sessions().get(0).retire(TODAY), "study-plan.retired");
    }

    /** What became of a session, as a table: a month that is over without signed minutes is missed, arranged or not. */
    @ParameterizedTest
    @CsvSource({
        "true, true, false, 2026-10, HELD",
        "true, true, true, 2026-10, HELD",
        "false, true, true, 2026-12, RETIRED",
        "false, false, false, 2026-10, MISSED",
        "false, true, false, 2026-10, MISSED",
        "false, true, false, 2026-11, ARRANGED",
        "false, false, false, 2026-11, PLANNED",
        "false, false, false, 2026-12, PLANNED"
    })
    void a_session_stands_as_its_meetings_and_its_month_say(
            boolean signed, boolean arranged, boolean retired, YearMonth month, SessionStanding standing) {
        assertThat(SessionStanding.of(signed, arranged, retired, month, TODAY)).isEqualTo(standing);
    }
}
