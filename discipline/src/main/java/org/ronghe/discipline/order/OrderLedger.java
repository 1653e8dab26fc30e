package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where supervision orders are read: pages that start where the one before ended, and counts that stop at 1,000. */
@ApplicationScoped
class OrderLedger {
    private static final int SUGGESTED_MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    @Inject
    FlagLimits flags;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record OrderPage(
            OrderFilter filter,
            String unit,
            List<OrderRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** One line. */
    public record OrderRow(
            long id,
            String number,
            String matter,
            String source,
            String hostUnit,
            String contact,
            String leader,
            String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate currentDue,
            int extensions,
            OrderState state,
            Flag flag,
            long daysLeft,
            int reminders,
            String conclusion) {}

    /** What the form for a new order starts from. */
    public record NewOrderPage(@Nullable Long task, String code, String roundName, String matter) {}

    @Permits(value = "order.plan", trace = Trace.NONE)
    NewOrderPage newOrder(@Nullable Long task) {
        return task == null
                ? new NewOrderPage(null, "", "", "")
                : sql.one(
                                """
                                SELECT t.code, (SELECT m.text FROM discipline.measure m WHERE m.task_id = t.id
                                       ORDER BY m.number LIMIT 1) AS measure,
                                       (SELECT r.name FROM discipline.inspection_round r WHERE r.id = t.round_id)
                                       AS round_name FROM discipline.task t WHERE t.id = ?
                                """,
                                row -> new NewOrderPage(
                                        task, row.text("code"), row.text("round_name"), row.text("measure")),
                                task)
                        .orElseThrow(() -> new org.ronghe.domain.NotFound("rectification", task));
    }

    @Permits(value = "order.read", trace = Trace.NONE)
    OrderPage page(OrderFilter filter) {
        var picture = pictures.of(filter.asOf());
        var limits = limits(picture);
        var where = where(filter, picture, limits);
        var keyed = after(where, filter);
        var lines = sql.list(
                select(picture) + keyed.text() + order(filter) + Leaf.LIMIT,
                row -> Line.of(row, limits),
                keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " o", where, lines);
        return new OrderPage(
                filter,
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> cursor(last, filter)));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "order.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(
                new OrderFilter(List.of(), null, null, null, null, words, OrderFilter.Sort.NEWEST, null, null),
                Picture.NOW,
                limits(Picture.NOW));
        return sql.list(
                select(Picture.NOW) + where.text() + " ORDER BY o.id DESC LIMIT ?",
                row -> new Findable.Found(
                        "order",
                        row.text("number"),
                        row.text("matter"),
                        "",
                        "/discipline/orders/" + row.number("id"),
                        row.text("state"),
                        row.date("current_due")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "order.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(OrderFilter filter) {
        var picture = pictures.of(filter.asOf());
        after(where(filter, picture, limits(picture)), filter);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "order.export", trace = Trace.NONE)
    @Transactional
    void each(OrderFilter filter, Consumer<OrderRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var limits = limits(picture);
        var where = where(filter, picture, limits);
        sql.parts(
                select(picture) + where.text() + order(filter),
                row -> Line.of(row, limits),
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static final String TABLE = "discipline.supervision_order";

    private static String select(Picture picture) {
        return "SELECT o.* FROM " + picture.of(TABLE) + " o WHERE ";
    }

    private Flag.Limits limits(Picture picture) {
        return flags.of("order", pictures.day(picture));
    }

    private Where where(OrderFilter filter, Picture picture, Flag.Limits limits) {
        var where = picture.where("o");
        var reach = gate.reach("order.read");
        if (!reach.everything()) {
            var me = gate.actor().principals();
            where.and(
                    "(o.host_unit = ANY (?) OR o.drafted_by = ANY (?) OR o.contact = ANY (?) OR o.leader = ANY (?)"
                            + " OR o.issuer = ANY (?) OR o.escalated_to = ANY (?) OR EXISTS (SELECT 1 FROM"
                            + " discipline.order_cohost c WHERE c.order_id = o.id AND c.unit_id = ANY (?)))",
                    reach.units(),
                    me,
                    me,
                    me,
                    me,
                    me,
                    reach.units());
        }
        if (!filter.state().isEmpty()) {
            where.and("o.state = ANY (?)", filter.state());
        }
        if (filter.flag() != null) {
            flagged(filter.flag(), limits, where);
        }
        if (filter.mine() != null) {
            where.and(
                    "o."
                            + switch (filter.mine()) {
                                case CONTACT -> "contact";
                                case LEADER -> "leader";
                                case ISSUER -> "issuer";
                                case DRAFTER -> "drafted_by";
                            }
                            + " = ?",
                    gate.actor().person());
        }
        if (filter.unit() != null) {
            where.and("o.host_unit = ?", filter.unit());
        }
        if (filter.task() != null) {
            where.and("o.task_id = ?", filter.task());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(o.number ILIKE ? OR o.matter ILIKE ? OR o.source ILIKE ?)", pattern, pattern, pattern);
        }
        return where;
    }

    private static final String RUNNING = "o.state IN ('ISSUED', 'SIGNED', 'WORKING', 'REPORTED', 'REVIEW')";
    private static final String IDLE = "o.state IN ('ISSUED', 'SIGNED', 'WORKING') AND o.moved_on <= ?";

    /** The same rule as {@link Flag#of}, for the database. */
    private static void flagged(Flag flag, Flag.Limits limits, Where where) {
        switch (flag) {
            case RED -> where.and(RUNNING + " AND o.due_key < ?", limits.today());
            case YELLOW -> where.and(RUNNING + " AND o.due_key BETWEEN ? AND ?", limits.today(), limits.soon());
            case BLUE -> where.and("o.due_key > ? AND " + IDLE, limits.soon(), limits.idle());
            case NONE ->
                where.and("NOT (" + RUNNING + " AND (o.due_key <= ? OR (" + IDLE + ")))", limits.soon(), limits.idle());
        }
    }

    private static Where after(Where where, OrderFilter filter) {
        if (filter.after() == null) {
            return where;
        }
        var parts = filter.after().split("~", -1);
        var keyed = where.copy();
        try {
            return filter.sort() == OrderFilter.Sort.DUE
                    ? keyed.and("(o.due_key, o.id) > (?, ?)", LocalDate.parse(parts[0]), Long.valueOf(parts[1]))
                    : keyed.and("o.id < ?", Long.valueOf(parts[0]));
        } catch (RuntimeException e) {
            throw Malformed.place("after", filter.after());
        }
    }

    private static String cursor(Line last, OrderFilter filter) {
        return filter.sort() == OrderFilter.Sort.DUE ? last.dueKey() + "~" + last.id() : String.valueOf(last.id());
    }

    private static String order(OrderFilter filter) {
        return filter.sort() == OrderFilter.Sort.DUE ? " ORDER BY o.due_key, o.id" : " ORDER BY o.id DESC";
    }

    private record Line(
            long id,
            LocalDate dueKey,
            @Nullable Long host,
            @Nullable Long contact,
            @Nullable Long leader,
            @Nullable Long issuer,
            OrderRow row) {
        static Line of(Sql.Cursor row, Flag.Limits limits) throws SQLException {
            var state = row.word(OrderState.class, "state");
            var due = row.date("current_due");
            return new Line(
                    row.number("id"),
                    row.requiredDate("due_key"),
                    row.numberOrNull("host_unit"),
                    row.numberOrNull("contact"),
                    row.numberOrNull("leader"),
                    row.numberOrNull("issuer"),
                    new OrderRow(
                            row.number("id"),
                            row.text("number"),
                            row.text("matter"),
                            row.text("source"),
                            "",
                            "",
                            "",
                            "",
                            row.date("issued_on"),
                            row.date("first_due"),
                            due,
                            row.integer("extensions"),
                            state,
                            Flag.of(state.clockRuns(), state.atWork(), due, row.requiredDate("moved_on"), limits),
                            due == null ? 0 : ChronoUnit.DAYS.between(limits.today(), due),
                            row.integer("reminders"),
                            row.text("conclusion")));
        }
    }

    /** Names of all lines at once. */
    private List<OrderRow> named(List<Line> lines) {
        var unitIds = new HashSet<Long>();
        var personIds = new HashSet<Long>();
        for (var line : lines) {
            if (line.host() != null) {
                unitIds.add(line.host());
            }
            java.util.stream.Stream.of(line.contact(), line.leader(), line.issuer())
                    .filter(Objects::nonNull)
                    .forEach(personIds::add);
        }
        var unitNames = units.namesOf(unitIds);
        var names = people.namesOf(personIds);
        return lines.stream()
                .map(line -> new OrderRow(
                        line.id(),
                        line.row().number(),
                        line.row().matter(),
                        line.row().source(),
                        line.host() == null ? "" : unitNames.getOrDefault(line.host(), ""),
                        line.contact() == null ? "" : names.getOrDefault(line.contact(), ""),
                        line.leader() == null ? "" : names.getOrDefault(line.leader(), ""),
                        line.issuer() == null ? "" : names.getOrDefault(line.issuer(), ""),
                        line.row().issuedOn(),
                        line.row().firstDue(),
                        line.row().currentDue(),
                        line.row().extensions(),
                        line.row().state(),
                        line.row().flag(),
                        line.row().daysLeft(),
                        line.row().reminders(),
                        line.row().conclusion()))
                .toList();
    }

    /** Tasks whose weekly entries are missing, the longest silence first. */
    public record Suggestions(int weeks, List<Suggestion> tasks, boolean more) {}

    /**
     * One task for which an order is proposed.
     *
     * @param lastWeek the last week that was reported; null for none since it was signed for
     * @param missing whole weeks without an entry
     */
    public record Suggestion(
            long task,
            String code,
            String roundName,
            String measure,
            String unit,
            String responsible,
            @Nullable LocalDate currentDue,
            @Nullable LocalDate lastWeek,
            long missing) {}

    /**
     * Missing {@code rectify.weekly_gap_weeks} whole weeks proposes an order (SM-1); a task that has an open order or a
     * draft already is not proposed again.
     */
    @Permits(value = "order.plan", trace = Trace.NONE)
    Suggestions suggestions() {
        var today = LocalDate.now(clock);
        int weeks = parameters.number("rectify.weekly_gap_weeks", today);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        record Found(
                long task,
                String code,
                String roundName,
                String measure,
                String unit,
                @Nullable Long responsible,
                @Nullable LocalDate due,
                @Nullable LocalDate last,
                LocalDate since) {}
        var found = sql.list(
                """
                SELECT l.task_id, l.code, l.measure, l.unit_words, l.responsible, l.current_due,
                       (SELECT r.name FROM discipline.inspection_round r WHERE r.id = l.round_id) AS round_name,
                       (SELECT max(e.week) FROM discipline.weekly_entry e WHERE e.task_id = l.task_id) AS last_week,
                       coalesce(greatest((SELECT max(e.week) FROM discipline.weekly_entry e WHERE e.task_id = l.task_id),
                                date_trunc('week', (SELECT max(m.at) FROM discipline.task_move m
                                  WHERE m.task_id = l.task_id AND m.to_state = 'IN_PROGRESS'
                                    AND m.from_state <> 'IN_PROGRESS') AT TIME ZONE 'Asia/Shanghai')::date),
                                l.valid_from::date) AS since
                  FROM discipline.task_line l
                 WHERE l.valid_to = 'infinity' AND l.state = 'IN_PROGRESS'
                   AND NOT EXISTS (SELECT 1 FROM discipline.supervision_order o
                                    WHERE o.task_id = l.task_id AND o.state IN ('DRAFTED', 'REGISTERED', 'ISSUED',
                                          'SIGNED', 'WORKING', 'REPORTED', 'REVIEW'))
                 ORDER BY since, l.task_id LIMIT ?
                """,
                row -> new Found(
                        row.number("task_id"),
                        row.text("code"),
                        row.text("round_name"),
                        row.text("measure"),
                        row.text("unit_words"),
                        row.numberOrNull("responsible"),
                        row.date("current_due"),
                        row.date("last_week"),
                        row.requiredDate("since")),
                SUGGESTED_MOST + 1);
        var names = people.namesOf(found.stream()
                .map(Found::responsible)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var tasks = found.stream()
                .map(each -> new Suggestion(
                        each.task(),
                        each.code(),
                        each.roundName(),
                        each.measure(),
                        each.unit(),
                        each.responsible() == null ? "" : names.getOrDefault(each.responsible(), ""),
                        each.due(),
                        each.last(),
                        missing(each.since(), monday)))
                .filter(each -> each.missing() >= weeks)
                .limit(SUGGESTED_MOST)
                .toList();
        return new Suggestions(weeks, tasks, found.size() > SUGGESTED_MOST);
    }

    /** The proposals of a day, to be taken away. */
    record Taken(LocalDate day, List<Suggestion> tasks) {}

    /** As {@link #suggestions}, with its line in the audit chain. */
    @Permits(value = "order.plan", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Taken suggestionsTaken() {
        return new Taken(LocalDate.now(clock), suggestions().tasks());
    }

    /** Whole weeks between the last reported one and the running one, which may still be reported. */
    static long missing(LocalDate since, LocalDate monday) {
        return Math.max(0, ChronoUnit.WEEKS.between(since, monday) - 1);
    }
}
