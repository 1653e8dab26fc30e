package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Kept;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Stamps;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.bind.Malformed;

/**
 * Where the rectification ledger is read. Today's lines and those of a past day are the same query; pages start where
 * the one before ended, and counts stop at 1,000, so that a page costs the same with a thousand tasks and with a
 * million.
 */
@ApplicationScoped
class TaskLedger {
    static final int PAGE = 50;
    private static final int COUNT_MOST = 1001;

    /** What one print holds: some sixty sheets. Above it the workbook serves better. */
    static final int PRINT_MOST = 500;

    @Inject
    Sql sql;

    @Inject
    Stamps stamps;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    FlagLimits flags;

    /** One page of the ledger; {@code total} above 1,000 is "more than 1,000". */
    public record Page(
            @Nullable RoundName round,
            List<RoundName> rounds,
            TaskFilter filter,
            Names names,
            LocalDate day,
            boolean past,
            List<Row> rows,
            int total,
            boolean more,
            @Nullable String next) {

        /** Whether every line was asked for and the bound left some out. */
        public boolean cut() {
            return filter.all() && (more || total > rows.size());
        }

        public int most() {
            return PRINT_MOST;
        }

        /** Lamps on this page. */
        public long lamps(Lamp.Kind kind) {
            return rows.stream().filter(row -> row.lamp().kind() == kind).count();
        }
    }

    public record RoundName(long id, String name) {}

    /** What the filter names by number: the short name of its unit, the code of its finding; empty without one. */
    public record Names(String unit, String finding) {}

    /** One line. {@code stated} is what a workbook claims; it proves nothing. */
    public record Row(
            long id,
            String code,
            FindingName finding,
            String measure,
            String deliverable,
            List<MeasureKind> kinds,
            @Nullable Timing timing,
            String unit,
            String responsible,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate currentDue,
            int extensions,
            TaskState state,
            String stated,
            Lamp lamp,
            @Nullable LocalDate reviewOn,
            int deferrals,
            int evidence,
            int reopened,
            int checksDone,
            int checksPlanned) {

        /** Said to be done in a workbook, and neither accepted nor closed here. */
        public boolean unproven() {
            return !stated.isEmpty() && state != TaskState.CLOSED && state != TaskState.ACCEPTED;
        }
    }

    /** What the form for a new task starts from. */
    public record NewTaskPage(@Nullable Long finding) {}

    @Permits(value = "rectification.plan", trace = Trace.NONE)
    NewTaskPage newTask(@Nullable Long finding) {
        return new NewTaskPage(finding);
    }

    public record FindingName(long id, String code, String text, String section) {}

    @Permits(value = "rectification.read", trace = Trace.NONE)
    Page page(TaskFilter filter) {
        var rounds = rounds(filter.round());
        var today = LocalDate.now(clock);
        if (rounds.isEmpty() && filter.round() == null) {
            return new Page(null, rounds, filter, names(filter), today, false, List.of(), 0, false, null);
        }
        if (filter.asOf() != null && filter.asOf().isAfter(today)) {
            throw Malformed.day("asOf", filter.asOf().toString());
        }
        var day = filter.asOf() == null ? today : filter.asOf();
        var round = round(rounds, filter, day);
        var where = where(filter, round.id(), day);
        var keyed = after(where, filter);
        int most = filter.all() ? PRINT_MOST : PAGE;
        var found = new long[] {-1};
        var values = new ArrayList<>(where.parameters());
        values.addAll(keyed.parameters());
        var lines = sql.list(
                SELECT.formatted(capped(where)) + keyed.text() + order(filter) + " LIMIT " + (most + 1),
                row -> {
                    found[0] = row.number("found");
                    return Line.of(row);
                },
                values.toArray());
        int total = (int)
                (found[0] < 0 && filter.after() != null
                        ? sql.number("SELECT " + capped(where), where.values())
                        : Math.max(found[0], 0));
        boolean more = lines.size() > most;
        var shown = more ? lines.subList(0, most) : lines;
        return new Page(
                round,
                rounds,
                filter.in(round.id()),
                names(filter),
                day,
                filter.asOf() != null && filter.asOf().isBefore(today),
                rows(shown, day),
                Math.min(total, COUNT_MOST - 1),
                total == COUNT_MOST,
                more ? cursor(shown.get(most - 1), filter) : null);
    }

