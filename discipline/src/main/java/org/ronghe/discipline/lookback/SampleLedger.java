package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.sample.SampleRule;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Pictures;

/** Reads the drawn samples, and draws them again for whoever doubts. */
@ApplicationScoped
class SampleLedger {
    private static final int MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    Population population;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    /**
     * The newest 200 samples.
     *
     * @param asOf those that were drawn as that day ended, with what was planned then; null is now
     */
    public record SamplePage(@Nullable LocalDate asOf, List<SampleRow> rows, boolean mayDraw) {}

    /**
     * One sample.
     *
     * @param population from how many tasks it was drawn
     * @param digest SHA-256 of their codes, one a line in the order of their characters
     * @param planned for how many of the drawn tasks a look-back is planned or done
     * @param draw the how-manieth sample of its round it is
     * @param reason why the round was sampled again; empty for the first
     */
    public record SampleRow(
            long id,
            String number,
            long round,
            String roundName,
            String seed,
            String rule,
            int size,
            int population,
            String digest,
            int planned,
            String drawnBy,
            Instant drawnAt,
            int draw,
            String reason) {}

    /** A sample with its population in the order in which it was drawn. */
    public record SampleSheet(SampleRow sample, List<SampleTask> tasks, boolean mayPlan) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return sample.number();
        }
    }

    /** @param lookBack the look-back that was planned for it; null for none */
    public record SampleTask(
            int rank,
            long task,
            String code,
            String key,
            boolean chosen,
            boolean closed,
            @Nullable Long lookBack) {}

    /**
     * What drawing again by the recorded seed and rule gives.
     *
     * @param population whether the ledger of that moment still gives the same tasks
     * @param same whether the same tasks are drawn
     */
    public record SampleRedraw(
            SampleRow sample, boolean population, boolean same, List<String> drawn, List<String> drawnAgain)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return sample.number();
        }
    }

    @Permits(value = "lookback.sample-read", trace = Trace.NONE)
    SamplePage page(@Nullable LocalDate asOf) {
        return new SamplePage(asOf, rows(null, pictures.of(asOf)), gate.may("lookback.plan"));
    }

    @Permits(value = "lookback.sample-read", trace = Trace.NONE)
    SampleSheet sheet(long id) {
        return new SampleSheet(row(id), tasks(id), gate.may("lookback.plan"));
    }

    @Permits(value = "lookback.sample-read", trace = Trace.NONE)
    SampleRedraw redraw(long id) {
        var sample = row(id);
        var recorded = tasks(id);
        var then = population.closed(sample.round(), sample.drawnAt());
        var again = SampleRule.ranked(sample.seed(), then).stream()
                .limit(sample.size())
                .map(SampleRule.Ranked::code)
                .toList();
        var drawn = recorded.stream()
                .filter(SampleTask::chosen)
                .map(SampleTask::code)
                .toList();
        boolean samePopulation = SampleRule.digest(then).equals(sample.digest())
                && recorded.size() == then.size()
                && then.stream()
                        .map(SampleRule.Member::id)
                        .allMatch(new HashSet<>(
                                recorded.stream().map(SampleTask::task).toList())::contains);
        return new SampleRedraw(sample, samePopulation, again.equals(drawn), drawn, again);
    }

    /** The samples of a day, to be taken away. */
    record Taken(LocalDate day, List<SampleRow> rows) {}

    /** As the page shows them, with a line in the audit chain. */
    @Permits(value = "lookback.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Taken taken(@Nullable LocalDate asOf) {
        var picture = pictures.of(asOf);
        return new Taken(pictures.day(picture), rows(null, picture));
    }

    @Permits(value = "lookback.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    SampleSheet taken(long id) {
        var sample = row(id);
        note.about("sample", id, sample.number());
        return new SampleSheet(sample, tasks(id), false);
    }

    private SampleRow row(long id) {
        return rows(id, Picture.NOW).stream().findFirst().orElseThrow(() -> new NotFound("sample", id));
    }

    private record Read(SampleRow row, long by) {
        static Read of(Sql.Cursor row) throws SQLException {
            return new Read(
                    new SampleRow(
                            row.number("id"),
                            row.text("number"),
                            row.number("round_id"),
                            row.text("round_name"),
                            row.text("seed"),
                            row.text("rule"),
                            row.integer("size"),
                            row.integer("population"),
                            row.text("digest"),
                            row.integer("planned"),
                            "",
                            row.instant("drawn_at"),
                            row.integer("draw"),
                            row.text("reason")),
                    row.number("drawn_by"));
        }

        SampleRow named(String name) {
            return new SampleRow(
                    row.id(),
                    row.number(),
                    row.round(),
                    row.roundName(),
                    row.seed(),
                    row.rule(),
                    row.size(),
                    row.population(),
                    row.digest(),
                    row.planned(),
                    name,
                    row.drawnAt(),
                    row.draw(),
                    row.reason());
        }
    }

    private List<SampleRow> rows(@Nullable Long id, Picture picture) {
        var planned = picture.where("l").and("l.sample_id = s.id AND l.state <> 'CANCELLED'");
        var values = new ArrayList<@Nullable Object>(List.of(planned.values()));
        values.addAll(Arrays.asList(id, id, OfficeClock.endOf(pictures.day(picture))));
        var read = sql.list(
                """
                SELECT s.*, r.name AS round_name,
                       (SELECT count(*) FROM discipline.look_back_draw d WHERE d.sample_id = s.id) AS population,
                       (SELECT count(DISTINCT l.task_id) FROM %s l WHERE %s) AS planned,
                       (SELECT count(*) FROM discipline.look_back_sample e
                         WHERE e.round_id = s.round_id AND (e.drawn_at, e.id) <= (s.drawn_at, s.id)) AS draw
                  FROM discipline.look_back_sample s JOIN discipline.inspection_round r ON r.id = s.round_id
                 WHERE (?::bigint IS NULL OR s.id = ?) AND s.drawn_at < ? ORDER BY s.id DESC LIMIT\s""".formatted(picture.of("discipline.look_back"), planned.text()) + MOST, Read::of, values.toArray());
        var names = people.namesOf(read.stream().map(Read::by).toList());
        return read.stream()
                .map(each -> each.named(names.getOrDefault(each.by(), "")))
                .toList();
    }

    private List<SampleTask> tasks(long id) {
        return sql.list(
                """
                SELECT d.*, t.state = 'CLOSED' AS closed,
                       (SELECT max(l.id) FROM discipline.look_back l
                         WHERE l.sample_id = d.sample_id AND l.task_id = d.task_id AND l.state <> 'CANCELLED') AS look_back
                  FROM discipline.look_back_draw d JOIN discipline.task t ON t.id = d.task_id
                 WHERE d.sample_id = ? ORDER BY d.rank
                """,
                row -> new SampleTask(
                        row.integer("rank"),
                        row.number("task_id"),
                        row.text("code"),
                        row.text("draw_key"),
                        row.flag("chosen"),
                        row.flag("closed"),
                        row.numberOrNull("look_back")),
                id);
    }
}
