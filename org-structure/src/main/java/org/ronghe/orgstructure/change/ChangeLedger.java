package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.TreeChange;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where changes are read: the committee and its office all of them, everybody else those that concern them. */
@ApplicationScoped
class ChangeLedger {
    private static final String TABLE = "orgstructure.org_change";
    private static final String UNITS = " c JOIN orgstructure.org_unit a ON a.id = c.applicant_id";
    private static final String NEWEST = " ORDER BY c.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    OrgUnits units;

    @Inject
    Parameters parameters;

    @Inject
    TreeChange tree;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record ChangePage(
            ChangeFilter filter,
            String unit,
            List<ChangeRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** @param marks what stands out on the day of the picture */
    public record ChangeRow(
            long id,
            String number,
            ChangeKind kind,
            Kind target,
            String name,
            String applicant,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate decidedOn,
            String replyNo,
            @Nullable LocalDate carriedOn,
            @Nullable LocalDate endsOn,
            Set<ChangeMark> marks,
            ChangeState state) {}

    /** What an empty form starts from: of an organisation that is there, as it stands. */
    public record NewChangePage(ChangeKind kind, @Nullable Long unit, TreeChange.@Nullable Shape shape) {}

    @Permits(value = "change.raise", trace = Trace.NONE)
    @Transactional
    NewChangePage blank(ChangeKind kind, @Nullable Long unit) {
        if (unit == null
                || !kind.ofUnit()
                || !gate.reach("change.raise").covers(unit)
                || units.find(unit).isEmpty()) {
            return new NewChangePage(kind, null, null);
        }
        return new NewChangePage(kind, unit, tree.shape(unit));
    }

    @Permits(value = "change.read", trace = Trace.NONE)
    ChangePage page(ChangeFilter filter) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var where = where(filter, picture, day);
        var keyed = Leaf.below(where, "c.id", filter.after());
        var limits = ChangeLimits.on(day, parameters);
        var rows = sql.list(
                select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, row -> row(row, day, limits), keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + UNITS, where, rows);
        return new ChangePage(
                filter,
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "change.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(ChangeFilter.words(words), Picture.NOW, LocalDate.MIN);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        ChangeLines.KIND,
                        row.text("number"),
                        row.text("name"),
                        row.text("applicant"),
                        ChangeFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("ends_on")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "change.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(ChangeFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "change.export", trace = Trace.NONE)
    @Transactional
    void each(ChangeFilter filter, Consumer<ChangeRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var limits = ChangeLimits.on(day, parameters);
        var where = where(filter, picture, day);
        sql.each(select(picture) + where.text() + NEWEST, row -> row(row, day, limits), consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT c.*, a.short_name AS applicant FROM " + picture.of(TABLE) + UNITS + " WHERE ";
    }

    private Where where(ChangeFilter filter, Picture picture, LocalDate day) {
        var where = visible(picture.where("c"));
        if (!filter.state().isEmpty()) {
            where.and("c.state = ANY (?)", filter.state());
        }
        if (!filter.kind().isEmpty()) {
            where.and("c.kind = ANY (?)", filter.kind());
        }
        if (filter.unit() != null) {
            where.and("? IN (c.unit_id, c.made_id, c.applicant_id)", filter.unit());
        }
        if (filter.only() != null) {
            marked(where, filter.only(), day);
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(c.number ILIKE ? OR c.name ILIKE ? OR c.reply_no ILIKE ? OR c.filed_no ILIKE ?)",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return where;
    }

    /** The same rule as {@link #marks}, for the database. */
    private void marked(Where where, ChangeMark mark, LocalDate day) {
        var limits = ChangeLimits.on(day, parameters);
        switch (mark) {
            case OVERDUE ->
                where.and(
                        "c.state IN ('ASKED', 'DECIDED') AND c.asked_on + make_interval(months => ?) < ?",
                        limits.replyMonths(),
                        day);
            case LAPSED ->
                where.and("c.kind = 'TEMPORARY' AND c.state IN ('CARRIED_OUT', 'FILED') AND c.ends_on < ?", day);
            case FORMAL ->
                where.and(
                        "c.kind = 'TEMPORARY' AND c.state IN ('CARRIED_OUT', 'FILED') AND (c.extensions > ?"
                                + " OR c.starts_on + make_interval(months => ?) <= c.ends_on + 1)",
                        limits.extensions(),
                        limits.months());
        }
    }

    /** The same rule as {@link Change#visibleTo}, for the database; of today, whatever day the picture shows. */
    private Where visible(Where where) {
        var reach = gate.reach("change.read");
        if (reach.everything()) {
            return where;
        }
        var me = gate.actor().principals();
        return where.and("""
                (c.drafted_by = ANY (?) OR c.applicant_id = ANY (?) OR c.unit_id = ANY (?)
                 OR EXISTS (SELECT 1 FROM orgstructure.org_change_person p
                             WHERE p.change_id = c.id AND p.person_id = ANY (?))
                 OR EXISTS (SELECT 1 FROM orgstructure.temporary_member r
                             WHERE r.change_id = c.id AND (r.person_id = ANY (?) OR r.home_branch_id = ANY (?))))
                """, me, reach.units(), reach.units(), me, me, reach.units());
    }

    private static ChangeRow row(Sql.Cursor row, LocalDate day, ChangeLimits limits) throws SQLException {
        var kind = row.word(ChangeKind.class, "kind");
        var state = row.word(ChangeState.class, "state");
        return new ChangeRow(
                row.number("id"),
                row.text("number"),
                kind,
                row.word(Kind.class, "target"),
                row.text("name"),
                row.text("applicant"),
                row.date("asked_on"),
                row.date("decided_on"),
                row.text("reply_no"),
                row.date("carried_on"),
                row.date("ends_on"),
                marks(
                        kind,
                        state,
                        row.date("asked_on"),
                        row.date("starts_on"),
                        row.date("ends_on"),
                        row.integer("extensions"),
                        day,
                        limits),
                state);
    }

    /** What stands out of a change on a day. */
    static Set<ChangeMark> marks(
            ChangeKind kind,
            ChangeState state,
            @Nullable LocalDate asked,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            int extensions,
            LocalDate day,
            ChangeLimits limits) {
        var marks = EnumSet.noneOf(ChangeMark.class);
        if ((state == ChangeState.ASKED || state == ChangeState.DECIDED)
                && asked != null
                && asked.plusMonths(limits.replyMonths()).isBefore(day)) {
            marks.add(ChangeMark.OVERDUE);
        }
        if (kind == ChangeKind.TEMPORARY
                && (state == ChangeState.CARRIED_OUT || state == ChangeState.FILED)
                && starts != null
                && ends != null) {
            if (ends.isBefore(day)) {
                marks.add(ChangeMark.LAPSED);
            }
            if (extensions > limits.extensions()
                    || !starts.plusMonths(limits.months()).isAfter(ends.plusDays(1))) {
                marks.add(ChangeMark.FORMAL);
            }
        }
        return marks;
    }
}