    /** Hands over every line of the filter, behind the gate of the export that was opened; never all in memory. */
    @Permits(value = "rectification.export", trace = Trace.NONE)
    @Transactional
    void each(LedgerLines.Extent extent, TaskFilter filter, Consumer<Row> consumer) {
        var where = where(filter, extent.round(), extent.day());
        sql.parts(
                COLUMNS + FROM + where.text() + order(filter),
                Line::of,
                part -> rows(part, extent.day()).forEach(consumer),
                where.values());
    }

    /**
     * The round that was asked for. Where none was, the newest one that has such lines for the reader: a link that says
     * "three are late" must not open an empty round because a newer one was begun.
     */
    RoundName round(List<RoundName> rounds, TaskFilter filter, LocalDate day) {
        var asked = filter.round();
        if (asked != null) {
            return rounds.stream()
                    .filter(each -> each.id() == asked)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("round", asked));
        }
        return rounds.size() == 1
                ? rounds.get(0)
                : rounds.stream()
                        .filter(each -> {
                            var where = where(filter, each.id(), day);
                            return sql.number(
                                            "SELECT count(*) FROM (SELECT 1 FROM discipline.task_line l WHERE "
                                                    + where.text() + " LIMIT 1) AS found",
                                            where.values())
                                    > 0;
                        })
                        .findFirst()
                        .orElse(rounds.get(0));
    }

    private Names names(TaskFilter filter) {
        return new Names(
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                filter.finding() == null
                        ? ""
                        : sql.one(
                                        "SELECT code FROM discipline.finding WHERE id = ?",
                                        row -> row.text("code"),
                                        filter.finding())
                                .orElse(""));
    }

    /** What a line of the table is read from. */
    static final String COLUMNS = """
            SELECT l.task_id, l.position, l.due_key, l.code, l.finding_id, l.measure, l.deliverable, l.kinds, l.timing,
                   l.owner_unit, l.unit_words, l.responsible, l.first_due, l.current_due, l.extensions, l.state,
                   l.stated, l.accepted_on, l.evidence, l.reopened, l.checks_done, l.checks_all, l.moved_on, l.review_on, l.deferrals,
                   f.code AS finding_code, f.text AS finding_text, f.section""";

    private static final String FROM =
            " FROM discipline.task_line l JOIN discipline.finding f ON f.id = l.finding_id WHERE ";

    /** The lines, and with the first of them how many there are: one journey to the database instead of two. */
    private static final String SELECT = COLUMNS + """
            , %s AS found""" + FROM;

    private static String capped(Where where) {
        return "(SELECT count(*) FROM (SELECT 1 FROM discipline.task_line l WHERE " + where.text() + " LIMIT "
                + COUNT_MOST + ") AS found)";
    }

    private static final String ROUNDS =
            "SELECT id, name FROM discipline.inspection_round WHERE feedback_on IS NOT NULL ORDER BY feedback_on DESC, id DESC LIMIT 50";

    private final Kept<String, List<RoundName>> kept = new Kept<>(1);

    private static final String ROUND =
            "SELECT id, name FROM discipline.inspection_round WHERE feedback_on IS NOT NULL AND id = ?";

    private static RoundName roundName(Sql.Cursor row) throws SQLException {
        return new RoundName(row.number("id"), row.text("name"));
    }

    /**
     * The newest rounds, newest first, and the one that is asked for however old; for whoever sees a part of the
     * ledger, those with a line of that part.
     */
    List<RoundName> rounds(@Nullable Long asked) {
        var newest = stamps.of(kept, ROUNDS, () -> List.copyOf(sql.list(ROUNDS, TaskLedger::roundName)));
        var all = asked == null || newest.stream().anyMatch(each -> each.id() == asked)
                ? newest
                : Stream.concat(newest.stream(), sql.list(ROUND, TaskLedger::roundName, asked).stream())
                        .toList();
        var reach = gate.reach("rectification.read");
        if (all.isEmpty() || reach.everything()) {
            return all;
        }
        var mine = sql.list(
                """
                SELECT r.id FROM unnest(?::bigint[]) AS r (id)
                 WHERE EXISTS (SELECT 1 FROM discipline.task_line l WHERE l.round_id = r.id
                                  AND l.valid_to = 'infinity' AND l.owner_unit = ANY (?))
                    OR r.id IN (SELECT l.round_id FROM discipline.task_line l
                                 WHERE l.valid_to = 'infinity' AND l.parties && ?)
                """,
                row -> row.number("id"),
                all.stream().map(RoundName::id).toList(),
                reach.units(),
                gate.actor().principals());
        return all.stream().filter(round -> mine.contains(round.id())).toList();
    }

    record Where(String text, List<@Nullable Object> parameters) {
        @Nullable Object[] values() {
            return parameters.toArray();
        }
    }

    /** As it stood at a moment: from then on, and not ended before. The same for every list and every figure. */
    static final String THEN = " AND l.valid_from < ? AND l.valid_to >= ?";

    /** The lines of a round now or as a day ended, as far as the reader may see them. */
    Where base(@Nullable LocalDate asOf, long round, LocalDate day) {
        var text = new StringBuilder("l.round_id = ?");
        var values = new ArrayList<@Nullable Object>();
        values.add(round);
        if (asOf == null) {
            text.append(" AND l.valid_to = 'infinity'");
        } else {
            var end = LineCounts.endOf(day);
            text.append(THEN);
            values.add(end);
            values.add(end);
        }
        visible(asOf, text, values);
        return new Where(text.toString(), values);
    }

    /**
     * Closed without a look-back, now or as a day ended. One of before the task was opened again says nothing about
     * what was closed since.
     */
    static void lookBacks(
            TaskFilter filter, @Nullable LocalDate asOf, StringBuilder text, List<@Nullable Object> values) {
        if (!filter.noLookBack()) {
            return;
        }
        text.append(" AND l.state = 'CLOSED' AND NOT EXISTS (SELECT FROM discipline.look_back")
                .append(asOf == null ? "" : "_version")
                .append(" k WHERE k.task_id = l.task_id AND k.reopening = l.reopened AND k.state <> 'CANCELLED'");
        if (asOf != null) {
            var end = LineCounts.endOf(asOf);
            text.append(" AND k.valid_from < ? AND k.valid_to >= ?");
            values.add(end);
            values.add(end);
        }
        text.append(')');
    }

    Where where(TaskFilter filter, long round, LocalDate day) {
        var base = base(filter.asOf(), round, day);
        var text = new StringBuilder(base.text());
        var values = new ArrayList<>(base.parameters());
        LineConditions.add(filter, flags.calendarDays("rectify", day), text, values);
        lookBacks(filter, filter.asOf(), text, values);
        if (!filter.task().isEmpty()) {
            text.append(" AND l.task_id = ANY (?)");
            values.add(filter.task());
        }
        condition(text, values, " AND l.owner_unit = ?", filter.unit());
        condition(text, values, " AND l.finding_id = ?", filter.finding());
        condition(
                text,
                values,
                " AND l.kinds LIKE ?",
                filter.kind() == null ? null : "%" + filter.kind().name() + "%");
        if (filter.section() != null) {
            text.append(
                    " AND l.finding_id IN (SELECT id FROM discipline.finding WHERE round_id = l.round_id AND section = ?)");
            values.add(filter.section());
        }
        if (filter.q() != null) {
            text.append(" AND (l.code ILIKE ? OR l.measure ILIKE ? OR l.deliverable ILIKE ?)");
            var pattern = filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            values.add(pattern + "%");
            values.add("%" + pattern + "%");
            values.add("%" + pattern + "%");
        }
        if (filter.stated()) {
            text.append(" AND l.stated <> '' AND l.state NOT IN ('ACCEPTED', 'CLOSED')");
        }
        var me = gate.actor().person();
        if ("responsible".equals(filter.mine())) {
            condition(text, values, " AND l.responsible = ?", me);
        } else if ("leader".equals(filter.mine())) {
            condition(text, values, " AND l.leader = ?", me);
        } else if ("acceptor".equals(filter.mine())) {
            text.append(" AND l.parties && ? AND l.responsible <> ? AND l.leader <> ?");
            values.add(List.of(me));
            values.add(me);
            values.add(me);
        }
        return new Where(text.toString(), values);
    }

    private static void condition(
            StringBuilder text, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.add(value);
        }
    }

    /**
     * Row scope: everything, or the units in reach and what names the reader. Their set is small; it is looked up
     * first.
     */
    private void visible(@Nullable LocalDate asOf, StringBuilder text, List<@Nullable Object> values) {
        var reach = gate.reach("rectification.read");
        if (reach.everything()) {
            return;
        }
        if (asOf == null) {
            text.append(" AND l.task_id IN (SELECT task_id FROM discipline.task_line WHERE valid_to = 'infinity'"
                    + " AND owner_unit = ANY (?) UNION SELECT task_id FROM discipline.task_line"
                    + " WHERE valid_to = 'infinity' AND parties && ?)");
        } else {
            text.append(" AND (l.owner_unit = ANY (?) OR l.parties && ?)");
        }
        values.add(reach.units());
        values.add(gate.actor().principals());
    }

    private static Where after(Where where, TaskFilter filter) {
        if (filter.after() == null) {
            return where;
        }
        var values = new ArrayList<>(where.parameters());
        var parts = filter.after().split("~", -1);
        try {
            if (filter.sort() == TaskFilter.Sort.POSITION) {
                values.add(Long.valueOf(parts[0]));
            } else {
                values.add(LocalDate.parse(parts[0]));
            }
            values.add(Long.valueOf(parts[1]));
        } catch (RuntimeException e) {
            throw Malformed.place("after", filter.after());
        }
        var condition =
                switch (filter.sort()) {
                    case POSITION -> " AND (l.position, l.task_id) > (?, ?)";
                    case DUE -> " AND (l.due_key, l.task_id) > (?, ?)";
                    case DUE_DESC -> " AND (l.due_key, l.task_id) < (?, ?)";
                };
        return new Where(where.text() + condition, values);
    }

    private static String cursor(Line last, TaskFilter filter) {
        return (filter.sort() == TaskFilter.Sort.POSITION ? last.position() : last.dueKey()) + "~" + last.id();
    }

    private static String order(TaskFilter filter) {
        return switch (filter.sort()) {
            case POSITION -> " ORDER BY l.position, l.task_id";
            case DUE -> " ORDER BY l.due_key, l.task_id";
            case DUE_DESC -> " ORDER BY l.due_key DESC, l.task_id DESC";
        };
    }

    /** A line as the table has it. */
    record Line(
            long id,
            long position,
            LocalDate dueKey,
            String code,
            FindingName finding,
            String measure,
            String deliverable,
            String kinds,
            @Nullable Timing timing,
            @Nullable Long unit,
            String unitWords,
            @Nullable Long responsible,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate currentDue,
            int extensions,
            TaskState state,
            String stated,
            @Nullable LocalDate acceptedOn,
            int evidence,
            int reopened,
            int checksDone,
            int checksAll,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate reviewOn,
            int deferrals) {
        static Line of(Sql.Cursor row) throws SQLException {
            return new Line(
                    row.number("task_id"),
                    row.number("position"),
                    row.requiredDate("due_key"),
                    row.text("code"),
                    new FindingName(
                            row.number("finding_id"),
                            row.text("finding_code"),
                            row.text("finding_text"),
                            row.text("section")),
                    row.text("measure"),
                    row.text("deliverable"),
                    row.text("kinds"),
                    row.wordOrNull(Timing.class, "timing"),
                    row.numberOrNull("owner_unit"),
                    row.text("unit_words"),
                    row.numberOrNull("responsible"),
                    row.date("first_due"),
                    row.date("current_due"),
                    row.integer("extensions"),
                    row.word(TaskState.class, "state"),
                    row.text("stated"),
                    row.date("accepted_on"),
                    row.integer("evidence"),
                    row.integer("reopened"),
                    row.integer("checks_done"),
                    row.integer("checks_all"),
                    row.date("moved_on"),
                    row.date("review_on"),
                    row.integer("deferrals"));
        }
    }

    private List<Row> rows(List<Line> lines, LocalDate day) {
        Set<Long> ids = new HashSet<>();
        lines.stream().map(Line::responsible).filter(Objects::nonNull).forEach(ids::add);
        Map<Long, String> names = people.namesOf(ids);
        var limits = flags.calendarDays("rectify", day);
        return lines.stream()
                .map(line -> new Row(
                        line.id(),
                        line.code(),
                        line.finding(),
                        line.measure(),
                        line.deliverable(),
                        List.copyOf(MeasureKinds.of(line.kinds())),
                        line.timing(),
                        line.unitWords(),
                        line.responsible() == null ? "" : names.getOrDefault(line.responsible(), ""),
                        line.firstDue(),
                        line.currentDue(),
                        line.extensions(),
                        line.state(),
                        line.stated(),
                        Lamp.of(
                                line.state(),
                                line.currentDue(),
                                line.acceptedOn(),
                                line.movedOn(),
                                line.reviewOn(),
                                limits),
                        line.reviewOn(),
                        line.deferrals(),
                        line.evidence(),
                        line.reopened(),
                        line.checksDone(),
                        line.checksAll()))
                .toList();
    }
}
