package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.meeting.RehearsedSitting;

/**
 * The demonstration's matters: one carried out and supervised, an emergency that nobody confirmed and from which
 * nothing follows, one deferred, one that waits for an opinion, a personnel matter ready for the agenda, one just
 * raised.
 */
@ApplicationScoped
class MatterJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String CHAIR = "秦试川";
    private static final String DEPUTY = "沈试岳";
    private static final String SECRETARY = "林试远";
    private static final String FINANCE = "曹试琴";
    private static final String LAWYER = "丁试安";
    private static final String SCIENCE = "韩试松";
    private static final String EXPERT = "范试石";
    private static final String SURVEYOR = "白试羽";

    @Inject
    Sql sql;

    @Inject
    MatterDesk desk;

    @Inject
    RehearsedSitting sittings;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 74;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        var day = today.minusDays(55);
        long sitting = sittings.plan(stage, day, "所务会：研究三重一大事项（演示）");
        long bought = raised(
                stage,
                day.minusDays(35),
                SCIENCE,
                "D-KY",
                MatterClass.FUNDS,
                "电镜平台扩建设备购置（演示）",
                3_200_000L,
                FundKind.CAPITAL);
        given(stage, day.minusDays(30), SCIENCE, bought, OpinionKind.RESEARCH, SURVEYOR);
        given(stage, day.minusDays(29), SCIENCE, bought, OpinionKind.FINANCE, FINANCE);
        given(stage, day.minusDays(28), SCIENCE, bought, OpinionKind.LEGAL, LAWYER);
        given(stage, day.minusDays(27), SCIENCE, bought, OpinionKind.PRE_STUDY, SECRETARY);
        listed(stage, day.minusDays(16), bought, sitting, day.minusDays(16), null);

        long deferred =
                raised(stage, day.minusDays(35), SCIENCE, "D-KY", MatterClass.PROJECT, "共享算力中心选址（演示）", null, null);
        given(stage, day.minusDays(30), SCIENCE, deferred, OpinionKind.RESEARCH, SURVEYOR);
        given(stage, day.minusDays(29), SCIENCE, deferred, OpinionKind.EXPERT, EXPERT);
        given(stage, day.minusDays(28), SCIENCE, deferred, OpinionKind.LEGAL, LAWYER);
        given(stage, day.minusDays(27), SCIENCE, deferred, OpinionKind.PRE_STUDY, SECRETARY);
        listed(stage, day.minusDays(16), deferred, sitting, day.minusDays(16), null);

        long emergency = raised(
                stage, day.minusDays(2), OFFICE, "D-DB", MatterClass.FUNDS, "低温机组抢修（演示）", 650_000L, FundKind.OPERATING);
        given(stage, day.minusDays(2), OFFICE, emergency, OpinionKind.RESEARCH, SURVEYOR);
        given(stage, day.minusDays(1), OFFICE, emergency, OpinionKind.FINANCE, FINANCE);
        given(stage, day.minusDays(1), OFFICE, emergency, OpinionKind.LEGAL, LAWYER);
        given(stage, day.minusDays(1), OFFICE, emergency, OpinionKind.PRE_STUDY, SECRETARY);
        listed(stage, day.minusDays(1), emergency, sitting, day.minusDays(1), "机组故障，样品需低温保存");

        heard(stage, day, bought);
        heard(stage, day, emergency);
        as(
                stage,
                OFFICE,
                day,
                15,
                () -> desk.defer(deferred, new MatterWrites.MatterDeferral(version(deferred), "选址噪声评估未完成，补充后再议")));
        sittings.hold(stage, sitting, day);
        adopted(stage, day.plusDays(1), bought, "同意甲方案，由财务处会同科研处按程序采购。");
        adopted(stage, day.plusDays(1), emergency, "同意先行抢修，下次会议补议。");
        as(
                stage,
                OFFICE,
                day.plusDays(1),
                16,
                () -> desk.hand(
                        bought,
                        new MatterWrites.MatterTask(
                                version(bought),
                                "完成电镜平台设备采购合同签订（演示）",
                                unit("D-CW"),
                                stage.person(FINANCE),
                                today.plusDays(20))));
        as(
                stage,
                "何试清",
                today.minusDays(20),
                10,
                () -> desk.sample(bought, new MatterWrites.MatterSample(version(bought), "抽查招标文件和会议记录，程序完整，执行与决议一致。")));

        waiting(stage, today);
        personnel(stage, today);
        raised(
                stage,
                today.minusDays(1),
                "廖试感",
                "L04",
                MatterClass.PROJECT,
                "传感阵列外场试验安排（演示）",
                300_000L,
                FundKind.RESEARCH);
    }

    private void waiting(Stage stage, LocalDate today) {
        long school =
                raised(stage, today.minusDays(9), "邓试航", "D-YJ", MatterClass.DECISION, "研究生导师年度评议办法（演示）", null, null);
        given(stage, today.minusDays(6), "邓试航", school, OpinionKind.RESEARCH, SURVEYOR);
        asked(stage, today.minusDays(6), "邓试航", school, OpinionKind.LEGAL, LAWYER);
    }

    private void personnel(Stage stage, LocalDate today) {
        long post =
                raised(stage, today.minusDays(12), "冯试桐", "D-RS", MatterClass.PERSONNEL, "公共技术室负责人人选（演示）", null, null);
        given(stage, today.minusDays(8), "冯试桐", post, OpinionKind.INTEGRITY, "郑试维");
    }

    private long raised(
            Stage stage,
            LocalDate day,
            String who,
            String unit,
            MatterClass kind,
            String title,
            @Nullable Long amount,
            @Nullable FundKind fund) {
        var id = new long[1];
        as(
                stage,
                who,
                day,
                9,
                () -> id[0] = desk.raise(new MatterWrites.NewMatter(
                        kind,
                        title,
                        "任务需要，现有条件不能满足（演示）",
                        "甲方案：分步实施；乙方案：一次实施。建议甲方案。",
                        amount,
                        fund,
                        amount == null ? null : title,
                        false,
                        kind == MatterClass.PROJECT,
                        unit(unit),
                        null,
                        null)));
        as(stage, who, day, 10, () -> desk.attach(id[0], "会议材料.txt", paper(title)));
        return id[0];
    }

    private static ByteArrayInputStream paper(String title) {
        return new ByteArrayInputStream(("演示材料：" + title).getBytes(StandardCharsets.UTF_8));
    }

    private void asked(Stage stage, LocalDate day, String raiser, long matter, OpinionKind kind, String giver) {
        as(
                stage,
                raiser,
                day,
                11,
                () -> desk.ask(matter, new MatterWrites.OpinionRequest(version(matter), kind, stage.person(giver))));
    }

    private void given(Stage stage, LocalDate day, String raiser, long matter, OpinionKind kind, String giver) {
        asked(stage, day, raiser, matter, kind, giver);
        as(
                stage,
                giver,
                day,
                15,
                () -> desk.opine(
                        matter,
                        new MatterWrites.OpinionGiven(
                                version(matter), matter, opinion(matter), Verdict.AGREE, "材料齐全，同意提交决策（演示）。")));
    }

    private long opinion(long matter) {
        return sql.number(
                "SELECT max(id) FROM orgstructure.matter_opinion WHERE matter_id = ? AND verdict IS NULL", matter);
    }

    private void listed(
            Stage stage, LocalDate day, long matter, long sitting, LocalDate papers, @Nullable String emergency) {
        as(
                stage,
                OFFICE,
                day,
                17,
                () -> desk.putOn(
                        matter,
                        new MatterWrites.MatterAgenda(
                                version(matter), matter, sitting, papers, emergency != null, emergency)));
    }

    private void heard(Stage stage, LocalDate day, long matter) {
        for (var member : new String[] {DEPUTY, CHAIR}) {
            as(
                    stage,
                    OFFICE,
                    day,
                    15,
                    () -> desk.hear(
                            matter,
                            new MatterWrites.MemberView(
                                    version(matter), matter, stage.person(member), Stance.AGREE, "同意甲方案，注意控制风险。")));
        }
    }

    private void adopted(Stage stage, LocalDate day, long matter, String words) {
        as(stage, OFFICE, day, 15, () -> desk.adopt(matter, new MatterWrites.MatterResolution(version(matter), words)));
    }

    private long unit(String code) {
        return units.byCode(code).orElseThrow().id();
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.matter WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, int hour, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, hour, 0), move);
    }
}
