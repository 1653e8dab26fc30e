package org.ronghe.orgstructure.responsibility;

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
 * The demonstration's lists: the secretary's in force with a task done late, one with a second edition, one that is
 * stated and filed, and a member without any; of the next year a draft, one to be confirmed and one to be decided on.
 */
@ApplicationScoped
class ResponsibilityJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String SECRETARY = "林试远";
    private static final String DIRECTOR = "秦试川";
    private static final String DISCIPLINE = "郑试维";

    @Inject
    Sql sql;

    @Inject
    ResponsibilityDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 87;
    }

    @Override
    public void play(Stage stage) {
        new Play(stage, LocalDate.now(clock)).all();
    }

    private final class Play {
        private final Stage stage;
        private final LocalDate today;
        private final List<Long> points;

        Play(Stage stage, LocalDate today) {
            this.stage = stage;
            this.today = today;
            // two meetings of the committee, the older first
            points = sql.list("""
                    SELECT (SELECT max(p.id) FROM orgstructure.meeting_point p
                             WHERE p.meeting_id = m.id AND p.resolution <> '') AS id
                      FROM orgstructure.meeting m
                     WHERE kind = 'COMMITTEE' AND state IN ('SIGNED', 'ARCHIVED') AND title = ANY (?) ORDER BY day
                    """, row -> row.number("id"), List.of("党委会：研究整改落实", "党委会：研究基层党建重点任务"));
        }

        void all() {
            var begun = today.minusDays(126);
            runs(decided(begun, SECRETARY, DIRECTOR, "党委书记", "全所党的建设"));
            renewed(decided(begun, DIRECTOR, SECRETARY, "党委副书记、所长", "科研组织与条件保障"));
            filed(decided(begun, DISCIPLINE, SECRETARY, "纪委书记、党委委员", "监督执纪"));
            var soon = today.minusDays(9);
            int year = soon.getYear() + 1;
            drafted(soon, year, SECRETARY, "党委书记", "全所党的建设");
            long asked = drafted(soon, year, DISCIPLINE, "纪委书记、党委委员", "监督执纪");
            submitted(asked, soon);
            long proposed = drafted(soon, year, DIRECTOR, "党委副书记、所长", "科研组织与条件保障");
            submitted(proposed, soon);
            as(
                    DIRECTOR,
                    soon.plusDays(3),
                    () -> desk.confirm(
                            proposed, new ResponsibilityWrites.ResponsibilityConfirmation(version(proposed))));
        }

        private long drafted(LocalDate day, int year, String holder, String post, String fields) {
            var id = new long[1];
            as(
                    OFFICE,
                    day,
                    () -> id[0] = desk.draft(new ResponsibilityWrites.NewResponsibility(
                            year,
                            stage.person(holder),
                            post,
                            fields + "（演示）",
                            "分管范围内的党建、意识形态和党风廉政建设，与业务同部署、同检查（演示）",
                            null)));
            task(id[0], day, "每季度听取分管领域党建工作汇报（演示）", "四次汇报均有记录", within(year, day.plusDays(40)), "D-DB");
            task(id[0], day, "到联系支部讲党课并开展调研（演示）", "党课一次，调研发现的问题转为事项", within(year, day.plusDays(100)), "D-JJ");
            return id[0];
        }

        private LocalDate within(int year, LocalDate day) {
            var first = LocalDate.of(year, 1, 1);
            var last = LocalDate.of(year, 12, 31);
            return day.isBefore(first) ? first.plusMonths(3) : day.isAfter(last) ? last : day;
        }

        private void task(long id, LocalDate day, String text, String measure, LocalDate due, String unit) {
            as(
                    OFFICE,
                    day,
                    () -> desk.add(
                            id,
                            new ResponsibilityWrites.NewResponsibilityTask(
                                    version(id),
                                    text,
                                    measure,
                                    due,
                                    units.byCode(unit).orElseThrow().id())));
        }

        private void submitted(long id, LocalDate day) {
            as(
                    OFFICE,
                    day.plusDays(1),
                    () -> desk.submit(id, new ResponsibilityWrites.ResponsibilitySubmission(version(id))));
        }

        private long decided(LocalDate day, String holder, String by, String post, String fields) {
            long id = drafted(day, day.getYear(), holder, post, fields);
            submitted(id, day);
            confirmed(id, holder, day.plusDays(3));
            decide(id, by, day.plusDays(17), 0);
            return id;
        }

        private void confirmed(long id, String holder, LocalDate day) {
            as(holder, day, () -> desk.confirm(id, new ResponsibilityWrites.ResponsibilityConfirmation(version(id))));
        }

        private void decide(long id, String by, LocalDate day, int meeting) {
            as(
                    by,
                    day,
                    () -> desk.decide(
                            id,
                            new ResponsibilityWrites.ResponsibilityDecision(
                                    version(id), null, points.get(meeting), "审议通过（演示）")));
        }

        private long first(long id) {
            return sql.number(
                    "SELECT id FROM orgstructure.responsibility_task WHERE list_id = ? ORDER BY due, id LIMIT 1", id);
        }

        private long last(long id) {
            return sql.number(
                    "SELECT id FROM orgstructure.responsibility_task WHERE list_id = ? ORDER BY due DESC, id DESC LIMIT 1",
                    id);
        }

        private void report(long id, long task, String holder, LocalDate day) {
            as(
                    holder,
                    day,
                    () -> desk.report(
                            id,
                            task,
                            new ResponsibilityWrites.ResponsibilityReport(version(id), "已完成，会议记录和调研材料存党办（演示）")));
        }

        private void accept(long id, long task, LocalDate day) {
            as(
                    OFFICE,
                    day,
                    () -> desk.accept(id, task, new ResponsibilityWrites.ResponsibilityAcceptance(version(id))));
        }

        /** One task done late and accepted, one that is returned and under way. */
        private void runs(long id) {
            report(id, first(id), SECRETARY, today.minusDays(70));
            accept(id, first(id), today.minusDays(66));
            report(id, last(id), SECRETARY, today.minusDays(40));
            as(
                    OFFICE,
                    today.minusDays(36),
                    () -> desk.giveBack(
                            id,
                            last(id),
                            new ResponsibilityWrites.ResponsibilityTaskReturn(version(id), "请补充调研发现的问题去向（演示）")));
            as(
                    SECRETARY,
                    today.minusDays(20),
                    () -> desk.progress(
                            id,
                            last(id),
                            new ResponsibilityWrites.ResponsibilityProgress(version(id), "问题已转为议定事项，待办结（演示）")));
        }

        /** A task more, by a second edition. */
        private void renewed(long id) {
            report(id, first(id), DIRECTOR, today.minusDays(90));
            accept(id, first(id), today.minusDays(88));
            var next = new long[1];
            as(
                    OFFICE,
                    today.minusDays(75),
                    () -> next[0] = desk.renew(
                            id, new ResponsibilityWrites.ResponsibilityRenewal(version(id), "新增公共平台开放共享任务（演示）")));
            long edition = next[0];
            task(
                    edition,
                    today.minusDays(75),
                    "推动公共平台开放共享与党员先锋岗结合（演示）",
                    "形成制度并公布",
                    within(today.minusDays(126).getYear(), today.plusDays(20)),
                    "D-KY");
            submitted(edition, today.minusDays(75));
            confirmed(edition, DIRECTOR, today.minusDays(72));
            decide(edition, SECRETARY, today.minusDays(56), 1);
        }

        private void filed(long id) {
            for (long task : List.of(first(id), last(id))) {
                report(id, task, DISCIPLINE, today.minusDays(92));
                accept(id, task, today.minusDays(90));
            }
            as(
                    DISCIPLINE,
                    today.minusDays(12),
                    () -> desk.state(
                            id, new ResponsibilityWrites.ResponsibilityStatement(version(id), "本人述责正文（演示，由责任人撰写）。")));
            as(
                    OFFICE,
                    today.minusDays(8),
                    () -> desk.file(id, new ResponsibilityWrites.ResponsibilityFiling(version(id))));
        }

        private long version(long id) {
            return sql.number("SELECT version FROM orgstructure.responsibility WHERE id = ?", id);
        }

        private void as(String name, LocalDate day, Runnable move) {
            stage.as(stage.person(name), stage.moment(day, 14, 0), move);
        }
    }
}
