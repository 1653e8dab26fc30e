package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.LedgerLine.Stated;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.bind.Malformed;

/** The ledger measure by measure, for who writes it into a file or compares a file with it. */
@ApplicationScoped
public class LedgerLines {
    private static final int BATCH = 500;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    TaskLedger ledger;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    /** What an export is of. */
    public record Extent(long round, String name, LocalDate day, boolean past) {}

    /**
     * Decides an export and leaves its line in the audit chain, in a transaction of its own: the line is there before
     * the first byte leaves.
     */
    @Permits(value = "rectification.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Extent open(TaskFilter filter) {
        var today = LocalDate.now(clock);
        if (filter.asOf() != null && filter.asOf().isAfter(today)) {
            throw Malformed.day("asOf", filter.asOf().toString());
        }
        var rounds = ledger.rounds(filter.round());
        if (rounds.isEmpty()) {
            throw new NotFound("round", String.valueOf(filter.round()));
        }
        var day = filter.asOf() == null ? today : filter.asOf();
        var round = ledger.round(rounds, filter, day);
        return new Extent(round.id(), round.name(), day, day.isBefore(today));
    }

    /** Hands over the lines of the filter one after the other; they are never all in memory. */
    @Permits(value = "rectification.export", trace = Trace.NONE)
    @Transactional
    public void each(Extent extent, TaskFilter filter, Consumer<LedgerLine> consumer) {
        var where = ledger.where(filter, extent.round(), extent.day());
        var batch = new ArrayList<Found>(BATCH);
        sql.each(
                SELECT + where.text() + order(filter),
                LedgerLines::found,
                found -> {
                    batch.add(found);
                    if (batch.size() == BATCH) {
                        lines(batch).forEach(consumer);
                        batch.clear();
                    }
                },
                where.values());
        lines(batch).forEach(consumer);
    }

    /** All lines of a round as they stand now; behind the caller's own gate. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<LedgerLine> of(long round) {
        return lines(sql.list(
                SELECT + "l.round_id = ? AND l.valid_to = 'infinity' ORDER BY f.number, m.number",
                LedgerLines::found,
                round));
    }

    /** On a past day the line says how the task stood, and what the office's workbook said of it then. */
    private static final String SELECT = """
            SELECT l.task_id, t.version, m.id AS measure_id, f.number AS finding_number, f.section, f.text AS finding,
                   m.number, f.number * 1000 + m.number = l.position AS first,
                   CASE WHEN f.number * 1000 + m.number = l.position THEN l.measure ELSE m.text END AS text,
                   l.deliverable, l.kinds, l.timing, l.first_due, l.current_due, l.extensions > 0 AS extended, l.owner_unit,
                   l.leader, l.state, l.stated_due, l.stated_lead, l.stated_responsible, l.stated, l.remark
              FROM discipline.task_line l
              JOIN discipline.task t ON t.id = l.task_id
              JOIN discipline.measure m ON m.task_id = l.task_id
              JOIN discipline.finding f ON f.id = m.finding_id
             WHERE\s""";

    private static String order(TaskFilter filter) {
        return switch (filter.sort()) {
            case POSITION -> " ORDER BY f.number, m.number";
            case DUE -> " ORDER BY l.due_key, l.task_id, f.number, m.number";
            case DUE_DESC -> " ORDER BY l.due_key DESC, l.task_id DESC, f.number, m.number";
        };
    }

    /** A line whose unit and leader have no names yet. */
    private record Found(
            LedgerLine line, @Nullable Long unit, @Nullable Long leader) {}

    private static Found found(Sql.Cursor row) throws SQLException {
        return new Found(
                new LedgerLine(
                        row.number("task_id"),
                        row.number("version"),
                        row.number("measure_id"),
                        row.integer("finding_number"),
                        row.text("section"),
                        row.text("finding"),
                        row.integer("number"),
                        row.flag("first"),
                        row.text("text"),
                        row.text("deliverable"),
                        MeasureKinds.of(row.text("kinds")),
                        row.wordOrNull(Timing.class, "timing"),
                        row.date("first_due"),
                        row.date("current_due"),
                        row.flag("extended"),
                        "",
                        "",
                        row.word(TaskState.class, "state"),
                        new Stated(
                                row.text("stated_due"),
                                row.text("stated_lead"),
                                row.text("stated_responsible"),
                                row.text("stated"),
                                row.text("remark"))),
                row.numberOrNull("owner_unit"),
                row.numberOrNull("leader"));
    }

    private List<LedgerLine> lines(List<Found> found) {
        var unitNames = units.namesOf(
                found.stream().map(Found::unit).filter(Objects::nonNull).collect(Collectors.toSet()));
        var leaderNames = people.namesOf(
                found.stream().map(Found::leader).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> named(each.line(), name(unitNames, each.unit()), name(leaderNames, each.leader())))
                .toList();
    }

    private static String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static LedgerLine named(LedgerLine line, String unit, String leader) {
        return new LedgerLine(
                line.task(),
                line.version(),
                line.measure(),
                line.findingNumber(),
                line.section(),
                line.finding(),
                line.number(),
                line.first(),
                line.text(),
                line.deliverable(),
                line.kinds(),
                line.timing(),
                line.firstDue(),
                line.due(),
                line.extended(),
                unit,
                leader,
                line.state(),
                line.stated());
    }
}
