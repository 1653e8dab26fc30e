package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/**
 * The demonstration's reports: all opened by the office, one being written, one handed in, one returned, one accepted
 * with a remark, one filed; of the year before one handed in late.
 */
@ApplicationScoped
class SecretaryReportJourney implements Demonstration {
    private static final String OFFICE = "顾试言";

    @Inject
    Sql sql;

    @Inject
    SecretaryReportDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 88;
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
            var begun = today.minusDays(18);
            int year = begun.getYear();
            as(OFFICE, begun, () -> desk.openAll(new SecretaryReportWrites.SecretaryReportOpening(year)));
            written("石试光", report("ZB-L02", year), today.minusDays(12));
            submitted("龚试子", report("ZB-L03", year), today.minusDays(5));
            long returned = submitted("廖试感", report("ZB-L04", year), today.minusDays(9));
            as(
                    OFFICE,
                    today.minusDays(7),
                    () -> desk.giveBack(
                            returned,
                            new SecretaryReportWrites.SecretaryReportReturn(
                                    version(returned), "存在问题写得笼统，请结合事实清单补充（演示）")));
            long accepted = submitted("邹试载", report("ZB-L05", year), today.minusDays(10));
            as(
                    "林试远",
                    today.minusDays(8),
                    () -> desk.remark(
                            accepted,
                            new SecretaryReportWrites.SecretaryReportRemark(
                                    version(accepted), "请把试验队党员管理的做法写进下一步打算（演示）")));
            accept(accepted, today.minusDays(6));
            long filed = submitted("熊试能", report("ZB-L06", year), today.minusDays(14));
            accept(filed, today.minusDays(13));
            as(
                    OFFICE,
                    today.minusDays(11),
                    () -> desk.file(filed, new SecretaryReportWrites.SecretaryReportFiling(version(filed))));
            late(year - 1);
        }

        /** Opened by the secretary when the day was long over. */
        private void late(int year) {
            long unit = sql.number("SELECT id FROM orgstructure.org_unit WHERE code = 'ZB-L01'");
            as("范试石", today.minusDays(15), () -> desk.open(new SecretaryReportWrites.NewSecretaryReport(year, unit)));
            submitted("范试石", report("ZB-L01", year), today.minusDays(15));
        }

        private long report(String unit, int year) {
            return sql.number("""
                    SELECT r.id FROM orgstructure.secretary_report r JOIN orgstructure.org_unit u ON u.id = r.unit_id
                     WHERE u.code = ? AND r.year = ?
                    """, unit, year);
        }

        private void written(String secretary, long id, LocalDate day) {
            as(
                    secretary,
                    day,
                    () -> desk.write(
                            id,
                            new SecretaryReportWrites.SecretaryReportText(
                                    version(id),
                                    "围绕攻关任务设岗定责，党员带头承担关键环节（演示，由书记撰写）。",
                                    "主题党日形式还不够丰富，谈心谈话覆盖不够（演示）。",
                                    "按月安排组织生活，补齐缺项（演示）。")));
        }

        private long submitted(String secretary, long id, LocalDate day) {
            written(secretary, id, day);
            as(secretary, day, () -> desk.submit(id, new SecretaryReportWrites.SecretaryReportSubmission(version(id))));
            return id;
        }

        private void accept(long id, LocalDate day) {
            as(OFFICE, day, () -> desk.accept(id, new SecretaryReportWrites.SecretaryReportAcceptance(version(id))));
        }

        private long version(long id) {
            return sql.number("SELECT version FROM orgstructure.secretary_report WHERE id = ?", id);
        }

        private void as(String name, LocalDate day, Runnable move) {
            stage.as(stage.person(name), stage.moment(day, 15, 0), move);
        }
    }
}
