package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Meetings;

/** Programmes and cycles for the demonstration, by legal moves alone; every move passes the gate of its desk. */
@ApplicationScoped
public class RehearsedCycles {
    private static final String PERSONNEL = "冯试桐";
    private static final String SECRETARY = "林试远";
    private static final int HOUR = 9;

    @Inject
    Sql sql;

    @Inject
    CycleDesk desk;

    @Inject
    Meetings meetings;

    /** Days of a cycle. @param midterm and {@code last}: when the reports are due */
    public record Days(LocalDate opens, LocalDate closes, LocalDate midterm, LocalDate last) {}

    public long programme(
            Stage stage, LocalDate day, String name, ProgrammeKind kind, Audience audience, String group) {
        var id = new long[1];
        personnel(
                stage, day, () -> id[0] = desk.offer(new CycleWrites.NewProgramme(name, kind, audience, group, null)));
        return id[0];
    }

    /** A draft with three criteria. */
    public long draft(Stage stage, LocalDate day, long programme, String title, @Nullable Integer quota, Days days) {
        var id = new long[1];
        personnel(
                stage,
                day,
                () -> id[0] = desk.draft(new CycleWrites.NewCycle(
                        programme,
                        title,
                        quota,
                        days.opens(),
                        days.closes(),
                        24,
                        days.midterm(),
                        days.last(),
                        3,
                        "申请书（签字）\n工作设想\n单位意见",
                        null)));
        criterion(stage, day, id[0], "学术思想", "问题是否重要，想法是否新、是否说得清", 40);
        criterion(stage, day, id[0], "本人贡献", "代表作中本人做了什么，同行怎样评价", 30);
        criterion(stage, day, id[0], "可行性", "设想是否做得成，条件和团队是否合适", 30);
        return id[0];
    }

    private void criterion(Stage stage, LocalDate day, long id, String name, String looks, int most) {
        personnel(
                stage, day, () -> desk.addCriterion(id, new CycleWrites.CriterionLine(version(id), name, looks, most)));
    }

    /** Decided by the meeting of that day, published on the day after and open from its opening day on. */
    public void opened(Stage stage, long id, LocalDate meeting, LocalDate opens) {
        stage.as(
                stage.person(SECRETARY),
                stage.moment(meeting.plusDays(1), HOUR, 0),
                () -> desk.decide(id, new CycleWrites.CycleDecision(version(id), point(meeting), "同意草案，按程序发布（演示）。")));
        personnel(stage, meeting.plusDays(1), () -> desk.publish(id, new CycleWrites.CycleStage(version(id))));
        personnel(stage, opens, () -> go(id, CycleStep.OPEN));
    }

    /** What the signed meeting of the committee on that day came to a resolution on. */
    public long point(LocalDate day) {
        return meetings.resolved(day).stream()
                .filter(each -> each.meeting().day().equals(day))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public void callClosed(Stage stage, LocalDate day, long id) {
        personnel(stage, day, () -> go(id, CycleStep.CLOSE_CALL));
    }

    public void announced(Stage stage, LocalDate day, long id, LocalDate to) {
        personnel(stage, day, () -> desk.announce(id, new CycleWrites.CycleNotice(version(id), day, to)));
    }

    public void started(Stage stage, LocalDate day, long id) {
        personnel(stage, day, () -> go(id, CycleStep.START));
    }

    public void archived(Stage stage, LocalDate concluding, LocalDate day, long id) {
        personnel(stage, concluding, () -> go(id, CycleStep.CONCLUDE));
        personnel(stage, day, () -> go(id, CycleStep.ARCHIVE));
    }

    private void go(long id, CycleStep step) {
        desk.go(id, step, new CycleWrites.CycleStage(version(id)));
    }

    private static void personnel(Stage stage, LocalDate day, Runnable move) {
        stage.as(stage.person(PERSONNEL), stage.moment(day, HOUR, 30), move);
    }

    private long version(long id) {
        return sql.number("SELECT version FROM talent.cycle WHERE id = ?", id);
    }
}
