package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Reads lists for close-out, and what could be put on one. */
@ApplicationScoped
class ClosingLedger {

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    @Inject
    ClosingTasks closing;

    @Inject
    FactsBook facts;

    @Inject
    CurrentUi ui;

    /**
     * One page, the newest first; {@code total} above 1,000 is "more than 1,000".
     *
     * @param waiting the accepted tasks of each round that wait for a meeting; none in a picture of the past
     */
    public record Page(
            ClosingFilter filter,
            String roundName,
            List<Row> lists,
            int total,
            boolean more,
            @Nullable String next,
            List<Group> waiting,
            boolean mayDraw) {}

    /** What waits in one round, and how it is offered; a list never holds tasks of two. */
    public record Group(long round, String roundName, List<Waiting> tasks, List<PickList.Choice> choices) {}

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

    /**
     * A task of a list with what is in the way of closing it, in the reader's language; nothing once it was decided.
     */
    public record ListedTask(
            long id,
            String code,
            String measure,
            String unit,
            TaskState state,
            @Nullable LocalDate acceptedOn,
            List<String> missing) {
        static ListedTask of(Waiting task, List<String> missing) {
            return new ListedTask(
                    task.id(), task.code(), task.measure(), task.unit(), task.state(), task.acceptedOn(), missing);
        }
    }

