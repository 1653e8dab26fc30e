package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Where responsibility lists are read, with the members of the committee who have none (OT-1). A committee has a dozen
 * members, so figures and rows are of one reading.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ResponsibilityLedger {
    private static final String TABLE = "orgstructure.responsibility";
    private static final String TASK = "orgstructure.responsibility_task";
    private static final int MONTHS = 12;
    private static final int LAST = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    Parameters parameters;

    @Inject
    CommitteeMembers members;

    @Inject
    Clock clock;

    /**
     * One page.
     *
     * @param day the day it shows
     * @param year the year it shows
     * @param decidedBy the day by which the year's lists are decided on
     * @param figures how many rows have each mark, whatever mark is asked for
     */
    public record ResponsibilityPage(
            ResponsibilityFilter filter,
            LocalDate day,
            int year,
            LocalDate decidedBy,
            String holderName,
            List<ResponsibilityFigure> figures,
            List<ResponsibilityRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record ResponsibilityFigure(ResponsibilityMark mark, int count) {}

    /**
     * One edition of one member's list, or a member without any.
     *
     * @param id null where the member has no list of the year
     * @param late tasks that are open after their day
     */
    public record ResponsibilityRow(
            @Nullable Long id,
            long holder,
            String holderName,
            String post,
            int edition,
            int tasks,
            int accepted,
            int late,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate statedOn,
            @Nullable ResponsibilityState state,
            Set<ResponsibilityMark> marks) {
        String key() {
            return holder + "_" + (id == null ? 0 : id);
        }
    }

    /** What an empty form starts from. */
    public record NewResponsibilityPage(int year, @Nullable Long holder) {}

    @Permits(value = "responsibility.write", trace = Trace.NONE)
    NewResponsibilityPage blank(@Nullable Long holder) {
        return new NewResponsibilityPage(LocalDate.now(clock).getYear(), holder);
    }

    @Permits(value = "responsibility.read", trace = Trace.NONE)
    ResponsibilityPage page(ResponsibilityFilter filter) {
        return read(filter, "responsibility.read", true);
    }

    /** The same for a file that leaves the house, whole. */
    @Permits(value = "responsibility.export", trace = Trace.READ)
    ResponsibilityPage export(ResponsibilityFilter filter) {
        return read(filter, "responsibility.export", false);
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "responsibility.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = searched(visible(new Where(), "responsibility.read"), words, Picture.NOW);
        return sql.list(
                "SELECT c.id, c.year, c.post, c.state, q.name FROM orgstructure.responsibility c"
                        + " JOIN orgstructure.person q ON q.id = c.holder WHERE " + where.text()
                        + " ORDER BY c.id DESC LIMIT ?",
                row -> new Findable.Found(
                        ResponsibilityLines.KIND,
                        code(row),
                        row.text("name"),
                        row.text("post"),
                        ResponsibilityFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    static String code(Sql.Cursor row) throws SQLException {
        return row.integer("year") + "年责任清单" + row.number("id");
    }

    private ResponsibilityPage read(ResponsibilityFilter filter, String permission, boolean paged) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        int year = year(filter, day);
        var lists = lists(filter, picture, day, year, permission);
        var rows = new ArrayList<>(marked(lists, year, day));
        rows.addAll(without(filter, lists, picture, year, day, permission));
        rows.removeIf(row -> filter.holder() != null && filter.holder() != row.holder());
        var figures = Arrays.stream(ResponsibilityMark.values())
                .map(mark -> new ResponsibilityFigure(mark, (int)
                        rows.stream().filter(row -> row.marks().contains(mark)).count()))
                .toList();
        var asked = rows.stream()
                .filter(row -> filter.only() == null || row.marks().contains(filter.only()))
                .filter(row -> filter.state().isEmpty()
                        || (row.state() != null && filter.state().contains(row.state())))
                .toList();
        var leaf = paged
                ? Leaf.cut(asked, filter.after(), ResponsibilityRow::key)
                : new Leaf<>(asked, asked.size(), false, false);
        return new ResponsibilityPage(
                filter,
                day,
                year,
                ResponsibilityLimits.on(day, parameters).decidedBy(year, LocalDate.MIN.plusYears(1)),
                filter.holder() == null
                        ? ""
                        : rows.stream()
                                .map(ResponsibilityRow::holderName)
                                .findFirst()
                                .orElse(String.valueOf(filter.holder())),
                figures,
                leaf.rows(),
                leaf.total(),
                leaf.more(),
                leaf.next(ResponsibilityRow::key));
    }

    /** @throws Malformed for no year at all */
    private static int year(ResponsibilityFilter filter, LocalDate day) {
        var year = filter.year();
        if (year == null) {
            return day.getYear();
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Malformed.number("year", String.valueOf(year));
        }
        return year.intValue();
    }

    private List<ResponsibilityRow> lists(
            ResponsibilityFilter filter, Picture picture, LocalDate day, int year, String permission) {
        var where = visible(picture.where("c"), permission).and("c.year = ?", year);
        if (filter.q() != null) {
            searched(where, filter.q(), picture);
        }
        return sql.list(
                """
                SELECT c.id, c.holder, q.name, c.post, c.edition, c.decided_on, c.stated_on, c.state, n.* FROM %1$s c
                  JOIN orgstructure.person q ON q.id = c.holder
                  CROSS JOIN LATERAL (
                    SELECT count(*) AS tasks, count(*) FILTER (WHERE t.stage = 'ACCEPTED') AS accepted,
                           count(*) FILTER (WHERE t.stage = 'OPEN' AND t.due < DATE '%2$s') AS late
                      FROM %3$s t WHERE t.list_id = c.id%4$s) n
                 WHERE %5$s ORDER BY q.sort_name COLLATE "zh-x-icu", q.id, c.edition DESC, c.id DESC
                """.formatted(picture.of(TABLE), day, picture.of(TASK), picture.with("t", "c"), where.text()),
                ResponsibilityLedger::row,
                where.values());
    }

    private static ResponsibilityRow row(Sql.Cursor row) throws SQLException {
        return new ResponsibilityRow(
                row.number("id"),
                row.number("holder"),
                row.text("name"),
                row.text("post"),
                row.integer("edition"),
                row.integer("tasks"),
                row.integer("accepted"),
                row.integer("late"),
                row.date("decided_on"),
                row.date("stated_on"),
                row.word(ResponsibilityState.class, "state"),
                Set.of());
    }

    private static List<ResponsibilityRow> marked(List<ResponsibilityRow> rows, int year, LocalDate day) {
        return rows.stream().map(row -> with(row, marks(row, year, day))).toList();
    }

    /** What stands out of one list on a day. */
    private static Set<ResponsibilityMark> marks(ResponsibilityRow row, int year, LocalDate day) {
        var marks = EnumSet.noneOf(ResponsibilityMark.class);
        boolean runs = row.state() == ResponsibilityState.IN_FORCE;
        if (row.late() > 0 && (runs || row.state() == ResponsibilityState.STATED)) {
            marks.add(ResponsibilityMark.TASK_LATE);
        }
        if (runs && day.getYear() > year) {
            marks.add(ResponsibilityMark.NO_STATEMENT);
        }
        return marks;
    }

    private static ResponsibilityRow with(ResponsibilityRow row, Set<ResponsibilityMark> marks) {
        return new ResponsibilityRow(
                row.id(),
                row.holder(),
                row.holderName(),
                row.post(),
                row.edition(),
                row.tasks(),
                row.accepted(),
                row.late(),
                row.decidedOn(),
                row.statedOn(),
                row.state(),
                marks);
    }

    /** Members for whom nothing of the year is decided on yet, whether or not a draft is under way. */
    private List<ResponsibilityRow> without(
            ResponsibilityFilter filter,
            List<ResponsibilityRow> lists,
            Picture picture,
            int year,
            LocalDate day,
            String permission) {
        var asked = filter.q() == null ? lists : lists(clear(filter), picture, day, year, permission);
        var decided = new HashMap<Long, Boolean>();
        asked.forEach(row ->
                decided.merge(row.holder(), ResponsibilityState.DECIDED.contains(row.state()), Boolean::logicalOr));
        var reach = gate.reach(permission);
        var me = gate.actor().principals();
        var end = LocalDate.of(year, MONTHS, LAST);
        var limits = ResponsibilityLimits.on(day, parameters);
        return members.on(day.isAfter(end) ? end : day).stream()
                .filter(member -> reach.everything() || me.contains(member.person()))
                .filter(member -> !decided.getOrDefault(member.person(), false))
                .filter(member -> filter.q() == null || member.name().contains(filter.q()))
                .map(member -> new ResponsibilityRow(
                        null,
                        member.person(),
                        member.name(),
                        "",
                        0,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        day.isAfter(limits.decidedBy(year, member.since()))
                                ? Set.of(ResponsibilityMark.NO_LIST)
                                : Set.of()))
                .toList();
    }

    private static ResponsibilityFilter clear(ResponsibilityFilter filter) {
        return new ResponsibilityFilter(filter.year(), List.of(), null, null, null, filter.asOf(), null);
    }

    /** With the same rule as {@link ResponsibilityList#visibleTo}, for the database. */
    private Where visible(Where where, String permission) {
        return gate.reach(permission).everything()
                ? where
                : where.and("c.holder = ANY (?)", gate.actor().principals());
    }

    private static Where searched(Where where, String words, Picture picture) {
        var pattern = "%" + Sql.pattern(words) + "%";
        return where.and(
                "(q.name ILIKE ? OR c.post ILIKE ? OR c.fields ILIKE ? OR c.duties ILIKE ? OR EXISTS (SELECT 1 FROM "
                        + picture.of(TASK) + " w WHERE w.list_id = c.id" + picture.with("w", "c")
                        + " AND w.text ILIKE ?))",
                pattern,
                pattern,
                pattern,
                pattern,
                pattern);
    }

    /** How many members have no decided list though they should, for the desk of the office. */
    @Permits(value = "responsibility.read", trace = Trace.NONE)
    Map<ResponsibilityMark, Integer> figures() {
        var figures = new HashMap<ResponsibilityMark, Integer>();
        read(ResponsibilityFilter.marked(null, null), "responsibility.read", true)
                .figures()
                .forEach(figure -> figures.put(figure.mark(), figure.count()));
        return figures;
    }
}
