package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.LineCounts;
import org.ronghe.discipline.rectification.LineCounts.Extent;
import org.ronghe.discipline.rectification.LineCounts.Round;
import org.ronghe.discipline.rectification.TaskFilter;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;

/**
 * What became of a round's tasks between two days: the ledger as the earlier day ended beside the ledger as the later
 * one ended. What was done and undone in between shows in neither picture and is no difference.
 */
@ApplicationScoped
class DifferenceLedger {
    /** Rows on one page; a file holds them all. */
    static final int MOST = 500;

    private static final int WEEK = 7;

    @Inject
    LineCounts counts;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * The page.
     *
     * @param kind which of the changes alone are listed; null is all
     * @param counts how many tasks each change befell, with the address of their list
     * @param more whether the list was cut
     */
    public record Page(
            @Nullable Round round,
            List<Round> rounds,
            LocalDate from,
            LocalDate to,
            @Nullable Change kind,
            List<ChangeCount> counts,
            List<Row> rows,
            boolean more) {

        /** The address of the same days with one change alone, or with all. */
        public String address(@Nullable Change change, String... more) {
            return DifferenceLedger.address(round, from, to, change)
                    + Arrays.stream(more).map(part -> "&" + part).collect(Collectors.joining());
        }
    }

    public record ChangeCount(Change change, long count, String link) {}

    /** A task that changed; what it was before is empty for a new one. */
    public record Row(
            long id,
            String code,
            String measure,
            String unit,
            List<Change> changes,
            @Nullable TaskState before,
            TaskState after,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate due) {}

    /** What a file is of. */
    record Asked(Extent extent, LocalDate from, @Nullable Change kind) {}

    private static String address(@Nullable Round round, LocalDate from, LocalDate to, @Nullable Change change) {
        return "/discipline/figures/difference?" + (round == null ? "" : "round=" + round.id() + "&") + "from=" + from
                + "&to=" + to + (change == null ? "" : "&kind=" + change);
    }

    @Permits(value = "rectification.read", trace = Trace.NONE)
    @Transactional(Transactional.TxType.SUPPORTS)
    Page page(@Nullable Long round, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Change kind) {
        var asked = asked(round, from, to, kind);
        if (asked == null) {
            var today = LocalDate.now(clock);
            return new Page(
                    null,
                    List.of(),
                    from == null ? today.minusDays(WEEK) : from,
                    to == null ? today : to,
                    kind,
                    List.of(),
                    List.of(),
                    false);
        }
        return page(asked);
    }

    /** Decides on a file and leaves its line in the audit chain before the first byte leaves. */
    @Permits(value = "rectification.export", trace = Trace.READ)
    @Transactional
    @Nullable Asked export(@Nullable Long round, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Change kind) {
        return asked(round, from, to, kind);
    }

    /** Hands over every task that changed; they are never all in memory. */
    @Permits(value = "rectification.export", trace = Trace.NONE)
    @Transactional
    void each(Asked asked, Consumer<Row> consumer) {
        var query = query(asked);
        sql.each(
                query.text() + " SELECT d.* FROM d WHERE " + chosen(asked.kind()) + " ORDER BY d.position, d.task_id",
                DifferenceLedger::row,
                consumer,
                query.parameters().toArray());
    }

    private @Nullable Asked asked(
            @Nullable Long round, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Change kind) {
        var today = LocalDate.now(clock);
        LineCounts.notToCome("from", from, today);
        LineCounts.notToCome("to", to, today);
        var extent = counts.extent(round, to == null || to.equals(today) ? null : to);
        if (extent.isEmpty()) {
            return null;
        }
        var until = extent.get().day();
        var since = from == null ? until.minusDays(WEEK) : from;
        if (!since.isBefore(until)) {
            throw new RuleBroken("difference.order", since, until);
        }
        return new Asked(extent.get(), since, kind);
    }

    private record Query(String text, List<@Nullable Object> parameters) {}

