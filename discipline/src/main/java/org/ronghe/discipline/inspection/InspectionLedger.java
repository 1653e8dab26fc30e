package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Reads lists of rounds, and findings. {@link RoundSheets} reads one round. */
@ApplicationScoped
class InspectionLedger {
    private static final String TABLE = "discipline.inspection_round";

    /** A round without feedback stands before all others. */
    private static final String FEEDBACK = "coalesce(r.feedback_on, 'infinity'::date)";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    RepeatBook repeats;

    @Inject
    OrgUnits units;

    @Inject
    Parameters parameters;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record Page(
            RoundFilter filter,
            List<Row> rounds,
            int total,
            boolean more,
            @Nullable String next,
            boolean mayWrite) {}

    /**
     * One round.
     *
     * @param target name of what is inspected; empty where it is not written down
     * @param planLamp how near the plan's limit is
     * @param reportLamp how near the report's limit is
     */
    public record Row(
            long id,
            String name,
            Level level,
            String target,
            RoundState state,
            @Nullable LocalDate feedbackOn,
            @Nullable LocalDate planDue,
            @Nullable LocalDate planReportedOn,
            RoundLamp planLamp,
            @Nullable LocalDate periodEnd,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate progressReportedOn,
            RoundLamp reportLamp,
            int findings,
            int tasks) {}

    /** What the form for a planned round starts from. */
    public record NewRoundPage() {}

    @Permits(value = "round.plan", trace = Trace.NONE)
    NewRoundPage newRound() {
        return new NewRoundPage();
    }

    @Permits(value = "round.read", trace = Trace.NONE)
    Page page(RoundFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = after(where, filter);
        var found = rows(keyed, filter, picture, Leaf.LINES + 1);
        var leaf = Leaf.of(sql, picture.of(TABLE) + " r", where, found);
        return new Page(
                filter,
                leaf.rows(),
                leaf.total(),
                leaf.more(),
                leaf.next(InspectionLedger::place),
                gate.may("inspection.write"));
    }

    /** Those whose names say these words, the newest first. */
    @Permits(value = "round.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var filter = new RoundFilter(List.of(), List.of(), words, RoundFilter.RoundOrder.NEWEST, null, null);
        return rows(where(filter, Picture.NOW), filter, Picture.NOW, most).stream()
                .map(row -> new Findable.Found(
                        "round",
                        "",
                        row.name(),
                        row.target(),
                        "/discipline/rounds/" + row.id(),
                        row.state().name(),
                        row.planReportedOn() == null
                                ? row.planDue()
                                : row.progressReportedOn() == null ? row.reportDue() : null))
                .toList();
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "round.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(RoundFilter filter) {
        var picture = pictures.of(filter.asOf());
        after(where(filter, picture), filter);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "round.export", trace = Trace.NONE)
    @Transactional
    void each(RoundFilter filter, Consumer<Row> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var reader = reader(picture);
        sql.parts(
                select(picture) + where.text() + order(filter),
                reader::row,
                part -> reader.named(part).forEach(consumer),
                where.values());
    }

    private List<Row> rows(Where where, RoundFilter filter, Picture picture, int most) {
        var reader = reader(picture);
        return reader.named(
                sql.list(select(picture) + where.text() + order(filter) + " LIMIT ?", reader::row, where.values(most)));
    }

    private static String order(RoundFilter filter) {
        return switch (filter.sort()) {
            case FEEDBACK -> " ORDER BY " + FEEDBACK + " DESC, r.id DESC";
            case NEWEST -> " ORDER BY r.id DESC";
        };
    }

    /** On a past day the counts are read apart, for the lines that are shown. */
    private static String select(Picture picture) {
        var counts = picture.past() ? "0 AS findings, 0 AS tasks" : """
                (SELECT count(*) FROM discipline.finding f WHERE f.round_id = r.id) AS findings,
                (SELECT count(*) FROM (SELECT 1 FROM discipline.task t WHERE t.round_id = r.id LIMIT 1001) AS s)
                  AS tasks""";
        return "SELECT r.*, " + counts + " FROM " + picture.of(TABLE) + " r WHERE ";
    }

    private record Counts(int findings, int tasks) {}

    /** What the ledger held of each round as a past day ended. */
    private Map<Long, Counts> counts(Picture picture, List<Long> rounds) {
        var counts = new HashMap<Long, Counts>();
        if (picture.past()) {
            var where = picture.where("l").and("l.round_id = ANY (?)", rounds);
            sql.list(
                    "SELECT l.round_id, count(DISTINCT l.finding_id) AS findings, count(*) AS tasks"
                            + " FROM discipline.task_line l WHERE " + where.text() + " GROUP BY l.round_id",
                    row -> counts.put(
                            row.number("round_id"), new Counts(row.integer("findings"), row.integer("tasks"))),
                    where.values());
        }
        return counts;
    }

    private Where where(RoundFilter filter, Picture picture) {
        var where = picture.where("r");
        visible(where);
        if (!filter.state().isEmpty()) {
            where.and("r.state = ANY (?)", filter.state());
        }
        if (!filter.level().isEmpty()) {
            where.and("r.level = ANY (?)", filter.level());
        }
        if (filter.q() != null) {
            where.and("r.name ILIKE ?", "%" + Sql.pattern(filter.q()) + "%");
        }
        return where;
    }

