package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * The demonstration's courses: the yearly training of secretaries with most of them, a branch's own course with all its
 * members, one whose roll is open, one to come and one that was cancelled.
 */
@ApplicationScoped
class CourseJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final List<String> SECRETARIES =
            List.of("范试石", "石试光", "龚试子", "廖试感", "邹试载", "熊试能", "孟试精", "薛试生", "雷试算", "贺试环");

    @Inject
    Sql sql;

    @Inject
    CourseDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 89;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        var begun = today.minusDays(300);
        long posts = plan(stage, OFFICE, CourseKind.INDUCTION, "党支部书记任职培训（演示）", "DW", begun.minusDays(1), begun, 16);
        enrol(stage, posts, begun);
        close(stage, OFFICE, posts, begun);
        // within the year of today, however early it is in it
        var held = today.minusDays(Math.min(75, Math.max(3, today.getDayOfYear() - 3)));
        long yearly = plan(stage, OFFICE, CourseKind.ROTATION, "党支部书记年度轮训班（演示）", "DW", held.minusDays(3), held, 40);
        enrol(stage, yearly, held);
        close(stage, OFFICE, yearly, held);
        long own = plan(stage, "钱试一", CourseKind.MEMBERS, "支部党员集中学习（演示）", "ZB-L01", held.minusDays(2), held, 34);
        stage.as(
                stage.person(OFFICE),
                stage.moment(held, 9, 0),
                () -> desk.enrolBranch(
                        own,
                        new CourseWrites.BranchEnrolment(
                                version(own),
                                units.byCode("ZB-L01").orElseThrow().id())));
        close(stage, OFFICE, own, held.plusDays(1));
        long open = plan(
                stage,
                OFFICE,
                CourseKind.INDUCTION,
                "新任支部书记任职培训（演示）",
                "DW",
                today.minusDays(2),
                today.minusDays(1),
                16);
        stage.as(
                stage.person(OFFICE),
                stage.moment(today.minusDays(1), 17, 0),
                () -> desk.enrol(open, new CourseWrites.CourseEnrolment(version(open), stage.person("汤试前"), null)));
        plan(stage, OFFICE, CourseKind.TOPIC, "党务干部专题培训（演示）", "DW", today.plusDays(12), today.plusDays(13), 12);
        long cancelled = plan(
                stage,
                "廖试感",
                CourseKind.MEMBERS,
                "支部党员集中学习（演示）",
                "ZB-L04",
                today.minusDays(20),
                today.minusDays(19),
                8);
        stage.as(
                stage.person("廖试感"),
                stage.moment(today.minusDays(19), 9, 0),
                () -> desk.cancel(
                        cancelled, new CourseWrites.CourseCancellation(version(cancelled), "与外场试验冲突，改期举办（演示）")));
    }

    private long plan(
            Stage stage,
            String who,
            CourseKind kind,
            String title,
            String unit,
            LocalDate from,
            LocalDate to,
            int hours) {
        var id = new long[1];
        stage.as(
                stage.person(who),
                stage.moment(
                        from.isAfter(LocalDate.now(clock))
                                ? LocalDate.now(clock).minusDays(1)
                                : from,
                        8,
                        30),
                () -> id[0] = desk.plan(new CourseWrites.NewCourse(
                        kind, title, units.byCode(unit).orElseThrow().id(), from, to, hours, "报告厅", null)));
        return id[0];
    }

    private void enrol(Stage stage, long course, LocalDate day) {
        for (var name : SECRETARIES) {
            stage.as(
                    stage.person(OFFICE),
                    stage.moment(day, 9, 0),
                    () -> desk.enrol(
                            course, new CourseWrites.CourseEnrolment(version(course), stage.person(name), null)));
        }
    }

    private void close(Stage stage, String who, long course, LocalDate day) {
        stage.as(
                stage.person(who),
                stage.moment(day, 17, 30),
                () -> desk.close(course, new CourseWrites.CourseClosing(version(course))));
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.course WHERE id = ?", id);
    }
}
