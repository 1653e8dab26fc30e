package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where supervision letters are read: pages that start where the one before ended, and counts that stop at 1,000. */
@ApplicationScoped
class LetterLedger {

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Pictures pictures;

    @Inject
    FlagLimits flags;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record LetterPage(
            LetterFilter filter,
            String unit,
            List<String> areas,
            List<LetterRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One line.
     *
     * @param issues how many issues it has, how many are answered, and how many were found settled (CT-12)
     * @param due what is due now: the reply, or the next check
     */
    public record LetterRow(
            long id,
            String number,
            String subject,
            String unit,
            String leader,
            String contact,
            String issuer,
            List<String> areas,
            int issues,
            int answered,
            int settled,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate replyDue,
            @Nullable LocalDate repliedOn,
            @Nullable LocalDate due,
            LetterState state,
            Flag flag,
            long daysLeft,
            int reminders,
            String conclusion) {}

    /** What the form for a new letter starts from. */
    public record NewLetterPage(@Nullable Long unit) {}

    @Permits(value = "letter.plan", trace = Trace.NONE)
    NewLetterPage newLetter(@Nullable Long unit) {
        return new NewLetterPage(unit);
    }

    @Permits(value = "letter.read", trace = Trace.NONE)
    LetterPage page(LetterFilter filter) {
        var picture = pictures.of(filter.asOf());
        var limits = limits(picture);
        var where = where(filter, picture, limits);
        var keyed = after(where, filter);
        var lines = sql.list(
                select(picture) + keyed.text() + order(filter) + Leaf.LIMIT,
                row -> Line.of(row, limits),
                keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " l", where, lines);
        return new LetterPage(
                filter,
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                areas(),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> cursor(last, filter)));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "letter.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(
                new LetterFilter(List.of(), null, null, null, null, words, LetterFilter.Order.NEWEST, null, null),
                Picture.NOW,
                limits(Picture.NOW));
        return sql.list(
                select(Picture.NOW) + where.text() + " ORDER BY l.id DESC LIMIT ?",
                row -> new Findable.Found(
                        "letter",
                        row.text("number"),
                        row.text("subject"),
                        "",
                        "/discipline/letters/" + row.number("id"),
                        row.text("state"),
                        row.date("reply_due")),
                where.values(most));
    }

    /** Areas to choose from: those of letters that the reader may see. */
    private List<String> areas() {
        var scope = new Where();
        visible(scope);
        return sql.list(
                "SELECT DISTINCT i.area FROM discipline.letter_issue i JOIN discipline.letter l ON l.id = i.letter_id WHERE "
                        + scope.text() + " ORDER BY i.area LIMIT 50",
                row -> row.text("area"),
                scope.values());
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "letter.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(LetterFilter filter) {
        var picture = pictures.of(filter.asOf());
        after(where(filter, picture, limits(picture)), filter);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "letter.export", trace = Trace.NONE)
    @Transactional
    void each(LetterFilter filter, Consumer<LetterRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var limits = limits(picture);
        var where = where(filter, picture, limits);
        sql.parts(
                select(picture) + where.text() + order(filter),
                row -> Line.of(row, limits),
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static final String TABLE = "discipline.letter";
    private static final String ISSUES = "discipline.letter_issue";

    private static String select(Picture picture) {
        return """
                SELECT l.*, coalesce(i.areas, '{}') AS areas, coalesce(i.n, 0) AS issues,
                       coalesce(i.answered, 0) AS answered, coalesce(i.settled, 0) AS settled
                  FROM %s l
                  LEFT JOIN LATERAL (SELECT array_agg(DISTINCT area ORDER BY area) AS areas, count(*) AS n,
                              count(*) FILTER (WHERE answer <> '') AS answered,
                              count(*) FILTER (WHERE verdict = 'SETTLED') AS settled
                         FROM %s e WHERE letter_id = l.id%s) AS i ON true
                 WHERE\s""".formatted(picture.of(TABLE), picture.of(ISSUES), picture.with("e", "l"));
    }

    private Flag.Limits limits(Picture picture) {
        return flags.of("letter", pictures.day(picture));
    }

    private void visible(Where where) {
        var reach = gate.reach("letter.read");
        if (!reach.everything()) {
            var me = gate.actor().principals();
            where.and(
                    "(l.drafted_by = ANY (?) OR l.issuer = ANY (?) OR (l.number <> '' AND (l.unit_id = ANY (?)"
                            + " OR l.contact = ANY (?) OR l.leader = ANY (?))))",
                    me,
                    me,
                    reach.units(),
                    me,
                    me);
        }
    }

    private Where where(LetterFilter filter, Picture picture, Flag.Limits limits) {
        var where = picture.where("l");
        visible(where);
        if (!filter.state().isEmpty()) {
            where.and("l.state = ANY (?)", filter.state());
        }
        if (filter.flag() != null) {
            flagged(filter.flag(), limits, where);
        }
        if (filter.mine() != null) {
            where.and(
                    "l."
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
            where.and("l.unit_id = ?", filter.unit());
        }
        if (filter.area() != null) {
            where.and(
                    "EXISTS (SELECT 1 FROM " + picture.of(ISSUES) + " i WHERE i.letter_id = l.id AND i.area = ?"
                            + picture.with("i", "l") + ")",
                    filter.area());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(l.number ILIKE ? OR l.subject ILIKE ? OR l.basis ILIKE ? OR EXISTS (SELECT 1 FROM "
                            + picture.of(ISSUES) + " i WHERE i.letter_id = l.id AND i.text ILIKE ?"
                            + picture.with("i", "l") + "))",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return where;
    }

    private static final String RUNNING = "l.state IN ('ISSUED', 'SIGNED', 'ANSWERING', 'REPLIED', 'FOLLOW_UP')";
    private static final String IDLE = "l.state IN ('ISSUED', 'SIGNED', 'ANSWERING') AND l.moved_on <= ?";

    /** The same rule as {@link Flag#of}, for the database. */
    private static void flagged(Flag flag, Flag.Limits limits, Where where) {
        switch (flag) {
            case RED -> where.and(RUNNING + " AND l.due_key < ?", limits.today());
            case YELLOW -> where.and(RUNNING + " AND l.due_key BETWEEN ? AND ?", limits.today(), limits.soon());
            case BLUE -> where.and("l.due_key > ? AND " + IDLE, limits.soon(), limits.idle());
            case NONE ->
                where.and("NOT (" + RUNNING + " AND (l.due_key <= ? OR (" + IDLE + ")))", limits.soon(), limits.idle());
        }
    }

    private static Where after(Where where, LetterFilter filter) {
        if (filter.after() == null) {
            return where;
        }
        var parts = filter.after().split("~", -1);
        var keyed = where.copy();
        try {
            return filter.sort() == LetterFilter.Order.DUE
                    ? keyed.and("(l.due_key, l.id) > (?, ?)", LocalDate.parse(parts[0]), Long.valueOf(parts[1]))
                    : keyed.and("l.id < ?", Long.valueOf(parts[0]));
        } catch (RuntimeException e) {
            throw Malformed.place("after", filter.after());
        }
    }

    private static String cursor(Line last, LetterFilter filter) {
        return filter.sort() == LetterFilter.Order.DUE
                ? last.dueKey() + "~" + last.row().id()
                : String.valueOf(last.row().id());
    }

    private static String order(LetterFilter filter) {
        return filter.sort() == LetterFilter.Order.DUE ? " ORDER BY l.due_key, l.id" : " ORDER BY l.id DESC";
    }

    /** A line whose unit and people have no names yet. */
    private record Line(
            LocalDate dueKey,
            @Nullable Long unit,
            @Nullable Long leader,
            @Nullable Long contact,
            @Nullable Long issuer,
            LetterRow row) {
        static Line of(Sql.Cursor row, Flag.Limits limits) throws SQLException {
            var state = row.word(LetterState.class, "state");
            var key = row.requiredDate("due_key");
            var due = key.getYear() == 9999 ? null : key;
            return new Line(
                    key,
                    row.numberOrNull("unit_id"),
                    row.numberOrNull("leader"),
                    row.numberOrNull("contact"),
                    row.numberOrNull("issuer"),
                    new LetterRow(
                            row.number("id"),
                            row.text("number"),
                            row.text("subject"),
                            "",
                            "",
                            "",
                            "",
                            row.texts("areas"),
                            row.integer("issues"),
                            row.integer("answered"),
                            row.integer("settled"),
                            row.date("issued_on"),
                            row.date("signed_on"),
                            row.date("reply_due"),
                            row.date("replied_on"),
                            due,
                            state,
                            Flag.of(state.clockRuns(), state.atWork(), due, row.requiredDate("moved_on"), limits),
                            due == null ? 0 : ChronoUnit.DAYS.between(limits.today(), due),
                            row.integer("reminders"),
                            row.text("conclusion")));
        }

        LetterRow named(Map<Long, String> units, Map<Long, String> people) {
            return new LetterRow(
                    row.id(),
                    row.number(),
                    row.subject(),
                    name(units, unit),
                    name(people, leader),
                    name(people, contact),
                    name(people, issuer),
                    row.areas(),
                    row.issues(),
                    row.answered(),
                    row.settled(),
                    row.issuedOn(),
                    row.signedOn(),
                    row.replyDue(),
                    row.repliedOn(),
                    row.due(),
                    row.state(),
                    row.flag(),
                    row.daysLeft(),
                    row.reminders(),
                    row.conclusion());
        }

        private static String name(Map<Long, String> names, @Nullable Long id) {
            return id == null ? "" : names.getOrDefault(id, "");
        }
    }

    /** Names of all lines at once. */
    private List<LetterRow> named(List<Line> lines) {
        var unitIds = new HashSet<Long>();
        var personIds = new HashSet<Long>();
        for (var line : lines) {
            Stream.ofNullable(line.unit()).forEach(unitIds::add);
            Stream.of(line.leader(), line.contact(), line.issuer())
                    .filter(Objects::nonNull)
                    .forEach(personIds::add);
        }
        var unitNames = units.namesOf(unitIds);
        var names = people.namesOf(personIds);
        return lines.stream().map(line -> line.named(unitNames, names)).toList();
    }
}
