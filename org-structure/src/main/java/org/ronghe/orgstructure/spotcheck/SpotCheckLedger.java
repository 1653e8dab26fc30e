package org.ronghe.orgstructure.spotcheck;

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
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where spot checks are read: whoever oversees Party life all, whoever keeps drawn minutes those of theirs. */
@ApplicationScoped
class SpotCheckLedger {
    private static final String TABLE = "orgstructure.spot_check";
    private static final String NEWEST = " ORDER BY c.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record SpotCheckPage(
            SpotCheckFilter filter,
            String unitName,
            List<SpotCheckRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One spot check.
     *
     * @param population how many signed minutes it was drawn from
     * @param looked how many of them were looked through as it stands now, {@code flawed} with a flaw, {@code open}
     *     with one that is not settled
     */
    public record SpotCheckRow(
            long id,
            String number,
            LocalDate from,
            LocalDate to,
            int size,
            int population,
            int looked,
            int flawed,
            int open,
            LocalDate due,
            SpotCheckState state) {}

    /** What an empty form starts from: the quarter before. */
    public record NewSpotCheckPage(LocalDate from, LocalDate to) {}

    @Permits(value = "spot-check.check", trace = Trace.NONE)
    NewSpotCheckPage blank() {
        var today = LocalDate.now(clock);
        return new NewSpotCheckPage(today.minusMonths(3).withDayOfMonth(1), today);
    }

    @Permits(value = "spot-check.read", trace = Trace.NONE)
    SpotCheckPage page(SpotCheckFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "c.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, SpotCheckLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " c", where, rows);
        return new SpotCheckPage(
                filter,
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those of this number, the newest first. */
    @Permits(value = "spot-check.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new SpotCheckFilter(List.of(), null, null, words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        SpotCheckLines.KIND,
                        row.text("number"),
                        row.requiredDate("from_day") + " — " + row.requiredDate("to_day"),
                        "",
                        SpotCheckFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("due")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "spot-check.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(SpotCheckFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "spot-check.export", trace = Trace.NONE)
    @Transactional
    void each(SpotCheckFilter filter, Consumer<SpotCheckRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, SpotCheckLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return """
                SELECT c.*, n.looked, n.flawed, n.open FROM %s c
                  CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE l.stage <> 'OPEN') AS looked,
                           count(*) FILTER (WHERE l.stage IN ('FLAWED', 'ANSWERED', 'SETTLED')) AS flawed,
                           count(*) FILTER (WHERE l.stage IN ('FLAWED', 'ANSWERED')) AS open
                      FROM orgstructure.spot_check_line l WHERE l.spot_check_id = c.id) n
                 WHERE\s""".formatted(picture.of(TABLE));
    }

    /** With the same rule as {@link SpotCheck#visibleTo}, for the database. */
    private Where where(SpotCheckFilter filter, Picture picture) {
        var where = picture.where("c");
        if (!gate.reach("spot-check.read").everything()) {
            var me = gate.actor().principals();
            where.and(
                    "EXISTS (SELECT 1 FROM orgstructure.spot_check_line l WHERE l.spot_check_id = c.id"
                            + " AND (l.chair = ANY (?) OR l.recorder = ANY (?)))",
                    me,
                    me);
        }
        if (!filter.state().isEmpty()) {
            where.and("c.state = ANY (?)", filter.state());
        }
        if (filter.unit() != null) {
            where.and(
                    "EXISTS (SELECT 1 FROM orgstructure.spot_check_line l JOIN orgstructure.meeting m ON m.id = l.meeting_id"
                            + " WHERE l.spot_check_id = c.id AND m.unit_id = ?"
                            + " AND l.stage IN ('FLAWED', 'ANSWERED', 'SETTLED')"
                            + " AND (?::bigint IS NULL OR date_part('year', m.day) = ?::bigint))",
                    filter.unit(),
                    filter.year(),
                    filter.year());
        }
        if (filter.q() != null) {
            where.and("c.number ILIKE ?", "%" + Sql.pattern(filter.q()) + "%");
        }
        return where;
    }

    private static SpotCheckRow row(Sql.Cursor row) throws SQLException {
        return new SpotCheckRow(
                row.number("id"),
                row.text("number"),
                row.requiredDate("from_day"),
                row.requiredDate("to_day"),
                row.integer("size"),
                row.integer("population"),
                row.integer("looked"),
                row.integer("flawed"),
                row.integer("open"),
                row.requiredDate("due"),
                row.word(SpotCheckState.class, "state"));
    }
}