    /** The same rule as {@link Round#visibleTo}, for the database. */
    private void visible(Where where) {
        if (gate.reach("round.read").everything()) {
            return;
        }
        var me = gate.actor().principals();
        where.and("""
                (r.state IN ('AUTHORISED', 'PREPARED', 'STATIONED', 'REPORTED', 'REVIEWED')
                   AND EXISTS (SELECT FROM discipline.team_member m WHERE m.round_id = r.id AND m.person_id = ?
                                  AND m.released_on IS NULL)
                 OR r.state IN ('FED_BACK', 'RECTIFYING', 'EVALUATED', 'ARCHIVED')
                   AND (r.first_responsible = ANY (?) OR r.coordinator = ANY (?)
                        OR EXISTS (SELECT FROM discipline.round_field_leader l WHERE l.round_id = r.id
                                      AND l.person_id = ANY (?))
                        OR EXISTS (SELECT FROM discipline.round_supervisor s WHERE s.round_id = r.id
                                      AND s.person_id = ANY (?))))
                """, gate.actor().person(), me, me, me, me);
    }

    private static String place(Row row) {
        return (row.feedbackOn() == null ? "-" : row.feedbackOn()) + "." + row.id();
    }

    private static Where after(Where where, RoundFilter filter) {
        var after = filter.after();
        if (after == null) {
            return where;
        }
        try {
            int point = after.lastIndexOf('.');
            var id = Long.valueOf(after.substring(point + 1));
            var day = after.substring(0, Math.max(0, point));
            if (filter.sort() == RoundFilter.RoundOrder.NEWEST) {
                return where.copy().and("r.id < ?", id);
            }
            return day.equals("-")
                    ? where.copy().and("(" + FEEDBACK + ", r.id) < ('infinity'::date, ?)", id)
                    : where.copy().and("(" + FEEDBACK + ", r.id) < (?, ?)", LocalDate.parse(day), id);
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            throw Malformed.place("after", after);
        }
    }

    private Reader reader(Picture picture) {
        var today = pictures.day(picture);
        return new Reader(picture, today, lampDays(today));
    }

    /** When the lamps come on (IN-3). */
    RoundLamp.Days lampDays(LocalDate today) {
        return new RoundLamp.Days(
                parameters.number("inspection.plan_remind_far", today),
                parameters.number("inspection.plan_remind_near", today));
    }

    private record Line(Row row, @Nullable Long target) {
        Row named(String target, Counts counts) {
            return new Row(
                    row.id(),
                    row.name(),
                    row.level(),
                    target,
                    row.state(),
                    row.feedbackOn(),
                    row.planDue(),
                    row.planReportedOn(),
                    row.planLamp(),
                    row.periodEnd(),
                    row.reportDue(),
                    row.progressReportedOn(),
                    row.reportLamp(),
                    counts.findings(),
                    counts.tasks());
        }
    }

    /** Reads lines on one day. */
    private final class Reader {
        private final Picture picture;
        private final LocalDate today;
        private final RoundLamp.Days days;

        Reader(Picture picture, LocalDate today, RoundLamp.Days days) {
            this.picture = picture;
            this.today = today;
            this.days = days;
        }

        Line row(Sql.Cursor row) throws SQLException {
            return new Line(
                    new Row(
                            row.number("id"),
                            row.text("name"),
                            row.word(Level.class, "level"),
                            "",
                            row.word(RoundState.class, "state"),
                            row.date("feedback_on"),
                            row.date("plan_due"),
                            row.date("plan_reported_on"),
                            RoundLamp.of(row.date("plan_due"), row.date("plan_reported_on"), today, days),
                            row.date("period_end"),
                            row.date("report_due"),
                            row.date("progress_reported_on"),
                            RoundLamp.of(row.date("report_due"), row.date("progress_reported_on"), today, days),
                            row.integer("findings"),
                            row.integer("tasks")),
                    row.numberOrNull("target"));
        }

        /** Names and, on a past day, counts of all lines at once. */
        List<Row> named(List<Line> lines) {
            var names = units.namesOf(
                    lines.stream().map(Line::target).filter(Objects::nonNull).toList());
            var counts =
                    counts(picture, lines.stream().map(line -> line.row().id()).toList());
            return lines.stream()
                    .map(line -> line.named(
                            line.target() == null ? "" : names.getOrDefault(line.target(), ""),
                            counts.getOrDefault(
                                    line.row().id(),
                                    new Counts(line.row().findings(), line.row().tasks()))))
                    .toList();
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

    /** The issue list of a round, in its order; behind the caller's own gate. */
    List<FindingRow> findingsOf(long round) {
        return sql.list(
                FINDINGS + "WHERE f.round_id = ? ORDER BY f.number LIMIT 2000", InspectionLedger::finding, round);
    }

    private static final String FINDINGS = """
            SELECT f.*, (SELECT count(*) FROM discipline.finding_measure m WHERE m.finding_id = f.id) AS measures
              FROM discipline.finding f
            """;

    private static FindingRow finding(Sql.Cursor row) throws SQLException {
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
