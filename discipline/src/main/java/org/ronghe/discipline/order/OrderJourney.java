package org.ronghe.discipline.order;

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
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * Plays the demonstration's supervision orders as far as each of them stands today: every step through the desk, by the
 * person whose step it is, on the day it would have happened.
 */
@ApplicationScoped
class OrderJourney implements Demonstration {
    private static final String SUPERVISOR = "周试岚";

    /** Somebody whose post ends at the end of the demonstration: contact of one order, drafter of another. */
    private static final String LEAVING = "丁试安";

    @Inject
    Sql sql;

    @Inject
    OrderDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    WorkingDays workingDays;

    @Inject
    Clock clock;

    @Inject
    UnsignedOrders unsigned;

    @Override
    public int order() {
        return 45;
    }

    /**
     * One order of the demonstration.
     *
     * @param end where it stands: D drafted, G registered, I issued, S signed, W in hand, R reported, V in review, C
     *     completed, A archived, X cancelled, B returned to the host
     * @param day days ago on which it was drafted
     */
    private record Played(
            char end,
            int day,
            int reminders,
            Urgency urgency,
            String matter,
            String source,
            String unit,
            String contact,
            String leader,
            String issuer) {}

    private static final List<Played> ORDERS = List.of(
            new Played('A', 70, 0, Urgency.NORMAL, "修订大型仪器共享管理办法", "所务会第 6 次会议", "D-KY", "蒋试立", "沈试岳", "秦试川"),
            new Played('C', 45, 1, Urgency.NORMAL, "完成差旅报销抽查并通报结果", "党委会第 8 次会议", "D-CW", "陶试然", "沈试岳", "林试远"),
            new Played('V', 30, 0, Urgency.NORMAL, "更新青年人才谈心谈话台账", "院领导调研要求", "D-RS", "彭试安", "秦试川", "林试远"),
            new Played('R', 25, 0, Urgency.NORMAL, "报送研究生导师谈话落实情况", "党委会第 10 次会议", "D-YJ", "魏试舟", "沈试岳", "秦试川"),
            new Played('B', 28, 1, Urgency.HARD, "清理超期未结合同", "巡视整改调度会", "D-CW", "陶试然", "沈试岳", "秦试川"),
            new Played('W', 40, 2, Urgency.NORMAL, "提交党支部换届工作方案", "党委会第 9 次会议", "L01", "钱试一", "沈试岳", "林试远"),
            new Played('W', 34, 0, Urgency.HARD, "完成实验室危化品台账核对", "安全检查通报", "L03", "李试三", "沈试岳", "秦试川"),
            new Played('S', 6, 0, Urgency.NORMAL, "报送第一议题学习计划", "党委会第 12 次会议", "L05", "陈试五", "沈试岳", "林试远"),
            new Played('I', 5, 1, Urgency.URGENT, "报送节前廉政提醒落实情况", "纪委书面建议", "D-KY", "蒋试立", "沈试岳", "秦试川"),
            new Played('G', 2, 0, Urgency.DOCUMENT, "研究答复职工代表提案", "职代会提案", "D-RS", "彭试安", "秦试川", "林试远"),
            new Played('D', 1, 0, Urgency.NORMAL, "核对固定资产盘点差异", "审计整改会", "D-CW", "陶试然", "沈试岳", "秦试川"),
            new Played('X', 20, 0, Urgency.NORMAL, "报送内控自评材料", "所务会第 7 次会议", "D-CW", "陶试然", "沈试岳", "林试远"));

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        if (!workingDays
                .calendar()
                .years()
                .containsAll(List.of(
                        today.minusDays(70).getYear(), today.plusDays(60).getYear()))) {
            // limits cannot be reckoned before the office has loaded the arrangement of the year
            return;
        }
        for (var played : ORDERS) {
            new Journey(stage, played, null, SUPERVISOR).go();
        }
        var late = sql.one(
                "SELECT task_id FROM discipline.task_line WHERE valid_to = 'infinity' AND state = 'IN_PROGRESS'"
                        + " AND owner_unit = ? ORDER BY due_key, task_id LIMIT 1",
                row -> row.number("task_id"),
                units.byCode("D-RS").orElseThrow().id());
        late.ifPresent(task -> new Journey(
                        stage,
                        new Played('W', 12, 1, Urgency.URGENT, "按期推进整改措施并补报周报", "", "D-RS", "彭试安", "沈试岳", "林试远"),
                        task,
                        SUPERVISOR)
                .go());
        new Journey(
                        stage,
                        new Played(
                                'S', 12, 0, Urgency.NORMAL, "报送公务接待自查情况", "所务会第 8 次会议", "D-CW", LEAVING, "沈试岳", "林试远"),
                        null,
                        SUPERVISOR)
                .go();
        new Journey(
                        stage,
                        new Played('D', 4, 0, Urgency.NORMAL, "核对课题外协合同清单", "审计整改会", "D-KY", "蒋试立", "沈试岳", "秦试川"),
                        null,
                        LEAVING)
                .go();
        unsigned.run();
    }

    /** One order's way. */
    private final class Journey {
        private final Stage stage;
        private final Played played;
        private final @Nullable Long task;
        private final String drafter;
        private long id;
        private int day;

        Journey(Stage stage, Played played, @Nullable Long task, String drafter) {
            this.stage = stage;
            this.played = played;
            this.task = task;
            this.drafter = drafter;
            this.day = played.day();
        }

        void go() {
            as(
                    drafter,
                    9,
                    () -> id = desk.draft(
                            new OrderWrites.NewOrder(task, played.matter(), played.source(), played.urgency(), null)));
            as(drafter, 10, () -> desk.revise(id, text()));
            if (played.end() == 'D') {
                return;
            }
            as(SUPERVISOR, 11, () -> desk.register(id, new OrderWrites.OrderRegistration(version())));
            if (played.end() == 'G') {
                return;
            }
            as(played.issuer(), 16, () -> desk.issue(id, new OrderWrites.OrderIssuing(version())));
            next();
            if (played.end() == 'X') {
                as(
                        played.issuer(),
                        9,
                        () -> desk.cancel(id, new OrderWrites.OrderCancellation(version(), "事项并入另一督办单办理。")));
                return;
            }
            if (played.end() == 'I') {
                remind();
                return;
            }
            as(played.contact(), 9, () -> desk.sign(id, new OrderWrites.OrderReceipt(version())));
            if (played.end() == 'S') {
                return;
            }
            next();
            as(
                    played.contact(),
                    10,
                    () -> desk.progress(id, new OrderWrites.OrderProgress(version(), "已成立工作小组，明确分工和时间安排。")));
            remind();
            if (played.end() != 'W') {
                answer();
            }
        }

        private OrderWrites.OrderText text() {
            return new OrderWrites.OrderText(
                    version(),
                    played.matter(),
                    sql.one(
                                    "SELECT source FROM discipline.supervision_order WHERE id = ?",
                                    row -> row.text("source"),
                                    id)
                            .orElseThrow(),
                    played.urgency(),
                    false,
                    units.byCode(played.unit()).orElseThrow().id(),
                    played.unit().equals("L01")
                            ? Set.of(units.byCode("L03").orElseThrow().id())
                            : Set.of(),
                    stage.person(played.leader()),
                    stage.person(played.contact()),
                    stage.person(played.issuer()),
                    null,
                    "书面反馈办理情况，附证明材料。");
        }

        private void remind() {
            for (int i = 0; i < played.reminders(); i++) {
                next();
                as(SUPERVISOR, 15, () -> desk.remind(id, new OrderWrites.OrderReminder(version(), "请抓紧办理，按时反馈。")));
            }
        }

        private void answer() {
            next();
            var content = "演示材料\n督办事项：" + played.matter() + "\n编号：" + id + "\n";
            as(
                    played.contact(),
                    14,
                    () -> desk.prove(
                            id,
                            "办理材料-" + id + ".txt",
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
            as(
                    played.contact(),
                    15,
                    () -> desk.reply(id, new OrderWrites.OrderReply(version(), "督办事项已办理，具体情况和结果见附件。")));
            as(played.leader(), 16, () -> desk.consent(id, new OrderWrites.OrderConsent(version(), "同意")));
            as(played.contact(), 17, () -> desk.report(id, new OrderWrites.OrderReport(version())));
            if (played.end() == 'R') {
                return;
            }
            next();
            if (played.end() == 'B') {
                as(SUPERVISOR, 9, () -> desk.reject(id, new OrderWrites.OrderRejection(version(), "清单不完整，请补齐后再报。")));
                return;
            }
            as(
                    SUPERVISOR,
                    9,
                    () -> desk.proposeCompletion(
                            id, new OrderWrites.OrderCheck(version(), true, true, true, "查阅材料，事项已落实。")));
            if (played.end() == 'V') {
                return;
            }
            as(played.issuer(), 16, () -> desk.confirm(id, new OrderWrites.OrderConclusion(version(), "办结")));
            if (played.end() == 'A') {
                next();
                as(SUPERVISOR, 10, () -> desk.archive(id, new OrderWrites.OrderArchiving(version())));
            }
        }

        /** The next step is taken on a later day, never after yesterday. */
        private void next() {
            day = Math.max(1, day - Math.max(1, played.day() / 12));
        }

        private long version() {
            return sql.number("SELECT version FROM discipline.supervision_order WHERE id = ?", id);
        }

        private void as(String name, int hour, Runnable move) {
            stage.as(
                    stage.person(name),
                    stage.moment(LocalDate.now(clock).minusDays(day), hour, played.day() % 60),
                    move);
        }
    }
}
