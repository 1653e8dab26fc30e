package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * The letters of the demonstration, by legal moves alone: each by the person whose step it is, on the day it would have
 * happened.
 */
@ApplicationScoped
class LetterJourney implements Demonstration {
    private static final String DRAFTER = "何试清";
    private static final String ISSUER = "郑试维";

    @Inject
    Sql sql;

    @Inject
    LetterDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    WorkingDays workingDays;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 47;
    }

    private record Issue(String area, String text, String advice) {}

    private static final List<Issue> FUNDS = List.of(
            new Issue("经费管理", "部分差旅报销缺少审批单", "补齐审批单，明确审核责任人"),
            new Issue("经费管理", "会议费预算调整没有记录", "建立预算调整台账，按季核对"),
            new Issue("采购管理", "三份小额采购合同未及时归档", "补齐归档，纳入合同系统管理"),
            new Issue("制度执行", "公务接待清单填写不全", "逐单核对，开展一次制度学习"));

    private static final List<Issue> STUDENTS =
            List.of(new Issue("导师管理", "个别导师谈话记录不完整", "补齐谈话记录，按学期抽查"), new Issue("经费管理", "助研津贴发放公示不及时", "按月公示，留存公示记录"));

    private static final List<Issue> SAFETY = List.of(new Issue("安全管理", "实验室安全检查整改闭环慢", "明确整改时限，逐项销账"));

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        if (!workingDays
                .calendar()
                .years()
                .containsAll(List.of(
                        today.minusDays(80).getYear(), today.plusDays(60).getYear()))) {
            // limits cannot be reckoned before the office has loaded the arrangement of the year
            return;
        }
        var students = new Journey(stage, 75, "关于规范研究生导师管理的监督建议", "D-YJ", "魏试舟", "邓试航");
        students.out(STUDENTS);
        students.answered(STUDENTS, 2);
        students.checked(Map.of(1, Verdict.SETTLED, 2, Verdict.FOLLOWED));
        students.followed(today.plusDays(20));
        var funds = new Journey(stage, 30, "关于规范经费使用和内控管理的监督建议", "D-CW", "陶试然", "曹试琴");
        funds.out(FUNDS);
        funds.answered(FUNDS, 2);
        new Journey(stage, 4, "关于加快实验室安全问题整改的监督建议", "L03", "李试三", "龚试子").out(SAFETY);
        new Journey(stage, 1, "关于改进公务用车登记的监督建议", "D-RS", "彭试安", "冯试桐").drafted(List.of());
    }

    /** One letter's way. */
    private final class Journey {
        private final Stage stage;
        private final LocalDate begin;
        private final long drafter;
        private final long issuer;
        private final long contact;
        private final long leader;
        private final long unit;
        private final long id;
        private int hour = 8;

        Journey(Stage stage, int daysAgo, String subject, String unit, String contact, String leader) {
            this.stage = stage;
            begin = LocalDate.now(clock).minusDays(daysAgo);
            drafter = stage.person(DRAFTER);
            issuer = stage.person(ISSUER);
            this.contact = stage.person(contact);
            this.leader = stage.person(leader);
            this.unit = units.byCode(unit).orElseThrow().id();
            var made = new long[1];
            stage.as(
                    drafter,
                    stage.moment(begin, hour, 0),
                    () -> made[0] = desk.draft(new LetterWrites.NewLetter(subject, this.unit, null)));
            id = made[0];
        }

        private void on(int day, long person, Runnable move) {
            stage.as(person, stage.moment(begin.plusDays(day), hour, 10), move);
        }

        private long version() {
            return sql.number("SELECT version FROM discipline.letter WHERE id = ?", id);
        }

        void drafted(List<Issue> issues) {
            hour = 9;
            var subject = sql.one("SELECT subject FROM discipline.letter WHERE id = ?", row -> row.text("subject"), id);
            on(
                    0,
                    drafter,
                    () -> desk.revise(
                            id,
                            new LetterWrites.LetterText(
                                    version(),
                                    subject.orElseThrow(),
                                    "纪检日常监督检查（演示）",
                                    "制度执行和日常审核不够严格。",
                                    unit,
                                    leader,
                                    contact,
                                    issuer,
                                    null,
                                    "书面回复并附佐证材料")));
            for (var issue : issues) {
                on(
                        0,
                        drafter,
                        () -> desk.addIssue(
                                id,
                                new LetterWrites.NewLetterIssue(
                                        version(), issue.area(), issue.text(), issue.advice())));
            }
        }

        void out(List<Issue> issues) {
            drafted(issues);
            hour = 10;
            on(0, drafter, () -> desk.propose(id, new LetterWrites.LetterProposal(version())));
            on(1, issuer, () -> desk.issue(id, new LetterWrites.LetterIssuing(version())));
        }

        /** Signed for, and so many issues answered with evidence; a reply when these are all. */
        void answered(List<Issue> issues, int answered) {
            on(3, contact, () -> desk.sign(id, new LetterWrites.LetterReceipt(version())));
            for (int issue = 1; issue <= answered; issue++) {
                int which = issue;
                on(
                        8 + issue,
                        contact,
                        () -> desk.answer(id, new LetterWrites.LetterAnswer(version(), which, "已按建议整改，材料见附件。")));
                on(
                        8 + issue,
                        contact,
                        () -> desk.prove(
                                id,
                                which,
                                "整改佐证" + which + ".txt",
                                new ByteArrayInputStream(
                                        ("演示佐证 " + id + "-" + which).getBytes(StandardCharsets.UTF_8))));
            }
            if (answered == issues.size()) {
                on(20, contact, () -> desk.reply(id, new LetterWrites.LetterReply(version())));
            }
        }

        void checked(Map<Integer, Verdict> found) {
            found.forEach((issue, verdict) -> on(
                    25,
                    issuer,
                    () -> desk.judge(
                            id,
                            new LetterWrites.LetterJudgement(
                                    version(), issue, verdict, verdict == Verdict.SETTLED ? "材料属实。" : "需看下季度公示。"))));
        }

        void followed(LocalDate again) {
            on(26, issuer, () -> desk.follow(id, new LetterWrites.LetterFollowing(version(), again, "下季度再核实。")));
        }
    }
}
