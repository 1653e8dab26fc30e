package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.talent.application.ApplicationWrites.ApplicationDecision;
import org.ronghe.talent.application.ApplicationWrites.ApplicationLeaving;
import org.ronghe.talent.application.ApplicationWrites.ApplicationStage;
import org.ronghe.talent.programme.Audience;
import org.ronghe.talent.programme.Cycles;
import org.ronghe.talent.programme.ProgrammeKind;
import org.ronghe.talent.programme.RehearsedCycles;
import org.ronghe.talent.programme.RehearsedCycles.Days;

/**
 * The demonstration's talent programmes: a cycle in its draft, one that takes applications, one in review, one shown
 * with an open objection, one whose plans run and whose mid-term is near, and one that is archived.
 */
@ApplicationScoped
class ApplicationJourney implements Demonstration {
    private static final String PERSONNEL = "冯试桐";
    private static final String SECRETARY = "林试远";
    private static final String DISCIPLINE = "何试清";
    private static final List<String> REVIEWERS = List.of("贺试环", "倪试温", "汤试前");

    @Inject
    Sql sql;

    @Inject
    ApplicationDesk desk;

    @Inject
    RehearsedCycles rehearsed;

    @Inject
    Cycles cycles;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void play(Stage stage) {
        new Play(stage, LocalDate.now(clock)).all();
    }

    private final class Play {
        private final Stage stage;
        private final LocalDate today;

        Play(Stage stage, LocalDate today) {
            this.stage = stage;
            this.today = today;
        }

        void all() {
            var start = ago(160);
            long young =
                    rehearsed.programme(stage, start, "青年人才推进计划（演示）", ProgrammeKind.PROMOTION, Audience.STAFF, "青年");
            long lead = rehearsed.programme(stage, start, "青年担纲领衔计划（演示）", ProgrammeKind.LEADING, Audience.STAFF, "青年");
            long growth = rehearsed.programme(stage, start, "成长成功成才计划（演示）", ProgrammeKind.GROWTH, Audience.STUDENT, "");
            long nurture =
                    rehearsed.programme(stage, start, "引育并举计划（演示）", ProgrammeKind.RECRUITING, Audience.STAFF, "");
            archived(nurture);
            running(young);
            shown(lead);
            reviewing(nurture);
            receiving(growth);
            rehearsed.draft(
                    stage,
                    ago(3),
                    young,
                    "下一年度（演示）",
                    6,
                    new Days(today.plusDays(30), today.plusDays(60), today.plusDays(430), today.plusDays(800)));
        }

        private LocalDate ago(int days) {
            return today.minusDays(days);
        }

        private long cycle(long programme, String title, @Nullable Integer quota, int meeting, Days days) {
            long id = rehearsed.draft(stage, ago(meeting + 3), programme, title, quota, days);
            rehearsed.opened(stage, id, ago(meeting), days.opens());
            return id;
        }

        /** 归档: one concluded as excellent, one left. */
        private void archived(long programme) {
            long cycle = cycle(programme, "上一批（演示）", 2, 152, new Days(ago(150), ago(146), ago(90), ago(30)));
            long done = submitted(cycle, "尤试九", 149);
            long left = submitted(cycle, "朱试八", 149);
            rehearsed.callClosed(stage, ago(145), cycle);
            List.of(done, left).forEach(id -> reviewed(id, 144, 140));
            List.of(done, left).forEach(id -> proposed(id, 138));
            List.of(done, left).forEach(id -> cleared(id, 137));
            rehearsed.announced(stage, ago(136), cycle, ago(124));
            List.of(done, left).forEach(id -> selected(id, 123));
            rehearsed.started(stage, ago(122), cycle);
            List.of(done, left).forEach(id -> panel(id, 120));
            midterm(done, "尤试九", 95);
            midterm(left, "朱试八", 95);
            as(
                    "朱试八",
                    60,
                    () -> desk.leave(
                            left, ApplicationStep.QUIT, new ApplicationLeaving(version(left), "研究方向调整，本人申请退出（演示）")));
            as(
                    "尤试九",
                    33,
                    () -> desk.report(
                            done,
                            ApplicationStep.REPORT_FINAL,
                            new ApplicationWrites.StageReport(version(done), "设想的三件事都已做成，数据已共享（演示）。")));
            as(
                    "贺试环",
                    28,
                    () -> desk.judgeFinal(
                            done,
                            new ApplicationWrites.FinalJudgement(version(done), Grade.EXCELLENT, "目标完成，方法可推广（演示）。")));
            rehearsed.archived(stage, ago(88), ago(27), cycle);
        }

