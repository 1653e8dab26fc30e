package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.ronghe.discipline.rectification.Words.CheckForm;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Progress;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.discipline.rectification.Words.ReopenReason;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * Plays the demonstration's tasks from draft to wherever each of them stands today: every step through the desk, by the
 * person whose step it is, on the day it would have happened.
 */
@ApplicationScoped
class TaskJourney implements Demonstration {
    /** Which unit does what, with its responsible people; in turn for the tasks. */
    private static final List<String[]> CREWS = List.of(
            new String[] {"D-DB", "周试岚", "林试远"},
            new String[] {"D-RS", "彭试安", "沈试岳"},
            new String[] {"D-KY", "蒋试立", "秦试川"},
            new String[] {"D-CW", "陶试然", "沈试岳"},
            new String[] {"D-YJ", "魏试舟", "沈试岳"},
            new String[] {"L01", "钱试一", "秦试川"},
            new String[] {"D-DB", "罗试青", "林试远"},
            new String[] {"L05", "陈试五", "秦试川"},
            new String[] {"D-JJ", "姜试晓", "郑试维"},
            new String[] {"L03", "李试三", "秦试川"});

    /** One acceptor of the office and one of another unit, never of the crew's own. */
    private static final List<String[]> ACCEPTORS = List.of(
            new String[] {"白试羽", "何试清"},
            new String[] {"方试宁", "韩试松"},
            new String[] {"许试文", "何试清"},
            new String[] {"白试羽", "顾试言"},
            new String[] {"方试宁", "何试清"},
            new String[] {"许试文", "顾试言"},
            new String[] {"白试羽", "何试清"},
            new String[] {"方试宁", "石试光"},
            new String[] {"许试文", "范试石"},
            new String[] {"白试羽", "雷试算"});

    /**
     * How far the road goes, by the task's ordinal modulo the list; C continuing, X void, Y disputed, H deferred, L
     * deferred and not looked at again in time.
     */
    private static final String ROADS = "KKIKSKIAKCIKRYKGAIKKISKCHKIPKAIDKOIKSLKCXKI";

    @Inject
    Sql sql;

    @Inject
    TaskDesk desk;

    @Inject
    ClosingDesk closings;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    /** By the meeting's day and the leader whose items they are: nobody closes items of their own field. */
    private final TreeMap<Meeting, List<Long>> toClose = new TreeMap<>();

    private record Meeting(LocalDate day, String leader) implements Comparable<Meeting> {
        @Override
        public int compareTo(Meeting other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : leader.compareTo(other.leader);
        }
    }

    @Override
    public int order() {
        return 40;
    }

    private record Draft(long id, long round, String measure, String deliverable, String kinds, String timing) {}

    @Override
    public void play(Stage stage) {
        var drafts = sql.list(
                """
                SELECT t.id, t.round_id, m.text, t.deliverable, t.kinds, coalesce(t.timing, '') AS timing
                  FROM discipline.task t JOIN discipline.measure m ON m.task_id = t.id
                 WHERE t.state = 'DRAFT' ORDER BY t.position, t.id
                """,
                row -> new Draft(
                        row.number("id"),
                        row.number("round_id"),
                        row.text("text"),
                        row.text("deliverable"),
                        row.text("kinds"),
                        row.text("timing")));
        for (int i = 0; i < drafts.size(); i++) {
            new Journey(stage, drafts.get(i), i).go();
        }
        close(stage, drafts.isEmpty() ? 0 : drafts.get(0).round());
    }

    /** Accepted tasks go to two meetings, the rest waits for the next one. */
    private void close(Stage stage, long round) {
        for (var meeting : toClose.keySet()) {
            var list = new long[1];
            stage.as(
                    stage.person("方试宁"),
                    stage.moment(meeting.day(), 10, 0),
                    () -> list[0] =
                            closings.draw(new Writes.ClosingDraft(round, Set.copyOf(toClose.get(meeting)), null)));
            long version = sql.number("SELECT version FROM discipline.closing_list WHERE id = ?", list[0]);
            var on = meeting.day().plusDays(1);
            var name = "巡视整改工作领导小组会议（" + on + "）";
            stage.as(
                    stage.person(meeting.leader().equals("林试远") ? "秦试川" : "林试远"),
                    stage.moment(on, 16, 30),
                    () -> closings.confirm(list[0], new Writes.ClosingConfirmation(version, name, on)));
        }
        reopen(stage);
    }

