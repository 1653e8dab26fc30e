package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.domain.RuleBroken;
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

/** Where look-backs are read: pages that start where the one before ended, and counts that stop at 1,000. */
@ApplicationScoped
class LookBackLedger {
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

    @Inject
    LookedAtBook tasks;

    /**
     * One page; {@code total} above 1,000 is "more than 1,000".
     *
     * @param roundName the round that is asked for; empty for all of them
     * @param figures of that round, over what the reader sees
     */
    public record LookBackPage(
            LookBackFilter filter,
            String roundName,
            String unit,
            List<LookBackFigure> figures,
            List<LookBackRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** A number and the address of the very rows it counts. */
    public record LookBackFigure(String key, long count, String link) {}

    /**
     * One line.
     *
     * @param proposed whether it proposes a reopening on which nobody decided yet
     */
    public record LookBackRow(
            long id,
            String number,
            long task,
            String taskCode,
            String roundName,
            String unit,
            String measure,
            String threshold,
            LocalDate due,
            String checker,
            LookBackState state,
            @Nullable LookBackResult result,
            String words,
            @Nullable LocalDate doneOn,
            boolean proposed,
            @Nullable Long sample,
            Flag flag,
            long daysLeft,
            int reminders) {}

    /**
     * What the form for a new look-back starts from.
     *
     * @param task null where none was chosen yet: the page says where to choose one
     */
    public record NewLookBackPage(
            @Nullable Long task,
            String code,
            String roundName,
            String measure,
            @Nullable Long sample) {}

    /** @throws RuleBroken {@code lookback.task-not-closed} */
    @Permits(value = "lookback.plan", trace = Trace.NONE)
    NewLookBackPage newLookBack(@Nullable Long task, @Nullable Long sample) {
        if (task == null) {
            return new NewLookBackPage(null, "", "", "", sample);
        }
        var at = tasks.of(task);
        if (!at.closed()) {
            throw new RuleBroken("lookback.task-not-closed", at.code());
        }
        return new NewLookBackPage(task, at.code(), at.roundName(), at.measure(), sample);
    }

    @Permits(value = "lookback.read", trace = Trace.NONE)
    LookBackPage page(LookBackFilter filter) {
        var picture = pictures.of(filter.asOf());
        var limits = limits(picture);
        var where = where(filter, picture, limits);
        var keyed = after(where, filter);
        var lines = sql.list(
                select(picture) + keyed.text() + order(filter) + Leaf.LIMIT,
                row -> Line.of(row, limits),
                keyed.values());
        var leaf = Leaf.of(sql, tables(picture), where, lines);
        return new LookBackPage(
                filter,
                roundName(filter.round()),
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                figures(filter, picture),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> cursor(last.row(), filter)));
    }

    private String roundName(@Nullable Long round) {
        return round == null
                ? ""
                : sql.one("SELECT name FROM discipline.inspection_round WHERE id = ?", row -> row.text("name"), round)
                        .orElse("");
    }

    private record Counted(LookBackState state, @Nullable LookBackResult result, long count) {}

