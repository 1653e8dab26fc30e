package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/** The demonstration's spot checks: one closed after a flaw was put right, one with a flaw that waits. */
@ApplicationScoped
class SpotCheckJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String OTHER = "何试清";

    @Inject
    Sql sql;

    @Inject
    SpotCheckDesk desk;

    @Inject
    Clock clock;

    private record Drawn(long line, long chair, long recorder) {}

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        long closed = draw(stage, today.minusDays(40), today.minusDays(170), today.minusDays(60), 3);
        var lines = lines(closed);
        look(stage, closed, lines.get(0), today.minusDays(38), false, "讨论记录过简，没有写明讨论意见");
        lines.subList(1, lines.size()).forEach(line -> look(stage, closed, line, today.minusDays(38), true, ""));
        answer(stage, closed, lines.get(0), today.minusDays(30));
        stage.as(
                stage.person(OTHER),
                stage.moment(today.minusDays(28), 10, 0),
                () -> desk.settle(closed, lines.get(0).line(), new SpotCheckWrites.SpotCheckSettling(version(closed))));
        as(
                stage,
                today.minusDays(27),
                () -> desk.close(
                        closed, new SpotCheckWrites.SpotCheckConclusion(version(closed), "多数记录规范，个别过简的已更正附页。")));
        long open = draw(stage, today.minusDays(5), today.minusDays(59), today.minusDays(10), 2);
        look(stage, open, lines(open).get(0), today.minusDays(4), false, "第一议题缺领学人的发言要点");
    }

    private long draw(Stage stage, LocalDate day, LocalDate from, LocalDate to, int size) {
        var id = new long[1];
        as(stage, day, () -> id[0] = desk.draw(new SpotCheckWrites.NewSpotCheck(from, to, size, null, null)));
        return id[0];
    }

    private List<Drawn> lines(long check) {
        return sql.list(
                "SELECT id, chair, recorder FROM orgstructure.spot_check_line WHERE spot_check_id = ? ORDER BY rank",
                row -> new Drawn(row.number("id"), row.number("chair"), row.number("recorder")),
                check);
    }

    /** By whoever of the two does not answer for those minutes. */
    private void look(Stage stage, long check, Drawn line, LocalDate day, boolean sound, String words) {
        long office = stage.person(OFFICE);
        var who = line.recorder() == office || line.chair() == office ? OTHER : OFFICE;
        stage.as(
                stage.person(who),
                stage.moment(day, 10, 0),
                () -> desk.look(
                        check, line.line(), new SpotCheckWrites.SpotCheckFinding(version(check), sound, words)));
    }

    private void answer(Stage stage, long check, Drawn line, LocalDate day) {
        stage.as(
                line.recorder(),
                stage.moment(day, 10, 0),
                () -> desk.answer(
                        check, line.line(), new SpotCheckWrites.SpotCheckAnswer(version(check), "已加更正附页，补充讨论意见。")));
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.spot_check WHERE id = ?", id);
    }

    private static void as(Stage stage, LocalDate day, Runnable move) {
        stage.as(stage.person(OFFICE), stage.moment(day, 10, 0), move);
    }
}
