package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/**
 * The demonstration's plan of the centre group: a session held, one arranged, one missed, one taken out and one to
 * come. The meetings of the demonstration follow its sessions by their topics.
 */
@ApplicationScoped
class StudyPlanJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String SECRETARY = "林试远";

    @Inject
    Sql sql;

    @Inject
    StudyPlanDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 71;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        // that of the meeting that the centre group held, which is last year's in January
        var held = today.minusDays(40);
        var missed = today.minusDays(75).getYear() == held.getYear() ? today.minusDays(75) : held;
        var coming = today.plusDays(7).getYear() == held.getYear() ? today.plusDays(7) : today.withMonth(12);
        var begun = today.minusDays(170);
        var id = new long[1];
        as(
                stage,
                OFFICE,
                begun,
                () -> id[0] = desk.draft(
                        new StudyPlanWrites.NewStudyPlan(held.getYear(), held.getYear() + " 年中心组学习计划（演示）", null)));
        long plan = id[0];
        add(stage, begun, plan, "科技自立自强专题（演示）", held.getMonthValue(), "所领导班子其他成员、各支部书记");
        add(stage, begun, plan, "党的创新理论专题（演示）", coming.getMonthValue(), null);
        add(stage, begun, plan, "科研诚信与作风学风专题（演示）", missed.getMonthValue(), null);
        add(stage, begun, plan, "全年学习总结（演示）", 12, null);
        add(stage, begun, plan, "外出现场教学（演示）", 12, "各部门负责人");
        as(
                stage,
                OFFICE,
                begun.plusDays(1),
                () -> desk.propose(plan, new StudyPlanWrites.StudyPlanProposal(version(plan))));
        as(
                stage,
                SECRETARY,
                begun.plusDays(2),
                () -> desk.issue(plan, new StudyPlanWrites.StudyPlanIssuing(version(plan), "党委会审议通过（演示）")));
        as(
                stage,
                SECRETARY,
                today.minusDays(20),
                () -> desk.retire(
                        plan,
                        sql.number("SELECT max(id) FROM orgstructure.study_session WHERE plan_id = ?", plan),
                        new StudyPlanWrites.StudySessionRetirement(version(plan), "与全年学习总结合并安排")));
    }

    private void add(Stage stage, LocalDate day, long plan, String topic, int month, @Nullable String invited) {
        as(
                stage,
                OFFICE,
                day,
                () -> desk.add(
                        plan,
                        new StudyPlanWrites.NewStudySession(
                                version(plan), topic, month, stage.person(SECRETARY), released(), invited)));
    }

    private Set<Long> released() {
        return Set.copyOf(sql.list(
                "SELECT min(id) AS id FROM orgstructure.material WHERE state = 'RELEASED' AND asked HAVING min(id) > 0",
                row -> row.number("id")));
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.study_plan WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, 9, 45), move);
    }
}