    /** Of the round that is shown, or of all: planned, done, each result; cancelled ones are no look-backs. */
    private List<LookBackFigure> figures(LookBackFilter filter, Picture picture) {
        var where = picture.where("l");
        visible(where);
        if (filter.round() != null) {
            where.and("l.round_id = ?", filter.round());
        }
        var counted = sql.list(
                "SELECT l.state, l.result, count(*) AS n FROM " + picture.of(TABLE) + " l WHERE " + where.text()
                        + " GROUP BY l.state, l.result",
                row -> new Counted(
                        row.word(LookBackState.class, "state"),
                        row.wordOrNull(LookBackResult.class, "result"),
                        row.number("n")),
                where.values());
        var figures = new ArrayList<LookBackFigure>();
        for (var state : List.of(LookBackState.PLANNED, LookBackState.DONE)) {
            figures.add(new LookBackFigure(
                    "LookBackState." + state,
                    counted.stream()
                            .filter(each -> each.state() == state)
                            .mapToLong(Counted::count)
                            .sum(),
                    filter.only("state", state)));
        }
        for (var result : LookBackResult.values()) {
            figures.add(new LookBackFigure(
                    "LookBackResult." + result,
                    counted.stream()
                            .filter(each -> each.result() == result)
                            .mapToLong(Counted::count)
                            .sum(),
                    filter.only("result", result)));
        }
        return figures;
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "lookback.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = new Where();
        visible(where);
        searched(words, where);
        return sql.list(
                select(Picture.NOW) + where.text() + " ORDER BY l.id DESC LIMIT ?",
                row -> new Findable.Found(
                        "lookback",
                        row.text("number"),
                        row.text("measure"),
                        row.text("round_name") + " " + row.text("task_code"),
                        "/discipline/look-backs/" + row.number("id"),
                        row.text("state"),
                        row.date("due")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "lookback.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(LookBackFilter filter) {
        var picture = pictures.of(filter.asOf());
        after(where(filter, picture, limits(picture)), filter);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "lookback.export", trace = Trace.NONE)
    @Transactional
    void each(LookBackFilter filter, Consumer<LookBackRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var limits = limits(picture);
        var where = where(filter, picture, limits);
        sql.parts(
                select(picture) + where.text() + order(filter),
                row -> Line.of(row, limits),
                part -> named(part).forEach(consumer),
                where.values());
    }

    /** Whether nobody decided on it yet: the task stands closed and was not opened again since. */
    static final String PROPOSED =
            "(l.result IN ('REBOUND', 'FAKE') AND t.state = 'CLOSED' AND t.reopened = l.reopening)";

    private static final String TABLE = "discipline.look_back";

    private static String select(Picture picture) {
        return "SELECT l.*, t.code AS task_code, (SELECT r.name FROM discipline.inspection_round r WHERE r.id = l.round_id)"
                + " AS round_name, coalesce(" + PROPOSED + ", false) AS proposed FROM " + tables(picture)
                + " WHERE ";
    }

    /** With the task as it stood then. */
    private static String tables(Picture picture) {
        return picture.of(TABLE) + " l JOIN "
                + (picture.past() ? "discipline.task_line t ON t.task_id" : "discipline.task t ON t.id")
                + " = l.task_id";
    }

    private Flag.Limits limits(Picture picture) {
        return flags.untilDue("lookback", pictures.day(picture));
    }

    /** The same rule as {@link LookBack#visibleTo}, for the database. */
    private void visible(Where where) {
        var reach = gate.reach("lookback.read");
        if (!reach.everything()) {
            var me = gate.actor().principals();
            where.and(
                    "(l.owner_unit = ANY (?) OR l.checker = ANY (?) OR l.planned_by = ANY (?) OR l.responsible = ANY (?)"
                            + " OR l.leader = ANY (?))",
                    reach.units(),
                    me,
                    me,
                    me,
                    me);
        }
    }

    private Where where(LookBackFilter filter, Picture picture, Flag.Limits limits) {
        var where = picture.where("l", "t");
        visible(where);
        if (!filter.state().isEmpty()) {
            where.and("l.state = ANY (?)", filter.state());
        }
        if (!filter.result().isEmpty()) {
            where.and("l.result = ANY (?)", filter.result());
        }
        if (filter.flag() != null) {
            flagged(filter.flag(), limits, where);
        }
        if (filter.mine() != null) {
            where.and(
                    switch (filter.mine()) {
                        case CHECKER -> "l.checker = ?";
                        case PLANNER -> "l.planned_by = ?";
                    },
                    gate.actor().person());
        }
        if (filter.proposal() != null) {
            where.and(PROPOSED);
        }
        equal(where, "l.round_id", filter.round());
        equal(where, "l.owner_unit", filter.unit());
        equal(where, "l.task_id", filter.task());
        equal(where, "l.sample_id", filter.sample());
        if (filter.q() != null) {
            searched(filter.q(), where);
        }
        return where;
    }

    private static void equal(Where where, String column, @Nullable Long value) {
        if (value != null) {
            where.and(column + " = ?", value);
        }
    }

    private static void searched(String words, Where where) {
        var pattern = "%" + Sql.pattern(words) + "%";
        where.and(
                "(l.number ILIKE ? OR l.measure ILIKE ? OR l.threshold ILIKE ? OR l.words ILIKE ? OR t.code ILIKE ?)",
                pattern,
                pattern,
                pattern,
                pattern,
                pattern);
    }

    /** The same rule as {@link Flag#of}, for the database; a look-back knows no progress in between. */
    private static void flagged(Flag flag, Flag.Limits limits, Where where) {
        switch (flag) {
            case RED -> where.and("l.state = 'PLANNED' AND l.due < ?", limits.today());
            case YELLOW -> where.and("l.state = 'PLANNED' AND l.due BETWEEN ? AND ?", limits.today(), limits.soon());
            case BLUE -> where.and("false");
            case NONE -> where.and("NOT (l.state = 'PLANNED' AND l.due <= ?)", limits.soon());
        }
    }

    private static Where after(Where where, LookBackFilter filter) {
        if (filter.after() == null) {
            return where;
        }
        var parts = filter.after().split("~", -1);
        var keyed = where.copy();
        try {
            return filter.sort() == LookBackFilter.LookBackOrder.DUE
                    ? keyed.and("(l.due, l.id) > (?, ?)", LocalDate.parse(parts[0]), Long.valueOf(parts[1]))
                    : keyed.and("l.id < ?", Long.valueOf(parts[0]));
        } catch (RuntimeException e) {
            throw Malformed.place("after", filter.after());
        }
    }

    private static String cursor(LookBackRow last, LookBackFilter filter) {
        return filter.sort() == LookBackFilter.LookBackOrder.DUE
                ? last.due() + "~" + last.id()
                : String.valueOf(last.id());
    }

    private static String order(LookBackFilter filter) {
        return filter.sort() == LookBackFilter.LookBackOrder.DUE ? " ORDER BY l.due, l.id" : " ORDER BY l.id DESC";
    }

    /** A line whose unit and checker have no names yet. */
    private record Line(long unit, long checker, LookBackRow row) {
        static Line of(Sql.Cursor row, Flag.Limits limits) throws SQLException {
            var state = row.word(LookBackState.class, "state");
            var due = row.requiredDate("due");
            return new Line(
                    row.number("owner_unit"),
                    row.number("checker"),
                    new LookBackRow(
                            row.number("id"),
                            row.text("number"),
                            row.number("task_id"),
                            row.text("task_code"),
                            row.text("round_name"),
                            "",
                            row.text("measure"),
                            row.text("threshold"),
                            due,
                            "",
                            state,
                            row.wordOrNull(LookBackResult.class, "result"),
                            row.text("words"),
                            row.date("done_on"),
                            row.flag("proposed"),
                            row.numberOrNull("sample_id"),
                            Flag.of(state == LookBackState.PLANNED, false, due, due, limits),
                            ChronoUnit.DAYS.between(limits.today(), due),
                            row.integer("reminders")));
        }

        LookBackRow named(Map<Long, String> units, Map<Long, String> people) {
            return new LookBackRow(
                    row.id(),
                    row.number(),
                    row.task(),
                    row.taskCode(),
                    row.roundName(),
                    units.getOrDefault(unit, ""),
                    row.measure(),
                    row.threshold(),
                    row.due(),
                    people.getOrDefault(checker, ""),
                    row.state(),
                    row.result(),
                    row.words(),
                    row.doneOn(),
                    row.proposed(),
                    row.sample(),
                    row.flag(),
                    row.daysLeft(),
                    row.reminders());
        }
    }

    /** Names of all lines at once. */
    private List<LookBackRow> named(List<Line> lines) {
        var unitIds = new HashSet<Long>();
        var personIds = new HashSet<Long>();
        lines.forEach(line -> {
            unitIds.add(line.unit());
            personIds.add(line.checker());
        });
        var unitNames = units.namesOf(unitIds);
        var names = people.namesOf(personIds);
        return lines.stream().map(line -> line.named(unitNames, names)).toList();
    }
}