    private void reopen(Stage stage) {
        var closed = sql.list(
                "SELECT id, version FROM discipline.task WHERE state = 'CLOSED' ORDER BY position LIMIT 2",
                row -> new long[] {row.number("id"), row.number("version")});
        var today = LocalDate.now(clock);
        for (var task : closed) {
            stage.as(
                    stage.person("何试清"),
                    stage.moment(today.minusDays(6), 15, 20),
                    () -> desk.reopen(
                            task[0], new Writes.Reopening(task[1], ReopenReason.REBOUND, "回头看时发现同类问题再次出现，需重新整改。")));
        }
    }

    /** One task's way. */
    private final class Journey {
        private final Stage stage;
        private final Draft draft;
        private final int ordinal;
        private final String[] crew;
        private final String[] judges;
        private final char end;
        private final LocalDate today = LocalDate.now(clock);

        Journey(Stage stage, Draft draft, int ordinal) {
            this.stage = stage;
            this.draft = draft;
            this.ordinal = ordinal;
            this.crew = CREWS.get(ordinal % CREWS.size());
            this.judges = ACCEPTORS.get(ordinal % ACCEPTORS.size());
            this.end = ROADS.charAt(ordinal % ROADS.length());
        }

        void go() {
            if (end == 'D' && ordinal % 2 == 1) {
                return;
            }
            plan();
            if (end == 'D') {
                return;
            }
            propose();
            if (end == 'P') {
                return;
            }
            issue();
            if (end == 'G') {
                return;
            }
            sign();
            if (end == 'X') {
                dissolve();
                return;
            }
            if (end == 'C' && Timing.CONTINUING.name().equals(draft.timing())) {
                goOn();
                return;
            }
            if (end == 'Y') {
                dispute();
                return;
            }
            if (end == 'H' || end == 'L') {
                defer();
                return;
            }
            work();
        }

        /** Closed ones were due and done early, the others are spread around today. */
        private LocalDate due() {
            return switch (end) {
                case 'K', 'O' -> today.minusDays(20 + ordinal % 9);
                case 'A', 'S' -> today.plusDays(ordinal % 12 - 3L);
                default -> today.plusDays((ordinal * 7L) % 40 - 9);
            };
        }

        private void plan() {
            var kinds = new java.util.LinkedHashSet<>(MeasureKinds.of(draft.kinds()));
            if (kinds.isEmpty()) {
                kinds.add(MeasureKind.CORRECT_NOW);
            }
            boolean continuing = end == 'C' && Timing.CONTINUING.name().equals(draft.timing());
            as(
                    "方试宁",
                    118,
                    9,
                    () -> desk.revise(
                            draft.id(),
                            new Writes.TaskPlan(
                                    version(),
                                    draft.measure(),
                                    Set.of(),
                                    draft.deliverable().isEmpty() ? "专项报告" : draft.deliverable(),
                                    "成果印发并落实到责任单位，问题逐个有结论。",
                                    kinds,
                                    continuing
                                            ? Timing.CONTINUING
                                            : ordinal % 5 == 0 ? Timing.BY_YEAR_END : Timing.DUE_NOW,
                                    continuing ? null : due(),
                                    ordinal % 17 == 0,
                                    units.byCode(crew[0]).orElseThrow().id(),
                                    stage.person(crew[1]),
                                    stage.person(crew[2]),
                                    Set.of(stage.person(judges[0]), stage.person(judges[1])))));
        }

        private void propose() {
            as("方试宁", 115, 10, () -> desk.propose(draft.id(), new Writes.Proposal(version())));
        }

        private void issue() {
            as(
                    "林试远",
                    110,
                    15,
                    () -> desk.issue(draft.id(), new Writes.Issuing(version(), "党委会第 9 次会议决议", "任务量大，分步完成")));
        }

