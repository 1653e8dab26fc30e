package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/** Reads lists for close-out, and what could be put on one. */
@ApplicationScoped
class ClosingLedger {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    People people;

    /** Newest first, at most 100, with the accepted tasks of each round that wait for a meeting. */
    public record Page(List<Row> lists, List<Group> waiting, boolean mayDraw) {}

    /** What waits in one round; a list never holds tasks of two. */
    public record Group(long round, String roundName, List<Waiting> tasks) {}

    public record Row(
            long id,
            String number,
            String roundName,
            int tasks,
            String meeting,
            @Nullable LocalDate meetingOn,
            Status status) {}

    /** 待会议确认 / 已销号 / 已作废. */
    public enum Status {
        OPEN,
        CONFIRMED,
        DROPPED
    }

    public record Waiting(
            long id,
            String code,
            String measure,
            String unit,
            TaskState state,
            @Nullable LocalDate acceptedOn) {}

    @Permits(value = "rectification.closing-read", trace = Trace.NONE)
    Page page() {
        return new Page(
                sql.list(
                        """
                        SELECT l.*, r.name AS round_name,
                               (SELECT count(*) FROM discipline.closing_line c WHERE c.list_id = l.id) AS tasks
                          FROM discipline.closing_list l JOIN discipline.inspection_round r ON r.id = l.round_id
                         ORDER BY l.id DESC LIMIT 100
                        """,
                        row -> new Row(
                                row.number("id"),
                                row.text("number"),
                                row.text("round_name"),
                                row.integer("tasks"),
                                row.text("meeting"),
                                row.date("meeting_on"),
                                status(row.text("meeting"), row.text("dropped")))),
                groups(),
                gate.may("rectification.closing"));
    }

    private List<Group> groups() {
        record Round(long id, String name) {}
        return sql.list("""
                        SELECT r.id, r.name FROM discipline.inspection_round r
                         WHERE EXISTS (SELECT 1 FROM discipline.task_line l WHERE l.round_id = r.id
                                          AND l.valid_to = 'infinity' AND l.state IN ('ACCEPTED', 'CONTINUING'))
                         ORDER BY r.feedback_on DESC, r.id DESC LIMIT 50
                        """, row -> new Round(row.number("id"), row.text("name"))).stream()
                .map(round -> new Group(round.id(), round.name(), waiting(round.id())))
                .filter(group -> !group.tasks().isEmpty())
                .toList();
    }

    private static Status status(String meeting, String dropped) {
        return !dropped.isEmpty() ? Status.DROPPED : meeting.isEmpty() ? Status.OPEN : Status.CONFIRMED;
    }

    /** Accepted tasks, and continuing ones whose checks are done, that no open list holds. */
    List<Waiting> waiting(long round) {
        return sql.list(
                """
                SELECT l.task_id, l.code, l.measure, l.unit_words, l.state, l.accepted_on
                  FROM discipline.task_line l
                 WHERE l.round_id = ? AND l.valid_to = 'infinity'
                   AND (l.state = 'ACCEPTED' OR (l.state = 'CONTINUING' AND l.checks_done > 0
                        AND l.checks_done = l.checks_all))
                   AND NOT EXISTS (SELECT 1 FROM discipline.closing_line c
                                     JOIN discipline.closing_list k ON k.id = c.list_id
                                    WHERE c.task_id = l.task_id AND k.confirmed_at IS NULL AND k.dropped = '')
                 ORDER BY l.position, l.task_id LIMIT 500
                """,
                row -> new Waiting(
                        row.number("task_id"),
                        row.text("code"),
                        row.text("measure"),
                        row.text("unit_words"),
                        row.word(TaskState.class, "state"),
                        row.date("accepted_on")),
                round);
    }

    /** One list with its tasks and who drew it up and confirmed it. */
    public record Sheet(
            long id,
            long version,
            String number,
            String roundName,
            Status status,
            String meeting,
            @Nullable LocalDate meetingOn,
            String madeBy,
            Instant madeAt,
            String confirmedBy,
            @Nullable Instant confirmedAt,
            String dropped,
            List<Waiting> tasks,
            boolean mayConfirm,
            boolean mayDrop,
            boolean own)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.word(status) + " · " + number;
        }
    }

    @Permits(value = "rectification.closing-read", trace = Trace.NONE)
    Sheet sheet(long id) {
        record Head(
                long version,
                String number,
                String roundName,
                String meeting,
                @Nullable LocalDate on,
                long madeBy,
                Instant madeAt,
                @Nullable Long confirmedBy,
                @Nullable Instant confirmedAt,
                String dropped) {}
        var head = sql.one(
                        """
                        SELECT l.*, r.name AS round_name
                          FROM discipline.closing_list l JOIN discipline.inspection_round r ON r.id = l.round_id
                         WHERE l.id = ?
                        """,
                        row -> new Head(
                                row.number("version"),
                                row.text("number"),
                                row.text("round_name"),
                                row.text("meeting"),
                                row.date("meeting_on"),
                                row.number("made_by"),
                                row.instant("made_at"),
                                row.numberOrNull("confirmed_by"),
                                row.instantOrNull("confirmed_at"),
                                row.text("dropped")),
                        id)
                .orElseThrow(() -> new NotFound("closing", id));
        var ids = new HashSet<Long>();
        ids.add(head.madeBy());
        if (head.confirmedBy() != null) {
            ids.add(head.confirmedBy());
        }
        var names = people.namesOf(ids);
        var status = status(head.meeting(), head.dropped());
        return new Sheet(
                id,
                head.version(),
                head.number(),
                head.roundName(),
                status,
                head.meeting(),
                head.on(),
                names.getOrDefault(head.madeBy(), ""),
                head.madeAt(),
                head.confirmedBy() == null ? "" : names.getOrDefault(head.confirmedBy(), ""),
                head.confirmedAt(),
                head.dropped(),
                tasks(id),
                status == Status.OPEN && gate.may("rectification.decide"),
                status == Status.OPEN && gate.may("rectification.closing"),
                gate.actor().principals().contains(head.madeBy()));
    }

    private List<Waiting> tasks(long list) {
        return sql.list(
                """
                SELECT l.task_id, l.code, l.measure, l.unit_words, l.state, l.accepted_on
                  FROM discipline.closing_line c
                  JOIN discipline.task_line l ON l.task_id = c.task_id AND l.valid_to = 'infinity'
                 WHERE c.list_id = ? ORDER BY l.position
                """,
                row -> new Waiting(
                        row.number("task_id"),
                        row.text("code"),
                        row.text("measure"),
                        row.text("unit_words"),
                        row.word(TaskState.class, "state"),
                        row.date("accepted_on")),
                list);
    }

    /** For pick lists: code and first words. */
    String label(Waiting waiting) {
        return waiting.code() + " "
                + waiting.measure()
                        .codePoints()
                        .limit(30)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }
}
