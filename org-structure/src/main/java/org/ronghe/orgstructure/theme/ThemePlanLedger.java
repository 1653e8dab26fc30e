package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where plans are read: everybody those that were issued, those who make them the others too. */
@ApplicationScoped
class ThemePlanLedger {
    private static final String TABLE = "orgstructure.theme_plan";
    private static final String NEWEST = " ORDER BY p.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record ThemePlanPage(
            ThemePlanFilter filter,
            List<ThemePlanRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One plan.
     *
     * @param themes how many themes it offers today
     */
    public record ThemePlanRow(
            long id,
            int year,
            String title,
            String basis,
            @Nullable LocalDate issuedOn,
            ThemePlanState state,
            int themes) {}

    /** What an empty form starts from. */
    public record NewThemePlanPage(int year) {}

    @Permits(value = "theme-plan.write", trace = Trace.NONE)
    NewThemePlanPage blank() {
        var today = LocalDate.now(clock);
        // the plan of the next year is made in the last months of this one
        return new NewThemePlanPage(today.getYear() + (today.getMonthValue() > 9 ? 1 : 0));
    }

    @Permits(value = "theme-plan.read", trace = Trace.NONE)
    ThemePlanPage page(ThemePlanFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "p.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, ThemePlanLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " p", where, rows);
        return new ThemePlanPage(
                filter,
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "theme-plan.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new ThemePlanFilter(List.of(), null, words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        ThemePlanLines.KIND,
                        code(row),
                        row.text("title"),
                        row.text("basis"),
                        ThemePlanFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    static String code(Sql.Cursor row) throws SQLException {
        return row.integer("year") + "年主题计划" + row.number("id");
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "theme-plan.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(ThemePlanFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "theme-plan.export", trace = Trace.NONE)
    @Transactional
    void each(ThemePlanFilter filter, Consumer<ThemePlanRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, ThemePlanLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT p.*, (SELECT count(*) FROM orgstructure.theme t WHERE t.plan_id = p.id AND t.retired_on IS NULL)"
                + " AS themes FROM " + picture.of(TABLE) + " p WHERE ";
    }

    /** With the same rule as {@link ThemePlan#visibleTo}, for the database. */
    private Where where(ThemePlanFilter filter, Picture picture) {
        var actor = gate.actor();
        var where = picture.where("p");
        if (!actor.actsAs(Role.PO) && !actor.actsAs(Role.SEC)) {
            where.and("p.state = 'ISSUED'");
        }
        if (!filter.state().isEmpty()) {
            where.and("p.state = ANY (?)", filter.state());
        }
        if (filter.year() != null) {
            where.and("p.year = ?", filter.year());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(p.title ILIKE ? OR EXISTS (SELECT 1 FROM orgstructure.theme t WHERE t.plan_id = p.id AND t.title ILIKE ?))",
                    pattern,
                    pattern);
        }
        return where;
    }

    private static ThemePlanRow row(Sql.Cursor row) throws SQLException {
        return new ThemePlanRow(
                row.number("id"),
                row.integer("year"),
                row.text("title"),
                row.text("basis"),
                row.date("issued_on"),
                row.word(ThemePlanState.class, "state"),
                row.integer("themes"));
    }
}
