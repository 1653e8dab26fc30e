package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Where yearly reports are read, with the organisations that have none. An institute has a few hundred organisations,
 * so figures and rows are of one reading; they stand in the order of the tree and are ranked by nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class SecretaryReportLedger {
    private static final String TABLE = "orgstructure.secretary_report";
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
    Secretaries secretaries;

    @Inject
    OrgUnits units;

    /**
     * One page.
     *
     * @param day the day it shows
     * @param year the year it shows
     * @param due the day by which the reports of the year are handed in
     * @param figures how many rows have each mark, whatever mark is asked for
     */
    public record SecretaryReportPage(
            SecretaryReportFilter filter,
            LocalDate day,
            int year,
            LocalDate due,
            String unitName,
            List<SecretaryReportFigure> figures,
            List<SecretaryReportRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record SecretaryReportFigure(SecretaryReportMark mark, int count) {}

    /**
     * One organisation's report, or an organisation without any.
     *
     * @param id null where there is no report of the year
     */
    public record SecretaryReportRow(
            @Nullable Long id,
            long unit,
            String unitName,
            String secretary,
            LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable SecretaryReportState state,
            Set<SecretaryReportMark> marks) {
        String key() {
            return unit + "_" + (id == null ? 0 : id);
        }
    }

    /** What the empty form of one report starts from. */
    public record NewSecretaryReportPage(int year) {}

    @Permits(value = "secretary-report.write", trace = Trace.NONE)
    NewSecretaryReportPage blank() {
        var day = pictures.day(Picture.NOW);
        return new NewSecretaryReportPage(
                SecretaryReportLimits.on(day, parameters).yearOf(day));
    }

    @Permits(value = "secretary-report.read", trace = Trace.NONE)
    SecretaryReportPage page(SecretaryReportFilter filter) {
        return read(filter, "secretary-report.read", true);
    }

    /** The same for a file that leaves the house, whole. */
    @Permits(value = "secretary-report.export", trace = Trace.READ)
    SecretaryReportPage export(SecretaryReportFilter filter) {
        return read(filter, "secretary-report.export", false);
    }

    /** How many rows of this year want something, for the desk of the office. */
    @Permits(value = "secretary-report.read", trace = Trace.NONE)
    Map<SecretaryReportMark, Integer> figures() {
        var figures = new HashMap<SecretaryReportMark, Integer>();
        read(SecretaryReportFilter.marked(null, null), "secretary-report.read", true)
                .figures()
                .forEach(figure -> figures.put(figure.mark(), figure.count()));
        return figures;
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "secretary-report.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = searched(visible(new Where(), "secretary-report.read"), words);
        return sql.list(
                "SELECT c.id, c.year, c.unit_name, c.state, c.due, q.name FROM orgstructure.secretary_report c"
                        + " JOIN orgstructure.person q ON q.id = c.secretary WHERE " + where.text()
                        + " ORDER BY c.id DESC LIMIT ?",
                row -> new Findable.Found(
                        SecretaryReportLines.KIND,
                        code(row),
                        row.text("unit_name"),
                        row.text("name"),
                        SecretaryReportFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("due")),
                where.values(most));
    }

    static String code(Sql.Cursor row) throws SQLException {
        return row.integer("year") + "年述职报告" + row.number("id");
    }

    private SecretaryReportPage read(SecretaryReportFilter filter, String permission, boolean paged) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        int year = year(filter, day);
        var rows = rows(filter, picture, day, year, permission);
        var figures = Arrays.stream(SecretaryReportMark.values())
                .map(mark -> new SecretaryReportFigure(mark, (int)
                        rows.stream().filter(row -> row.marks().contains(mark)).count()))
                .toList();
        var asked = rows.stream()
                .filter(row -> filter.only() == null || row.marks().contains(filter.only()))
                .filter(row -> filter.state().isEmpty()
                        || (row.state() != null && filter.state().contains(row.state())))
                .toList();
        var leaf = paged
                ? Leaf.cut(asked, filter.after(), SecretaryReportRow::key)
                : new Leaf<>(asked, asked.size(), false, false);
        return new SecretaryReportPage(
                filter,
                day,
                year,
                due(year),
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                figures,
                leaf.rows(),
                leaf.total(),
                leaf.more(),
                leaf.next(SecretaryReportRow::key));
    }

    /** By the number in force when the year began. */
    private LocalDate due(int year) {
        return SecretaryReportLimits.on(LocalDate.of(year, 1, 1), parameters).due(year);
    }

    /** @throws Malformed for no year at all */
    private int year(SecretaryReportFilter filter, LocalDate day) {
        var year = filter.year();
        if (year == null) {
            return SecretaryReportLimits.on(day, parameters).yearOf(day);
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Malformed.number("year", String.valueOf(year));
        }
        return year.intValue();
    }

    /** In the order of the tree; of organisations that are no more, what they reported comes last. */
    private List<SecretaryReportRow> rows(
            SecretaryReportFilter filter, Picture picture, LocalDate day, int year, String permission) {
        var reports = reports(filter, picture, day, year, permission);
        var byUnit = new HashMap<Long, List<SecretaryReportRow>>();
        reports.forEach(row ->
                byUnit.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
        var there = taken(picture, year);
        var reach = gate.reach(permission);
        var end = LocalDate.of(year, MONTHS, LAST);
        var on = day.isAfter(end) ? end : day;
        var posts = secretaries.on(on);
        var due = due(year);
        var rows = new ArrayList<SecretaryReportRow>();
        for (var unit : units.all(on)) {
            rows.addAll(byUnit.getOrDefault(unit.id(), List.of()));
            byUnit.remove(unit.id());
            var post = posts.get(unit.id());
            if (post != null
                    && !there.contains(unit.id())
                    && (reach.covers(unit.id()) || gate.actor().principals().contains(post.person()))
                    && (filter.unit() == null || filter.unit() == unit.id())
                    && (filter.q() == null
                            || unit.name().contains(filter.q())
                            || post.name().contains(filter.q()))) {
                rows.add(new SecretaryReportRow(
                        null,
                        unit.id(),
                        unit.name(),
                        post.name(),
                        due,
                        null,
                        null,
                        day.isAfter(due) ? Set.of(SecretaryReportMark.MISSING) : Set.of()));
            }
        }
        byUnit.values().forEach(rows::addAll);
        return rows;
    }

    /** Organisations with a report of the year, whoever may see it. */
    private Set<Long> taken(Picture picture, int year) {
        var where = picture.where("c").and("c.year = ? AND c.state <> 'CANCELLED'", year);
        return new HashSet<>(sql.list(
                "SELECT c.unit_id FROM " + picture.of(TABLE) + " c WHERE " + where.text(),
                row -> row.number("unit_id"),
                where.values()));
    }

    private List<SecretaryReportRow> reports(
            SecretaryReportFilter filter, Picture picture, LocalDate day, int year, String permission) {
        var where = visible(picture.where("c"), permission).and("c.year = ?", year);
        if (filter.unit() != null) {
            where.and("c.unit_id = ?", filter.unit());
        }
        if (filter.q() != null) {
            searched(where, filter.q());
        }
        return sql.list(
                "SELECT c.id, c.unit_id, c.unit_name, q.name, c.due, c.first_submitted_on, c.state FROM "
                        + picture.of(TABLE) + " c JOIN orgstructure.person q ON q.id = c.secretary WHERE "
                        + where.text() + " ORDER BY c.unit_id, c.id",
                row -> row(row, day),
                where.values());
    }

    private static SecretaryReportRow row(Sql.Cursor row, LocalDate day) throws SQLException {
        var state = row.word(SecretaryReportState.class, "state");
        var due = row.requiredDate("due");
        var submitted = row.date("first_submitted_on");
        return new SecretaryReportRow(
                row.number("id"),
                row.number("unit_id"),
                row.text("unit_name"),
                row.text("name"),
                due,
                submitted,
                state,
                marks(state, due, submitted, day));
    }

    /** What stands out of one report on a day. */
    static Set<SecretaryReportMark> marks(
            SecretaryReportState state, LocalDate due, @Nullable LocalDate submitted, LocalDate day) {
        var marks = EnumSet.noneOf(SecretaryReportMark.class);
        if (state == SecretaryReportState.CANCELLED) {
            return marks;
        }
        if (submitted == null) {
            if (day.isAfter(due)) {
                marks.add(SecretaryReportMark.MISSING);
            }
            return marks;
        }
        if (submitted.isAfter(due)) {
            marks.add(SecretaryReportMark.LATE);
        }
        if (state == SecretaryReportState.DRAFT) {
            marks.add(SecretaryReportMark.RETURNED);
        }
        return marks;
    }

    /** With the same rule as {@link SecretaryReport#visibleTo}, for the database; of today, whatever day it shows. */
    private Where visible(Where where, String permission) {
        var reach = gate.reach(permission);
        return reach.everything()
                ? where
                : where.and(
                        "(c.unit_id = ANY (?) OR c.secretary = ANY (?))",
                        reach.units(),
                        gate.actor().principals());
    }

    private static Where searched(Where where, String words) {
        var pattern = "%" + Sql.pattern(words) + "%";
        return where.and("(c.unit_name ILIKE ? OR q.name ILIKE ?)", pattern, pattern);
    }
}
