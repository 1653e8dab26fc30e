package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.RehearsedItems;

/**
 * The demonstration's instructions: one closed, one kept on, one studied late whose leader owes an entry, one whose
 * report waits for the secretary, one studied, one whose study is late, and a document under a mark just received.
 */
@ApplicationScoped
class InstructionJourney implements Demonstration {
    private static final String KEEPER = "周试岚";
    private static final String OFFICE = "顾试言";
    private static final String SECRETARY = "林试远";

    @Inject
    Sql sql;

    @Inject
    InstructionDesk desk;

    @Inject
    Meetings meetings;

    @Inject
    RehearsedItems items;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 76;
    }

    @Override
    public void play(Stage stage) {
        new Play(stage, LocalDate.now(clock)).all();
    }

    /** What came. @param ago days before today on which it was received */
    private record Came(InstructionKind kind, SourceLevel level, String title, String number, int ago) {}

    /** Who carries it out. @param days until it is due */
    private record Holding(String unit, String lead, String leader, String helper, int days) {}

    private static final Holding RESEARCH = new Holding("D-KY", "韩试松", "沈试岳", "L01", 100);
    private static final Holding PERSONNEL = new Holding("D-RS", "冯试桐", "秦试川", "D-YJ", 90);
    private static final Holding SAFETY = new Holding("L06", "熊试能", "沈试岳", "D-DB", 90);

    private final class Play {
        private final Stage stage;
        private final LocalDate today;

        Play(Stage stage, LocalDate today) {
            this.stage = stage;
            this.today = today;
        }

        void all() {
            closed();
            keptOn();
            missed();
            reported();
            long young = registered(
                    new Came(InstructionKind.INSTRUCTION, SourceLevel.ACADEMY, "关于青年科技人才减负的批示（演示）", "示院发〔演示〕31号", 20));
            studied(young, 16);
            registered(new Came(
                    InstructionKind.DEPLOYMENT, SourceLevel.MINISTRY, "关于大型科研仪器开放共享的通知（演示）", "示部发〔演示〕12号", 12));
            as(
                    OFFICE,
                    1,
                    16,
                    () -> desk.receive(new InstructionWrites.NewInstruction(
                            InstructionKind.INSTRUCTION,
                            SourceLevel.CENTRAL,
                            null,
                            "示中办〔演示〕7号",
                            today.minusDays(1),
                            true,
                            "机要室一号柜（演示）",
                            stage.person(KEEPER),
                            null)));
        }

        private void closed() {
            long id = registered(
                    new Came(InstructionKind.INSTRUCTION, SourceLevel.ACADEMY, "关于原始创新的重要批示（演示）", "示院发〔演示〕3号", 156));
            studied(id, 152);
            deployed(id, 138, RESEARCH);
            task(id, 135, "组织首席科学家凝练三个原创方向（演示）", "D-KY", "韩试松", 60);
            entered(id, 120, "三个方向已提出，请组织论证。");
            items.settle(stage, id, today.minusDays(100));
            entered(id, 92, "论证完成，纳入年度计划。");
            entered(id, 66, "任务已落实到团队。");
            report(id, 60, "韩试松");
            approved(id, 58, "示所党〔演示〕21号");
            back(id, 56, "示所党〔演示〕21号");
            as(
                    SECRETARY,
                    55,
                    10,
                    () -> desk.close(id, new InstructionWrites.InstructionClosing(version(id), "办理到位，同意办结。")));
        }

        private void keptOn() {
            long id = registered(
                    new Came(InstructionKind.INSTRUCTION, SourceLevel.CENTRAL, "关于人才自主培养的重要批示（演示）", "示中办〔演示〕2号", 141));
            studied(id, 138);
            deployed(id, 138, PERSONNEL);
            task(id, 134, "修订青年人才培养方案（演示）", "D-RS", "冯试桐", 70);
            entered(id, 118, "方案征求意见中。");
            items.settle(stage, id, today.minusDays(90));
            entered(id, 88, "方案印发，转入常态。");
            report(id, 80, "冯试桐");
            as(
                    SECRETARY,
                    78,
                    9,
                    () -> desk.sendBack(id, new InstructionWrites.InstructionReturn(version(id), "补充研究生导师的落实情况")));
            report(id, 75, "冯试桐");
            approved(id, 72, "示所党〔演示〕18号");
            back(id, 71, "示所党〔演示〕18号");
            as(
                    SECRETARY,
                    70,
                    10,
                    () -> desk.keepOn(
                            id, new InstructionWrites.InstructionContinuation(version(id), "人才培养须长期坚持，每年检查一次。")));
        }

        private void missed() {
            long id = registered(
                    new Came(InstructionKind.DEPLOYMENT, SourceLevel.LOCAL, "关于科研安全工作的部署（演示）", "示地发〔演示〕9号", 96));
            studied(id, 84);
            deployed(id, 58, SAFETY);
            task(id, 55, "完成高压气瓶专项排查（演示）", "L06", "熊试能", 40);
            task(id, 55, "修订实验室准入制度（演示）", "D-DB", OFFICE, 75);
            entered(id, 50, "排查已开始，下月报结果。");
        }

        private void reported() {
            long id = registered(
                    new Came(InstructionKind.DEPLOYMENT, SourceLevel.ACADEMY, "关于科技成果转化的部署（演示）", "示院发〔演示〕27号", 35));
            studied(id, 30);
            deployed(id, 30, RESEARCH);
            task(id, 27, "建立成果转化项目库（演示）", "D-KY", "韩试松", 45);
            entered(id, 10, "项目库已建，抓紧对接企业。");
            report(id, 2, "韩试松");
        }

        /** Received by the office, registered by its keeper on the next day. */
        private long registered(Came came) {
            var id = new long[1];
            as(
                    OFFICE,
                    came.ago(),
                    9,
                    () -> id[0] = desk.receive(new InstructionWrites.NewInstruction(
                            came.kind(),
                            came.level(),
                            came.title(),
                            came.number(),
                            today.minusDays(came.ago()),
                            false,
                            null,
                            stage.person(KEEPER),
                            null)));
            as(
                    KEEPER,
                    came.ago() - 1,
                    9,
                    () -> desk.register(
                            id[0],
                            new InstructionWrites.InstructionDocument(
                                    version(id[0]),
                                    came.kind(),
                                    came.level(),
                                    came.title(),
                                    came.number(),
                                    today.minusDays(came.ago() + 3L),
                                    today.minusDays(came.ago()),
                                    "公开发布文本的要点：抓好落实，定期报告（演示）。",
                                    false,
                                    null)));
            return id[0];
        }

        /** The meeting of that day, signed on the next. */
        private void studied(long id, int ago) {
            var title = sql.one("SELECT title FROM drive.instruction WHERE id = ?", row -> row.text("title"), id)
                    .orElseThrow();
            long meeting = meetings.thatStudied(title, "").stream()
                    .filter(each -> each.day().equals(today.minusDays(ago)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            as(
                    SECRETARY,
                    ago - 1,
                    10,
                    () -> desk.study(id, new InstructionWrites.InstructionStudy(version(id), id, meeting)));
        }

        private void deployed(long id, int ago, Holding to) {
            var day = today.minusDays(ago);
            long point = meetings.resolved(day).stream()
                    .filter(each -> each.meeting().day().equals(day))
                    .findFirst()
                    .orElseThrow()
                    .id();
            as(
                    OFFICE,
                    ago - 1,
                    15,
                    () -> desk.deploy(
                            id,
                            new InstructionWrites.InstructionDeployment(
                                    version(id),
                                    id,
                                    point,
                                    "同意分工方案，由主责单位牵头，按月调度（演示）。",
                                    unit(to.unit()),
                                    stage.person(to.lead()),
                                    stage.person(to.leader()),
                                    stage.person(SECRETARY),
                                    Set.of(unit(to.helper())),
                                    day.plusDays(to.days()))));
        }

        private void task(long id, int ago, String text, String unit, String who, int days) {
            as(
                    KEEPER,
                    ago,
                    11,
                    () -> desk.breakDown(
                            id,
                            new InstructionWrites.InstructionTask(
                                    version(id),
                                    text,
                                    unit(unit),
                                    stage.person(who),
                                    today.minusDays(ago).plusDays(days))));
        }

        private void entered(long id, int ago, String words) {
            var leader = sql.number("SELECT leader FROM drive.instruction WHERE id = ?", id);
            stage.as(
                    leader,
                    stage.moment(today.minusDays(ago), 17, 0),
                    () -> desk.dispatch(
                            id, new InstructionWrites.DispatchEntry(version(id), today.minusDays(ago), words)));
        }

        private void report(long id, int ago, String who) {
            as(
                    who,
                    ago,
                    14,
                    () -> desk.report(
                            id,
                            new InstructionWrites.InstructionReport(version(id), "一、传达部署情况。二、任务完成情况。三、下一步打算。（演示）")));
        }

        private void approved(long id, int ago, String number) {
            as(
                    SECRETARY,
                    ago,
                    9,
                    () -> desk.approve(id, new InstructionWrites.InstructionApproval(version(id), number)));
        }

        private void back(long id, int ago, String number) {
            as(
                    KEEPER,
                    ago,
                    15,
                    () -> desk.reportBack(
                            id, new InstructionWrites.ReportBack(version(id), today.minusDays(ago), number)));
        }

        private void as(String name, int ago, int hour, Runnable move) {
            stage.as(stage.person(name), stage.moment(today.minusDays(ago), hour, 0), move);
        }

        private long unit(String code) {
            return units.byCode(code).orElseThrow().id();
        }

        private long version(long id) {
            return sql.number("SELECT version FROM drive.instruction WHERE id = ?", id);
        }
    }
}
