package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.bind.Malformed;

/** Reads one task as a past day ended. Who sees it in the ledger of that day may open it. */
@ApplicationScoped
class PastSheets {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    TaskLedger ledger;

    @Inject
    TaskHistory history;

    @Inject
    FlagLimits flags;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    AuditNote note;

    /**
     * Whether the day lies behind us.
     *
     * @throws Malformed for a day that is still to come
     */
    boolean past(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            throw Malformed.day("asOf", day.toString());
        }
        return day.isBefore(today);
    }

    /** @throws NotFound for a task that was not there on the day, or not for this reader */
    @Permits(value = "rectification.read", trace = Trace.READ)
    @Transactional
    PastSheet sheet(long id, LocalDate day) {
        var round = sql.one("SELECT round_id FROM discipline.task WHERE id = ?", row -> row.number("round_id"), id)
                .orElseThrow(() -> new NotFound("rectification", id));
        var where = ledger.base(day, round, day);
        var values = new ArrayList<>(where.parameters());
        values.add(id);
        var line = sql.one(SELECT + where.text() + " AND l.task_id = ?", Then::of, values.toArray())
                .orElseThrow(() -> new NotFound("rectification", id));
        note.about("rectification", id, line.line().code());
        note.detail("asOf", day.toString());
        return sheet(line, day);
    }

    private static final String SELECT = TaskLedger.COLUMNS + """
            , l.leader, l.parties, l.stated_due, l.stated_lead, l.stated_responsible, l.remark, l.conclusion, l.round_id,
                   f.root_cause, r.name AS round_name
              FROM discipline.task_line l JOIN discipline.finding f ON f.id = l.finding_id
              JOIN discipline.inspection_round r ON r.id = l.round_id
             WHERE\s""";

    private PastSheet sheet(Then then, LocalDate day) {
        var line = then.line();
        var end = LineCounts.endOf(day);
        var moves = history.moves(line.id(), end);
        var entries = history.entries(line.id(), end);
        var files = files(line.id(), line.reopened(), end);
        var ids = new HashSet<>(then.parties());
        moves.forEach(move -> move.involve(ids));
        entries.forEach(entry -> ids.add(entry.by()));
        files.forEach(file -> ids.add(file.by()));
        var names = people.namesOf(ids);
        var titles = posts.titlesOf(then.parties(), day);
        return new PastSheet(
                line.id(),
                line.code(),
                day,
                line.state(),
                Lamp.of(
                        line.state(),
                        line.currentDue(),
                        line.acceptedOn(),
                        line.movedOn(),
                        line.reviewOn(),
                        flags.calendarDays("rectify", day)),
                then.round(),
                then.roundName(),
                then.finding(),
                line.measure(),
                line.deliverable(),
                MeasureKinds.of(line.kinds()),
                line.timing(),
                line.firstDue(),
                line.currentDue(),
                line.extensions(),
                line.reviewOn(),
                line.deferrals(),
                line.reopened(),
                then.conclusion(),
                line.checksDone(),
                line.checksAll(),
                line.unitWords(),
                person(line.responsible(), names, titles),
                person(then.leader(), names, titles),
                then.acceptors().stream()
                        .sorted()
                        .map(each -> person(each, names, titles))
                        .toList(),
                then.stated(),
                line.evidence(),
                files.stream().map(file -> file.named(names)).toList(),
                entries.stream().map(entry -> entry.named(names)).toList(),
                moves.stream().map(move -> move.named(names)).toList());
    }

    private static TaskSheet.@Nullable Person person(
            @Nullable Long id, Map<Long, String> names, Map<Long, String> titles) {
        return id == null ? null : new TaskSheet.Person(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""));
    }

    /** The files that had come, and whether they counted: neither superseded nor of before a reopening by then. */
    private List<FileRow> files(long task, int reopened, Instant end) {
        return sql.list(
                """
                SELECT p.name, p.kind, p.sha256, p.bytes, p.by_person, p.at,
                       p.reopening >= ? AND (n.at IS NULL OR n.at >= ?) AS standing
                  FROM discipline.proof p LEFT JOIN discipline.proof n ON n.id = p.replaced_by
                 WHERE p.task_id = ? AND p.at < ? ORDER BY p.id LIMIT 500
                """,
                row -> new FileRow(
                        row.text("name"),
                        row.word(ProofKind.class, "kind"),
                        row.text("sha256"),
                        row.number("bytes"),
                        row.number("by_person"),
                        row.instant("at"),
                        row.flag("standing")),
                reopened,
                end,
                task,
                end);
    }

    private record FileRow(
            String name, ProofKind kind, String sha256, long bytes, long by, Instant at, boolean standing) {
        PastSheet.FileLine named(Map<Long, String> names) {
            return new PastSheet.FileLine(name, kind, sha256, bytes, names.getOrDefault(by, ""), at, standing);
        }
    }

    /** A version of the line with what the ledger's table does not show of it. */
    private record Then(
            TaskLedger.Line line,
            long round,
            String roundName,
            TaskSheet.FindingLine finding,
            @Nullable Long leader,
            List<Long> parties,
            TaskSheet.Stated stated,
            @Nullable Conclusion conclusion) {
        static Then of(Sql.Cursor row) throws SQLException {
            var line = TaskLedger.Line.of(row);
            var finding = line.finding();
            return new Then(
                    line,
                    row.number("round_id"),
                    row.text("round_name"),
                    new TaskSheet.FindingLine(
                            finding.id(), finding.code(), finding.section(), finding.text(), row.text("root_cause")),
                    row.numberOrNull("leader"),
                    row.numbers("parties"),
                    new TaskSheet.Stated(
                            row.text("stated_due"),
                            row.text("stated_lead"),
                            row.text("stated_responsible"),
                            row.text("stated"),
                            row.text("remark")),
                    row.wordOrNull(Conclusion.class, "conclusion"));
        }

        /** The people named beside the responsible person and the leader, who are never acceptors themselves. */
        List<Long> acceptors() {
            return parties.stream()
                    .filter(each -> !each.equals(line.responsible()) && !each.equals(leader))
                    .toList();
        }
    }
}
