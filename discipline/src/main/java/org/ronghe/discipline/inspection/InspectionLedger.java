package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/** Reads rounds and findings. */
@ApplicationScoped
class InspectionLedger {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    RepeatBook repeats;

    public record Page(List<Row> rounds, boolean mayWrite) {}

    public record Row(
            long id,
            String name,
            Level level,
            LocalDate feedbackOn,
            LocalDate planDue,
            LocalDate periodEnd,
            int findings,
            int tasks) {}

    @Permits(value = "inspection.read", trace = Trace.NONE)
    Page page() {
        return new Page(rows(null), gate.may("inspection.write"));
    }

    private List<Row> rows(@Nullable Long id) {
        return sql.list(
                """
                SELECT r.*, (SELECT count(*) FROM discipline.finding f WHERE f.round_id = r.id) AS findings,
                       (SELECT count(*) FROM (SELECT 1 FROM discipline.task t WHERE t.round_id = r.id LIMIT 1001) AS s)
                         AS tasks
                  FROM discipline.inspection_round r
                 WHERE ?::bigint IS NULL OR r.id = ?
                 ORDER BY r.feedback_on DESC, r.id DESC LIMIT 200
                """,
                row -> new Row(
                        row.number("id"),
                        row.text("name"),
                        row.word(Level.class, "level"),
                        row.requiredDate("feedback_on"),
                        row.requiredDate("plan_due"),
                        row.requiredDate("period_end"),
                        row.integer("findings"),
                        row.integer("tasks")),
                id,
                id);
    }

    /** A round with its issue list. */
    public record Sheet(Row round, long daysLeft, List<FindingRow> findings, boolean mayWrite) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return round.name();
        }
    }

    public record FindingRow(
            long id,
            long version,
            int number,
            String code,
            String section,
            String text,
            String rootCause,
            Finding.Source source,
            int measures) {}

    @Permits(value = "inspection.read", trace = Trace.NONE)
    Sheet sheet(long id) {
        var round = rows(id).stream().findFirst().orElseThrow(() -> new NotFound("round", id));
        return new Sheet(
                round,
                java.time.temporal.ChronoUnit.DAYS.between(LocalDate.now(clock), round.periodEnd()),
                sql.list(FINDINGS + "WHERE f.round_id = ? ORDER BY f.number LIMIT 2000", InspectionLedger::finding, id),
                gate.may("inspection.write"));
    }

    private static final String FINDINGS = """
            SELECT f.*, (SELECT count(*) FROM discipline.finding_measure m WHERE m.finding_id = f.id) AS measures
              FROM discipline.finding f
            """;

    private static FindingRow finding(Sql.Cursor row) throws java.sql.SQLException {
        return new FindingRow(
                row.number("id"),
                row.number("version"),
                row.integer("number"),
                row.text("code"),
                row.text("section"),
                row.text("text"),
                row.text("root_cause"),
                row.word(Finding.Source.class, "source"),
                row.integer("measures"));
    }

    /**
     * One finding for its form.
     *
     * @param repeats findings that may be the same trouble come back: a hint to a person, never a verdict
     */
    public record FindingSheet(long round, FindingRow finding, List<Repeats.Repeat> repeats) {}

    @Permits(value = "inspection.read", trace = Trace.NONE)
    FindingSheet finding(long id) {
        var found = sql.one(
                        FINDINGS + "WHERE f.id = ?",
                        row -> new FindingSheet(row.number("round_id"), finding(row), List.of()),
                        id)
                .orElseThrow(() -> new NotFound("finding", id));
        return new FindingSheet(found.round(), found.finding(), repeats.of(found.round(), found.finding()));
    }
}