        private void sign() {
            as(crew[1], 108, 9, () -> desk.sign(draft.id(), new Writes.SigningFor(version())));
        }

        private void dissolve() {
            as("白试羽", 60, 9, () -> desk.askVoid(draft.id(), new Writes.VoidRequest(version(), "与另一项措施重复，合并办理。")));
            // somebody of the leading group who does not lead this task
            as(
                    crew[2].equals("林试远") ? "秦试川" : "林试远",
                    58,
                    9,
                    () -> desk.confirmVoid(draft.id(), new Writes.VoidDecision(version(), true)));
        }

        private void dispute() {
            as(
                    crew[1],
                    8,
                    10,
                    () -> desk.dispute(
                            draft.id(),
                            new Writes.Disagreement(version(), Words.Subject.MEASURE, "所依据的制度已经废止，按原措施整改缺乏依据，请予核实。")));
        }

        private void defer() {
            int ago = end == 'H' ? 30 : 70;
            var review = today.plusDays(end == 'H' ? 35 : -5);
            as(
                    crew[1],
                    ago,
                    10,
                    () -> desk.askDeferral(
                            draft.id(),
                            new Writes.DeferralRequest(
                                    version(), "上级主管部门正在修订配套办法，现在开展将与新办法不一致。", "配套办法印发后恢复办理。", review)));
            as(
                    judges[0],
                    ago - 2,
                    15,
                    () -> desk.decideDeferral(
                            draft.id(), new Writes.DeferralDecision(version(), true, "情况属实，同意暂缓，按期复核。")));
        }

        private void goOn() {
            as(
                    "林试远",
                    90,
                    16,
                    () -> desk.continueWith(
                            draft.id(), new Writes.Continuation(version(), today.minusDays(80), 4, "列入长效机制，按季度检查。")));
            as(
                    "白试羽",
                    79,
                    10,
                    () -> desk.check(
                            draft.id(), new Writes.CheckReport(version(), Words.CheckResult.KEPT, "抽查台账和现场，制度执行正常。")));
        }

        private void work() {
            var progress = List.of(Progress.ON_SCHEDULE, Progress.IMPORTANT_STAGE, Progress.BASICALLY_DONE);
            boolean done = end != 'I';
            // some have fallen silent for weeks: orders are proposed for them
            boolean silent = !done && ordinal % 8 == 2;
            int handIn = done ? (end == 'K' || end == 'O' ? 40 + ordinal % 9 : 8 + ordinal % 5) : silent ? 28 : 0;
            var last = today.minusDays(handIn).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (int week = 2; week >= 0; week--) {
                var monday = last.minusWeeks(week);
                int percent = done ? 95 - week * 25 : Math.max(10, 70 - week * 20 - ordinal % 20);
                var word = progress.get(done ? 2 - week : ordinal % 2);
                if (done || week > 0 || ordinal % 3 != 0) {
                    at(
                            crew[1],
                            monday,
                            9,
                            () -> desk.report(
                                    draft.id(),
                                    new Writes.WeeklyReport(version(), word, percent, "本周按方案推进，已对照问题逐项核对。", null)));
                }
            }
            if (!done && ordinal % 2 == 0) {
                return;
            }
            prove(done ? last : last.minusWeeks(1));
            if (!done) {
                if (ordinal % 7 == 1) {
                    extend();
                }
                return;
            }
            submit(last);
            judge(last);
        }

