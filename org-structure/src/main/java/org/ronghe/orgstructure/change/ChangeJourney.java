package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * The demonstration's changes: a temporary branch that runs with roll and pledge, one whose end is over, one dissolved
 * with its closing report, a new branch that waits for its answer too long, one refused, one just drawn up.
 */
@ApplicationScoped
class ChangeJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String COMMITTEE = "林试远";
    private static final String PROPOSER = "范试石";

    @Inject
    Sql sql;

    @Inject
    ChangeDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void play(Stage stage) {
        new Play(stage, LocalDate.now(clock)).all();
    }

    private final class Play {
        private final Stage stage;
        private final LocalDate today;
        private final List<Long> members;

        /**
         * A point of each of two meetings of the committee, the older first, as the demonstration's meetings have them.
         */
        private final List<Long> points;

        Play(Stage stage, LocalDate today) {
            this.stage = stage;
            this.today = today;
            // people of far laboratories who hold no post: nobody's rights grow but theirs
            members = sql.list("""
                    SELECT m.person_id FROM orgstructure.membership m JOIN orgstructure.org_unit b ON b.id = m.branch_id
                     WHERE b.code IN ('ZB-L09', 'ZB-L10', 'ZB-L11', 'ZB-L12') AND m.category = 'FULL' AND m.to_date IS NULL
                       AND m.taken_back_at IS NULL AND m.from_date < ?
                       AND NOT EXISTS (SELECT 1 FROM orgstructure.post p WHERE p.person_id = m.person_id)
                     ORDER BY m.person_id DESC LIMIT 9
                    """, row -> row.number("person_id"), today.minusDays(200));
            points = sql.list("""
                    SELECT (SELECT max(p.id) FROM orgstructure.meeting_point p
                             WHERE p.meeting_id = m.id AND p.resolution <> '') AS id
                      FROM orgstructure.meeting m
                     WHERE kind = 'COMMITTEE' AND state IN ('SIGNED', 'ARCHIVED') AND title = ANY (?) ORDER BY day
                    """, row -> row.number("id"), List.of("党委会：研究整改落实", "党委会：研究基层党建重点任务"));
        }

        void all() {
            runs(temporary(55, "LS-DC", "低温装置调试临时党支部", "调试临时支部", 1, 0, today.plusDays(150)));
            temporary(100, "LS-WC", "外场观测临时党支部", "观测临时支部", 0, 3, today.minusDays(9));
            ended(temporary(100, "LS-YS", "项目验收临时党支部", "验收临时支部", 0, 6, today.minusDays(50)));
            long waits = drawn(45, establishment("ZB-YQ", "仪器共享中心党支部", "仪器支部"));
            as(PROPOSER, 43, () -> desk.ask(waits, new ChangeWrites.ChangeRequest(version(waits))));
            refused();
            drawn(2, adjustment());
        }

        /** Asked for in time before its meeting, decided, answered, carried out and filed. */
        private long temporary(
                int ago, String code, String name, String shortName, int meeting, int from, LocalDate end) {
            var secretary = members.get(from);
            var start = today.minusDays(ago);
            long id = drawn(
                    ago + 15,
                    plan(ChangeKind.TEMPORARY, null, null, code, name, shortName, start, end, secretary, roll(from)));
            as(PROPOSER, ago + 14, () -> desk.ask(id, new ChangeWrites.ChangeRequest(version(id))));
            as(
                    COMMITTEE,
                    ago + 2,
                    () -> desk.decide(
                            id,
                            new ChangeWrites.ChangeDecision(
                                    version(id),
                                    null,
                                    points.get(meeting),
                                    "同意设立，指定书记（演示）",
                                    secretary,
                                    null,
                                    Set.of())));
            settled(id, ago);
            return id;
        }

        private Set<Long> roll(int from) {
            return new HashSet<>(members.subList(from, from + 3));
        }

        private void settled(long id, int ago) {
            as(
                    OFFICE,
                    ago + 1,
                    () -> desk.reply(
                            id,
                            new ChangeWrites.ChangeReply(
                                    version(id),
                                    "示党组〔" + today.getYear() + "〕" + id % 89 + "号",
                                    today.minusDays(ago + 1))));
            as(
                    OFFICE,
                    ago,
                    () -> desk.carryOut(id, new ChangeWrites.ChangeCarryingOut(version(id), today.minusDays(ago))));
            as(
                    OFFICE,
                    ago - 3,
                    () -> desk.file(
                            id,
                            new ChangeWrites.ChangeFiling(
                                    version(id),
                                    "备〔" + today.getYear() + "〕" + id % 89 + "号",
                                    today.minusDays(ago - 3))));
        }

        private void runs(long id) {
            as(
                    OFFICE,
                    50,
                    () -> desk.pledge(
                            id,
                            new ChangeWrites.CollectivePledge(
                                    version(id), "在调试一线亮身份、作表率，任务不完不收兵（演示）。", today.minusDays(50))));
            for (var signer : members.subList(0, 2)) {
                stage.as(
                        signer,
                        stage.moment(today.minusDays(49), 9, 0),
                        () -> desk.sign(id, new ChangeWrites.PledgeSignature(version(id))));
            }
        }

        /** Wound up by its secretary, dissolved by the committee. */
        private void ended(long id) {
            long secretary = members.get(6);
            stage.as(
                    secretary,
                    stage.moment(today.minusDays(72), 9, 0),
                    () -> desk.note(
                            id, new ChangeWrites.ActivistNote(version(id), members.get(8), "主动承担验收资料核对，表现踏实（演示）。")));
            var end = new long[1];
            stage.as(
                    secretary,
                    stage.moment(today.minusDays(70), 9, 0),
                    () -> end[0] = desk.windUp(id, new ChangeWrites.WindingUp(version(id), "验收工作全部完成，党员回原支部（演示）。")));
            long last = end[0];
            stage.as(
                    secretary,
                    stage.moment(today.minusDays(69), 9, 0),
                    () -> desk.ask(last, new ChangeWrites.ChangeRequest(version(last))));
            decide(last);
            settled(last, 48);
        }

        private void decide(long id) {
            as(
                    COMMITTEE,
                    56,
                    () -> desk.decide(
                            id,
                            new ChangeWrites.ChangeDecision(
                                    version(id), null, points.get(1), "同意（演示）", null, null, Set.of())));
        }

        private void refused() {
            long id = drawn(75, establishment("ZB-GJ", "公共技术中心党支部", "技术支部"));
            as(PROPOSER, 70, () -> desk.ask(id, new ChangeWrites.ChangeRequest(version(id))));
            as(
                    COMMITTEE,
                    56,
                    () -> desk.refuse(
                            id,
                            new ChangeWrites.ChangeRefusal(
                                    version(id), null, points.get(1), "正式党员不足 3 人，继续由联合党支部管理（演示）")));
        }

        private long drawn(int ago, ChangeWrites.ChangePlan asked) {
            var id = new long[1];
            as(PROPOSER, ago, () -> id[0] = desk.drawUp(asked));
            return id[0];
        }

        private ChangeWrites.ChangePlan establishment(String code, String name, String shortName) {
            return plan(ChangeKind.ESTABLISH, null, Kind.BRANCH, code, name, shortName, null, null, null, Set.of());
        }

        private ChangeWrites.ChangePlan adjustment() {
            return plan(
                    ChangeKind.ADJUST,
                    unit("ZB-L01"),
                    null,
                    "",
                    "极限条件材料与器件实验室党支部",
                    "极材室支部",
                    null,
                    null,
                    null,
                    Set.of());
        }

        private ChangeWrites.ChangePlan plan(
                ChangeKind kind,
                @Nullable Long unit,
                @Nullable Kind target,
                String code,
                String name,
                String shortName,
                @Nullable LocalDate starts,
                @Nullable LocalDate ends,
                @Nullable Long secretary,
                Set<Long> roll) {
            return new ChangeWrites.ChangePlan(
                    0,
                    kind,
                    unit("ZB-L01"),
                    unit,
                    target,
                    code,
                    name,
                    shortName,
                    unit("DW"),
                    null,
                    kind == ChangeKind.ADJUST ? Set.of(unit("L01")) : Set.of(),
                    "",
                    "",
                    kind == ChangeKind.TEMPORARY ? "跨实验室联合攻关（演示）" : "",
                    starts,
                    ends,
                    secretary,
                    null,
                    Set.of(),
                    roll,
                    "任务需要（演示）",
                    "",
                    "",
                    null);
        }

        private void as(String name, int ago, Runnable move) {
            stage.as(stage.person(name), stage.moment(today.minusDays(ago), 10, 0), move);
        }

        private long unit(String code) {
            return units.byCode(code).orElseThrow().id();
        }

        private long version(long id) {
            return sql.number("SELECT version FROM orgstructure.org_change WHERE id = ?", id);
        }
    }
}