    @Permits(value = "rectification.closing-read", trace = Trace.NONE)
    Page page(ClosingFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "l.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, ClosingLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " l", where, rows);
        return new Page(
                filter,
                roundName(filter.round()),
                leaf.rows(),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())),
                picture.past() ? List.of() : groups(),
                !picture.past() && gate.may("rectification.closing"));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "rectification.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(ClosingFilter filter) {
        var picture = pictures.of(filter.asOf());
        Leaf.below(where(filter, picture), "l.id", filter.after());
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "rectification.export", trace = Trace.NONE)
    @Transactional
    void each(ClosingFilter filter, Consumer<Row> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.parts(
                select(picture) + where.text() + NEWEST,
                ClosingLedger::row,
                part -> part.forEach(consumer),
                where.values());
    }

    private static final String TABLE = "discipline.closing_list";
    private static final String LINES = "discipline.closing_line";
    private static final String NEWEST = " ORDER BY l.id DESC";

    private static String select(Picture picture) {
        return "SELECT l.*, r.name AS round_name,"
                + " (SELECT count(*) FROM " + picture.of(LINES) + " c WHERE c.list_id = l.id"
                + picture.with("c", "l") + ") AS tasks"
                + " FROM " + picture.of(TABLE) + " l JOIN discipline.inspection_round r ON r.id = l.round_id WHERE ";
    }

    private static Where where(ClosingFilter filter, Picture picture) {
        var where = picture.where("l");
        if (!filter.state().isEmpty()) {
            where.and(
                    "CASE WHEN l.dropped <> '' THEN 'DROPPED' WHEN l.meeting = '' THEN 'OPEN' ELSE 'CONFIRMED' END"
                            + " = ANY (?)",
                    filter.state());
        }
        if (filter.round() != null) {
            where.and("l.round_id = ?", filter.round());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(l.number ILIKE ? OR l.meeting ILIKE ?)", pattern, pattern);
        }
        return where;
    }

    private static Row row(Sql.Cursor row) throws SQLException {
        return new Row(
                row.number("id"),
                row.text("number"),
                row.text("round_name"),
                row.integer("tasks"),
                row.text("meeting"),
                row.date("meeting_on"),
                status(row.text("meeting"), row.text("dropped")));
    }

    private String roundName(@Nullable Long round) {
        return round == null
                ? ""
                : sql.one("SELECT name FROM discipline.inspection_round WHERE id = ?", row -> row.text("name"), round)
                        .orElse("");
    }

    private List<Group> groups() {
        record Round(long id, String name) {}
        var waiting = new LinkedHashMap<Round, List<Waiting>>();
        sql.list(WAITING.formatted(NEWEST_ROUNDS), row -> waiting.computeIfAbsent(
                        new Round(row.number("round_id"), row.text("round_name")), each -> new ArrayList<>())
                .add(waiting(row)));
        return waiting.entrySet().stream()
                .map(each ->
                        new Group(each.getKey().id(), each.getKey().name(), each.getValue(), choices(each.getValue())))
                .toList();
    }

    private static Status status(String meeting, String dropped) {
        return !dropped.isEmpty() ? Status.DROPPED : meeting.isEmpty() ? Status.OPEN : Status.CONFIRMED;
    }

    private static final String NEWEST_ROUNDS =
            "SELECT id, name, feedback_on FROM discipline.inspection_round WHERE feedback_on IS NOT NULL ORDER BY feedback_on DESC, id DESC LIMIT 50";
    private static final String ONE_ROUND =
            "SELECT id, name, feedback_on FROM discipline.inspection_round WHERE id = ?";

    /** Accepted tasks, and continuing ones whose checks are done, that no open list holds; each round by its index. */
    private static final String WAITING = """
            SELECT r.id AS round_id, r.name AS round_name, l.*
              FROM (%s) AS r CROSS JOIN LATERAL (
                   SELECT t.task_id, t.code, t.measure, t.unit_words, t.state, t.accepted_on, t.position
                     FROM discipline.task_line t
                    WHERE t.round_id = r.id AND t.valid_to = 'infinity'
                      AND (t.state = 'ACCEPTED' OR (t.state = 'CONTINUING' AND t.checks_done > 0
                           AND t.checks_done = t.checks_all))
                      AND NOT EXISTS (SELECT 1 FROM discipline.closing_line c
                                        JOIN discipline.closing_list k ON k.id = c.list_id
                                       WHERE c.task_id = t.task_id AND k.confirmed_at IS NULL AND k.dropped = '')
                    ORDER BY t.position, t.task_id LIMIT 500) AS l
             ORDER BY r.feedback_on DESC, r.id DESC, l.position, l.task_id
            """;

    private static Waiting waiting(Sql.Cursor row) throws SQLException {
        return new Waiting(
                row.number("task_id"),
                row.text("code"),
                row.text("measure"),
                row.text("unit_words"),
                row.word(TaskState.class, "state"),
                row.date("accepted_on"));
    }

    /** What waits in one round. */
    List<Waiting> waiting(long round) {
        return sql.list(WAITING.formatted(ONE_ROUND), ClosingLedger::waiting, round);
    }

    /** The tasks of a group, to be ticked; beside one that an order keeps open stands that order. */
    List<PickList.Choice> choices(List<Waiting> tasks) {
        var orders = facts.openOrders(List.copyOf(ids(tasks)));
        return tasks.stream()
                .map(each -> new PickList.Choice(
                        String.valueOf(each.id()), label(each) + kept(orders.getOrDefault(each.id(), List.of()))))
                .toList();
    }

    private String kept(List<String> orders) {
        return orders.isEmpty() ? "" : ui.get().t("closing.kept-by", String.join("、", orders));
    }

    /** One list with its tasks and who drew it up and confirmed it. */
    public record Sheet(
            long id,
            long version,
            String number,
            long round,
            String roundName,
            Status status,
            String meeting,
            @Nullable LocalDate meetingOn,
            String madeBy,
            Instant madeAt,
            String confirmedBy,
            @Nullable Instant confirmedAt,
            String dropped,
            List<ListedTask> tasks,
            boolean mayConfirm,
            boolean mayDrop,
            boolean own)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.word(status) + " · " + number;
        }

        /** How many of its tasks could not be closed today. */
        public long stuck() {
            return tasks.stream().filter(each -> !each.missing().isEmpty()).count();
        }
    }

    @Permits(value = "rectification.closing-read", trace = Trace.NONE)
    Sheet sheet(long id) {
        record Head(
                long version,
                String number,
                long round,
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
                                row.number("round_id"),
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
                head.round(),
                head.roundName(),
                status,
                head.meeting(),
                head.on(),
                names.getOrDefault(head.madeBy(), ""),
                head.madeAt(),
                head.confirmedBy() == null ? "" : names.getOrDefault(head.confirmedBy(), ""),
                head.confirmedAt(),
                head.dropped(),
                listed(tasks(id), status == Status.OPEN),
                status == Status.OPEN && gate.may("rectification.decide"),
                status == Status.OPEN && gate.may("rectification.closing"),
                gate.actor().principals().contains(head.madeBy()));
    }

    private List<ListedTask> listed(List<Waiting> tasks, boolean open) {
        var missing = open ? closing.missing(ids(tasks)) : Map.<Long, List<Gap>>of();
        return tasks.stream()
                .map(task -> ListedTask.of(task, sentences(missing.getOrDefault(task.id(), List.of()))))
                .toList();
    }

    private List<String> sentences(List<Gap> gaps) {
        var reader = ui.get();
        return gaps.stream()
                .map(gap -> reader.t(gap.code(), gap.arguments().toArray()))
                .toList();
    }

    private static Set<Long> ids(List<Waiting> tasks) {
        return tasks.stream().map(Waiting::id).collect(Collectors.toSet());
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
    static String label(Waiting waiting) {
        return waiting.code() + " "
                + waiting.measure()
                        .codePoints()
                        .limit(30)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }
}
