package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.document.Layout;

/** The demonstration's notices: one that went out, one that waits for a signature and one that is being written. */
@ApplicationScoped
class NoticeJourney implements Demonstration {
    private static final String OFFICE = "方试宁";
    private static final String SECRETARY = "林试远";

    @Inject
    Sql sql;

    @Inject
    NoticeDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        long issued = written(
                stage,
                today.minusDays(42),
                "关于报送整改周报的通知（演示）",
                "为做好巡视整改工作，现将报送整改周报有关事项通知如下。\n一、每周五下班前填报本周进展、存在困难和下周安排。\n二、成果材料随周报一并上传，由验收人逐份打开核对。\n三、连续两周未填报的，由整改办提出督办。",
                "所领导");
        as(stage, OFFICE, today.minusDays(42), 15, () -> desk.propose(issued, proposal(issued)));
        as(
                stage,
                SECRETARY,
                today.minusDays(41),
                10,
                () -> desk.issue(issued, new NoticeWrites.NoticeIssuing(version(issued))));
        long waiting = written(stage, today.minusDays(2), "关于开展整改材料集中核对的通知（演示）", "定于下周集中核对已申报验收任务的成果材料，请责任人备齐原件。", "");
        as(stage, OFFICE, today.minusDays(2), 16, () -> desk.propose(waiting, proposal(waiting)));
        written(stage, today.minusDays(1), "关于做好年底前整改任务收尾的通知（演示）", "请对照时限梳理未完成任务。", "");
    }

    private long written(Stage stage, LocalDate day, String title, String body, String copyTo) {
        var id = new long[1];
        long issuer = stage.person(SECRETARY);
        as(stage, OFFICE, day, 9, () -> id[0] = desk.draft(new NoticeWrites.NewNotice(title, issuer, null)));
        as(
                stage,
                OFFICE,
                day,
                10,
                () -> desk.revise(
                        id[0],
                        new NoticeWrites.NoticeText(
                                version(id[0]), title, Layout.FILE, "各部门、各实验室", body, copyTo, issuer)));
        return id[0];
    }

    private NoticeWrites.NoticeProposal proposal(long id) {
        return new NoticeWrites.NoticeProposal(version(id));
    }

    private long version(long id) {
        return sql.number("SELECT version FROM discipline.notice WHERE id = ?", id);
    }

    private void as(Stage stage, String name, LocalDate day, int hour, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, hour, 0), move);
    }
}