    /**
     * Two pictures side by side. A line that did not change can only have become overdue, or its review: the others are
     * left out.
     */
    private Query query(Asked asked) {
        var to = asked.extent().day();
        var end = LineCounts.endOf(asked.from());
        var now = counts.lines(asked.extent(), TaskFilter.of(List.of()));
        var then = LineCounts.linesAt(asked.extent().round().id(), end);
        var lateNow = LineCounts.late(to);
        var lateThen = LineCounts.late(asked.from());
        var reviewNow = LineCounts.reviewLate(to);
        var reviewThen = LineCounts.reviewLate(asked.from());
        var values = new ArrayList<@Nullable Object>();
        values.addAll(lateNow.parameters());
        values.addAll(reviewNow.parameters());
        values.addAll(now.parameters());
        values.addAll(lateThen.parameters());
        values.addAll(reviewThen.parameters());
        values.addAll(then.parameters());
        values.add(end);
        values.add(asked.from());
        values.add(asked.from());
        var flags = Arrays.stream(Change.values())
                .map(change -> "(" + change.condition() + ") AS " + change.column())
                .collect(Collectors.joining(", "));
        return new Query(
                """
                WITH d AS MATERIALIZED (
                SELECT b.task_id, b.position, b.code, b.measure, b.unit_words, a.state AS state_before, b.state,
                       a.current_due AS due_before, b.current_due AS due, %s
                  FROM (SELECT l.task_id, l.position, l.code, l.measure, l.unit_words, l.state, l.current_due,
                               l.due_key, l.accepted_on, l.extensions, l.reopened, l.valid_from, l.review_on,
                               (%s) AS late, (%s) AS review_late
                          FROM discipline.task_line l WHERE %s) AS b
                  LEFT JOIN (SELECT l.task_id, l.state, l.current_due, l.accepted_on, l.extensions, l.reopened,
                                    l.review_on, (%s) AS late, (%s) AS review_late
                               FROM discipline.task_line l WHERE %s) AS a ON a.task_id = b.task_id
                 WHERE b.valid_from >= ? OR (b.late AND b.due_key >= ?)
                    OR (b.review_late AND b.review_on >= ?))
                """.formatted(
                                flags,
                                lateNow.text(),
                                reviewNow.text(),
                                now.text(),
                                lateThen.text(),
                                reviewThen.text(),
                                then.text()),
                values);
    }

    private static String chosen(@Nullable Change kind) {
        return kind == null
                ? Arrays.stream(Change.values())
                        .map(change -> "d." + change.column())
                        .collect(Collectors.joining(" OR "))
                : "d." + kind.column();
    }

    private Page page(Asked asked) {
        var query = query(asked);
        var sums = Arrays.stream(Change.values())
                .map(change -> "count(*) FILTER (WHERE d." + change.column() + ") AS n_" + change)
                .collect(Collectors.joining(", "));
        var numbers = new ArrayList<Long>();
        var rows = new ArrayList<Row>();
        sql.list(
                query.text() + " SELECT n.*, r.* FROM (SELECT " + sums
                        + " FROM d) AS n LEFT JOIN (SELECT * FROM d WHERE "
                        + chosen(asked.kind()) + " ORDER BY d.position, d.task_id LIMIT " + (MOST + 1)
                        + ") AS r ON true ORDER BY r.position, r.task_id",
                row -> {
                    if (numbers.isEmpty()) {
                        for (var change : Change.values()) {
                            numbers.add(row.number("n_" + change));
                        }
                    }
                    return row.numberOrNull("task_id") != null && rows.add(row(row));
                },
                query.parameters().toArray());
        var round = asked.extent().round();
        var to = asked.extent().day();
        boolean more = rows.size() > MOST;
        return new Page(
                round,
                counts.rounds(round.id()),
                asked.from(),
                to,
                asked.kind(),
                Arrays.stream(Change.values())
                        .map(change -> new ChangeCount(
                                change, numbers.get(change.ordinal()), address(round, asked.from(), to, change)))
                        .toList(),
                List.copyOf(more ? rows.subList(0, MOST) : rows),
                more);
    }

    private static Row row(Sql.Cursor row) throws SQLException {
        var changes = new ArrayList<Change>();
        for (var change : Change.values()) {
            if (row.flag(change.column())) {
                changes.add(change);
            }
        }
        return new Row(
                row.number("task_id"),
                row.text("code"),
                row.text("measure"),
                row.text("unit_words"),
                changes,
                row.wordOrNull(TaskState.class, "state_before"),
                row.word(TaskState.class, "state"),
                row.date("due_before"),
                row.date("due"));
    }
}
