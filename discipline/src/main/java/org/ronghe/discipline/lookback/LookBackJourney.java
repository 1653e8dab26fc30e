package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;

/**
 * The look-backs of the demonstration, by legal moves alone: the office draws a sample of the closed tasks and plans
 * one look-back for each of them; of these some are done, one is due soon and one is late.
 */
@ApplicationScoped
class LookBackJourney implements Demonstration {
    private static final String OFFICE = "方试宁";
    private static final List<String> CHECKERS = List.of("许试文", "白试羽", "何试清", "方试宁", "韩试松", "顾试言", "石试光");
    private static final int DRAWN_DAYS_AGO = 5;

    @Inject
    Sql sql;

    @Inject
    LookBackDesk desk;

    @Inject
    SampleDesk samples;

    @Inject
    LookedAtBook tasks;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 48;
    }

    /** @param result what it found; null for one that is still to be done */
    private record Played(int due, @Nullable LookBackResult result, String words) {}

    private static final List<Played> PLAYED = List.of(
            new Played(-2, LookBackResult.EFFECTIVE, "抽查制度执行记录和现场，措施持续落实，未见同类问题。"),
            new Played(-2, LookBackResult.REBOUND, "抽查发现同类问题再次出现，台账中断两个月。"),
            new Played(-2, LookBackResult.PARTLY, "制度在执行，个别记录不完整，已当场提醒。"),
            new Played(-1, null, ""),
            new Played(4, null, ""),
            new Played(30, null, ""));

    @Override
    public void play(Stage stage) {
        var drawn = LocalDate.now(clock).minusDays(DRAWN_DAYS_AGO);
        var round = sql.one(
                "SELECT round_id FROM discipline.task WHERE state = 'CLOSED' GROUP BY round_id HAVING count(*) >= ?"
                        + " ORDER BY round_id LIMIT 1",
                row -> row.number("round_id"),
                PLAYED.size());
        if (round.isEmpty()) {
            return;
        }
        var sample = new long[1];
        stage.as(
                stage.person(OFFICE),
                stage.moment(drawn, 9, 0),
                () -> sample[0] =
                        samples.draw(new LookBackWrites.NewLookBackSample(round.get(), PLAYED.size(), "", null)));
        var chosen = sql.list(
                "SELECT task_id FROM discipline.look_back_draw WHERE sample_id = ? AND chosen ORDER BY rank",
                row -> row.number("task_id"),
                sample[0]);
        for (int i = 0; i < chosen.size(); i++) {
            look(stage, sample[0], chosen.get(i), PLAYED.get(i), drawn);
        }
    }

    private void look(Stage stage, long sample, long task, Played played, LocalDate drawn) {
        var checker = checker(stage, task);
        var id = new long[1];
        stage.as(
                stage.person(OFFICE),
                stage.moment(drawn, 10, 0),
                () -> id[0] = desk.plan(new LookBackWrites.NewLookBack(
                        task,
                        sample,
                        "抽查近三个月的台账、制度执行记录和现场情况。",
                        "同类问题零新增，台账连续完整。",
                        LocalDate.now(clock).plusDays(DRAWN_DAYS_AGO + played.due()),
                        checker,
                        null)));
        var result = played.result();
        if (result == null) {
            return;
        }
        var day = drawn.plusDays(2);
        stage.as(
                checker,
                stage.moment(day, 14, 0),
                () -> desk.prove(
                        id[0],
                        "回头看记录-" + id[0] + ".txt",
                        new ByteArrayInputStream(("演示材料\n回头看编号：" + id[0] + "\n").getBytes(StandardCharsets.UTF_8))));
        stage.as(
                checker,
                stage.moment(day, 15, 0),
                () -> desk.report(
                        id[0],
                        new LookBackWrites.LookBackReport(
                                sql.number("SELECT version FROM discipline.look_back WHERE id = ?", id[0]),
                                result,
                                played.words())));
    }

    /** The first of the house's checkers who has no part in the task. */
    private long checker(Stage stage, long task) {
        var at = tasks.of(task);
        var ids = CHECKERS.stream().map(stage::person).toList();
        var unitOf = people.unitsOf(ids);
        return ids.stream()
                .filter(person -> Tie.of(at, person, unitOf.get(person)).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