        private void prove(LocalDate monday) {
            var text = "演示材料\n措施：" + draft.measure() + "\n编号：" + draft.id() + "\n";
            at(
                    crew[1],
                    monday.plusDays(1),
                    14,
                    () -> desk.prove(
                            draft.id(),
                            "成果材料-" + draft.id() + ".txt",
                            ProofKind.DELIVERABLE,
                            null,
                            false,
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        }

        private void extend() {
            at(
                    crew[1],
                    today.minusDays(12),
                    11,
                    () -> desk.extend(
                            draft.id(),
                            new Writes.ExtensionRequest(
                                    version(), today.plusDays(45), "相关单位换届，自查推迟。", "党委会第 12 次会议决议")));
            at(
                    crew[2],
                    today.minusDays(11),
                    9,
                    () -> desk.decideExtension(draft.id(), new Writes.ExtensionDecision(version(), true, "同意")));
            at(
                    "方试宁",
                    today.minusDays(10),
                    9,
                    () -> desk.decideExtension(draft.id(), new Writes.ExtensionDecision(version(), true, "同意")));
        }

        private void submit(LocalDate monday) {
            long measure = sql.number("SELECT id FROM discipline.measure WHERE task_id = ?", draft.id());
            at(
                    crew[1],
                    monday.plusDays(2),
                    10,
                    () -> desk.stateResult(
                            draft.id(),
                            new Writes.ResultStatement(
                                    version(),
                                    List.of(new Writes.MeasureResult(measure, "措施已落实，成果见证据。")),
                                    "示例所发〔2026〕" + (10 + ordinal) + "号")));
            at(
                    crew[2],
                    monday.plusDays(2),
                    15,
                    () -> desk.consent(draft.id(), new Writes.LeaderConsent(version(), "同意提交验收")));
            at(
                    crew[1],
                    monday.plusDays(3),
                    9,
                    () -> desk.submit(draft.id(), new Writes.Submission(version(), "措施全部落实，成果文件已上传，请予验收。")));
        }

        private void judge(LocalDate monday) {
            if (end == 'S') {
                return;
            }
            if (end == 'R') {
                open(judges[0], monday.plusDays(4), Verdict.REJECTED);
                at(
                        judges[0],
                        monday.plusDays(4),
                        16,
                        () -> desk.returnForWork(
                                draft.id(),
                                new Writes.ReturnForWork(
                                        version(),
                                        List.of(new Writes.MeasureConclusion(
                                                sql.number(
                                                        "SELECT id FROM discipline.measure WHERE task_id = ?",
                                                        draft.id()),
                                                Conclusion.NOT_DONE)),
                                        "成果文件缺正式印发文号，请补齐后再报。")));
                return;
            }
            for (int i = 0; i < judges.length; i++) {
                var judge = judges[i];
                var day = monday.plusDays(4 + i);
                open(judge, day, Verdict.RECOGNISED);
                long measure = sql.number("SELECT id FROM discipline.measure WHERE task_id = ?", draft.id());
                at(
                        judge,
                        day,
                        17,
                        () -> desk.accept(
                                draft.id(),
                                new Writes.Acceptance(
                                        version(),
                                        ordinal % 3 == 0 ? CheckForm.ON_SITE : CheckForm.DOCUMENT,
                                        List.of(new Writes.MeasureConclusion(
                                                measure,
                                                ordinal % 6 == 0 ? Conclusion.BASICALLY_DONE : Conclusion.DONE)),
                                        "查阅成果文件和落实记录，与方案一致。")));
            }
            if (end == 'K' || end == 'O') {
                var meeting = today.minusDays(ordinal % 2 == 0 ? 28 : 14);
                toClose.computeIfAbsent(new Meeting(meeting, crew[2]), key -> new ArrayList<>())
                        .add(draft.id());
            }
        }

        private void open(String judge, LocalDate day, Verdict verdict) {
            var proofs = sql.list(
                    "SELECT id FROM discipline.proof WHERE task_id = ? AND replaced_by IS NULL",
                    row -> row.number("id"),
                    draft.id());
            for (var proof : proofs) {
                at(judge, day, 10, () -> desk.opened(draft.id(), proof));
                at(
                        judge,
                        day,
                        11,
                        () -> desk.judge(
                                draft.id(),
                                proof,
                                new Writes.ProofVerdict(
                                        version(), verdict, verdict == Verdict.REJECTED ? "缺正式印发文号" : null)));
            }
        }

        private long version() {
            return sql.number("SELECT version FROM discipline.task WHERE id = ?", draft.id());
        }

        private void as(String name, int daysAgo, int hour, Runnable move) {
            at(name, today.minusDays(daysAgo), hour, move);
        }

        private void at(String name, LocalDate day, int hour, Runnable move) {
            stage.as(stage.person(name), stage.moment(day, hour, ordinal % 60), move);
        }
    }
}