        /** 执行: the mid-term comes in twenty days; one report is in. */
        private void running(long programme) {
            long cycle = cycle(
                    programme,
                    "本年度（演示）",
                    8,
                    138,
                    new Days(ago(136), ago(120), today.plusDays(20), today.plusDays(400)));
            var people = List.of("孙试二", "李试三", "吴试四", "陈试五", "卫试六");
            var all = people.stream().map(name -> submitted(cycle, name, 130)).toList();
            rehearsed.callClosed(stage, ago(119), cycle);
            all.forEach(id -> reviewed(id, 118, 100));
            all.forEach(id -> proposed(id, 84));
            all.forEach(id -> cleared(id, 82));
            rehearsed.announced(stage, ago(81), cycle, ago(68));
            all.forEach(id -> selected(id, 67));
            rehearsed.started(stage, ago(66), cycle);
            all.forEach(id -> panel(id, 60));
            as(
                    PERSONNEL,
                    59,
                    () -> desk.promise(
                            all.get(0),
                            new ApplicationWrites.PromiseLine(
                                    version(all.get(0)),
                                    PromiseKind.LABORATORY,
                                    "安排实验室 30 平方米（演示）",
                                    sql.number("SELECT unit_id FROM talent.application WHERE id = ?", all.get(0)),
                                    stage.person("石试光"),
                                    today.plusDays(25))));
            as(
                    "李试三",
                    4,
                    () -> desk.report(
                            all.get(1),
                            ApplicationStep.REPORT_MIDTERM,
                            new ApplicationWrites.StageReport(version(all.get(1)), "第一阶段实验完成，第二阶段已开始（演示）。")));
        }

        /** 公示: five shown, one objected to; one not selected who asked for reasons. */
        private void shown(long programme) {
            long cycle = cycle(
                    programme, "第一批（演示）", 5, 84, new Days(ago(82), ago(62), today.plusDays(300), today.plusDays(600)));
            var people = List.of("杨试七", "朱试八", "钱试一", "白试羽", "罗试青", "蒋试立");
            var all = people.stream().map(name -> submitted(cycle, name, 70)).toList();
            rehearsed.callClosed(stage, ago(61), cycle);
            all.forEach(id -> reviewed(id, 60, 40));
            var proposed = all.subList(0, 5);
            proposed.forEach(id -> proposed(id, 30));
            long not = all.get(5);
            as(
                    SECRETARY,
                    29,
                    () -> desk.decide(
                            not,
                            ApplicationStep.TURN_DOWN,
                            new ApplicationDecision(
                                    version(not), rehearsed.point(ago(30)), "方向与在研任务重复，建议下一批另选方向（演示）。")));
            as("蒋试立", 20, () -> desk.askReasons(not, new ApplicationStage(version(not))));
            proposed.forEach(id -> cleared(id, 26));
            rehearsed.announced(stage, ago(2), cycle, today.plusDays(9));
            as(
                    "范试石",
                    1,
                    () -> desk.object(
                            all.get(0), new ApplicationWrites.NewObjection("代表作二的本人贡献与我了解的情况不一致，请核实（演示）。", null)));
        }

        /** 评审: one complete, one half reviewed, one with a conflict declared, one without reviewers. */
        private void reviewing(long programme) {
            long cycle = cycle(
                    programme,
                    "本批（演示）",
                    null,
                    30,
                    new Days(ago(28), ago(12), today.plusDays(330), today.plusDays(700)));
            long complete = submitted(cycle, "尤试九", 20);
            long half = submitted(cycle, "陶试然", 20);
            long conflict = submitted(cycle, "魏试舟", 18);
            long fresh = submitted(cycle, "许试文", 15);
            submitted(cycle, "丁试安", 14);
            rehearsed.callClosed(stage, ago(11), cycle);
            reviewed(complete, 10, 3);
            asked(half, 10);
            review(half, REVIEWERS.get(0), 4);
            asked(conflict, 10);
            as(
                    REVIEWERS.get(1),
                    6,
                    () -> desk.recuse(
                            conflict, new ApplicationWrites.ReviewRecusal(version(conflict), Conflict.OTHER)));
            passed(fresh, 9);
        }

        /** 受理, for students: a draft, one handed in, one sent back. */
        private void receiving(long programme) {
            long cycle = cycle(
                    programme,
                    "本年度（演示）",
                    12,
                    30,
                    new Days(ago(20), today.plusDays(9), today.plusDays(370), today.plusDays(740)));
            written(cycle, "金试硕", 2);
            submitted(cycle, "华试博", 5);
            long back = submitted(cycle, "严试研", 12);
            as(
                    PERSONNEL,
                    8,
                    () -> desk.sendBack(
                            back,
                            new ApplicationWrites.ApplicationReturn(version(back), "申请书没有签字\n缺单位意见\n工作设想没有写时间安排")));
        }

        private long written(long cycle, String who, int day) {
            var id = new long[1];
            as(who, day, () -> id[0] = desk.draft(new ApplicationWrites.NewApplication(cycle, null)));
            as(
                    who,
                    day,
                    () -> desk.write(
                            id[0],
                            new ApplicationWrites.ApplicationText(
                                    version(id[0]), "提出一个新问题，用两年时间完成实验验证，并把方法交给团队使用（演示）。", null)));
            as(who, day, () -> work(id[0], "原理验证实验（演示）", ago(day).getYear(), Set.of(stage.person("范试石"))));
            as(who, day, () -> work(id[0], "共享数据集（演示）", ago(day).getYear() - 1, Set.of()));
            for (var paper : cycles.offer(cycle).papers()) {
                as(
                        who,
                        day,
                        () -> desk.attach(
                                id[0],
                                paper + ".txt",
                                new ByteArrayInputStream("演示材料".getBytes(StandardCharsets.UTF_8))));
            }
            return id[0];
        }

        private void work(long id, String title, int year, Set<Long> together) {
            desk.addWork(id, new ApplicationWrites.WorkLine(version(id), title, year, "提出想法，完成主要工作（演示）。", together));
        }

        private long submitted(long cycle, String who, int day) {
            long id = written(cycle, who, day);
            as(
                    who,
                    day,
                    () -> desk.submit(
                            id,
                            ApplicationStep.SUBMIT,
                            new ApplicationWrites.ApplicationSubmission(version(id), true)));
            return id;
        }

        private void passed(long id, int day) {
            as(
                    PERSONNEL,
                    day,
                    () -> desk.pass(id, new ApplicationWrites.ApplicationPass(version(id), Set.copyOf(papers(id)))));
        }

        private List<String> papers(long id) {
            return cycles.offer(sql.number("SELECT cycle_id FROM talent.application WHERE id = ?", id))
                    .papers();
        }

        private void asked(long id, int day) {
            passed(id, day);
            REVIEWERS.forEach(name -> as(
                    PERSONNEL,
                    day,
                    () -> desk.assign(id, new ApplicationWrites.ReviewerLine(version(id), stage.person(name)))));
        }

        private void reviewed(long id, int asked, int day) {
            asked(id, asked);
            REVIEWERS.forEach(name -> review(id, name, day));
        }

        private void review(long id, String who, int day) {
            var offer = cycles.offer(sql.number("SELECT cycle_id FROM talent.application WHERE id = ?", id));
            as(
                    who,
                    day,
                    () -> desk.review(
                            id,
                            new ApplicationWrites.ReviewText(
                                    version(id),
                                    true,
                                    offer.criteria().stream()
                                            .map(each -> new ApplicationWrites.ReviewMark(each.id(), each.most() - 6))
                                            .toList(),
                                    "问题提得清楚，设想可行，建议补充风险应对（演示）。")));
        }

        private void proposed(long id, int meeting) {
            as(
                    SECRETARY,
                    meeting - 1,
                    () -> desk.decide(
                            id,
                            ApplicationStep.PROPOSE,
                            new ApplicationDecision(
                                    version(id), rehearsed.point(ago(meeting)), "集体审议认为想法新、可行，支持（演示）。")));
        }

        private void cleared(long id, int day) {
            as(
                    DISCIPLINE,
                    day,
                    () -> desk.answerIntegrity(
                            id, new ApplicationWrites.IntegrityAnswer(version(id), Integrity.CLEAR)));
        }

        private void selected(long id, int day) {
            as(PERSONNEL, day, () -> desk.select(id, new ApplicationStage(version(id))));
        }

        private void panel(long id, int day) {
            as(
                    PERSONNEL,
                    day,
                    () -> desk.namePanel(
                            id,
                            new ApplicationWrites.PanelNaming(
                                    version(id), Set.of(stage.person("贺试环"), stage.person("倪试温")))));
        }

        private void midterm(long id, String who, int day) {
            as(
                    who,
                    day,
                    () -> desk.report(
                            id,
                            ApplicationStep.REPORT_MIDTERM,
                            new ApplicationWrites.StageReport(version(id), "第一阶段完成（演示）。")));
            as(
                    "贺试环",
                    day - 2,
                    () -> desk.judgeMidterm(id, new ApplicationWrites.MidtermJudgement(version(id), "进展正常，继续（演示）。")));
        }

        private void as(String name, int ago, Runnable move) {
            stage.as(stage.person(name), stage.moment(ago(ago), 10, 0), move);
        }

        private long version(long id) {
            return sql.number("SELECT version FROM talent.application WHERE id = ?", id);
        }
    }
}
