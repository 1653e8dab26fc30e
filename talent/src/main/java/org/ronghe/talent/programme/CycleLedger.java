package org.ronghe.talent.programme;

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
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where programmes and cycles are read: what is published by everybody, drafts by those who write and decide them. */
@ApplicationScoped
class CycleLedger {
    private static final String TABLE = "talent.cycle";
    private static final String NEWEST = " ORDER BY c.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record CyclePage(
            CycleFilter filter,
            List<CycleRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** One cycle; how many applied is on the board. @param due what is due next */
    public record CycleRow(
            long id,
            String number,
            String programme,
            ProgrammeKind kind,
            Audience audience,
            String title,
            @Nullable Integer quota,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate due,
            CycleState state) {}

    /** What an empty form starts from. */
    public record NewCyclePage(LocalDate day, int reviewers) {}

    /** Every programme. */
    public record ProgrammePage(List<ProgrammeRow> rows) {}

    /** @param group programmes with the same one bar each other */
    public record ProgrammeRow(
            long id, String name, ProgrammeKind kind, Audience audience, String group, long cycles) {}

    @Permits(value = "cycle.keep", trace = Trace.NONE)
    NewCyclePage blank() {
        var today = LocalDate.now(clock);
        return new NewCyclePage(today, parameters.number("talent.reviewers_least", today));
    }

    @Permits(value = "cycle.read", trace = Trace.NONE)
    ProgrammePage programmes() {
        return new ProgrammePage(sql.list(
                """
                SELECT p.*, (SELECT count(*) FROM talent.cycle c WHERE c.programme_id = p.id AND c.published_on IS NOT NULL)
                       AS cycles
                  FROM talent.programme p ORDER BY p.id
                """,
                row -> new ProgrammeRow(
                        row.number("id"),
                        row.text("name"),
                        row.word(ProgrammeKind.class, "kind"),
                        row.word(Audience.class, "audience"),
                        row.text("exclusive_group"),
                        row.number("cycles"))));
    }

    @Permits(value = "cycle.read", trace = Trace.NONE)
    CyclePage page(CycleFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture, "cycle.read");
        var keyed = Leaf.below(where, "c.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, CycleLedger::row, keyed.values());
        var leaf = Leaf.of(sql, from(picture), where, rows);
        return new CyclePage(
                filter,
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those with these words, the newest first. */
    @Permits(value = "cycle.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new CycleFilter(List.of(), List.of(), words, null, null), Picture.NOW, "cycle.read");
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        CycleLines.KIND,
                        row.text("number"),
                        row.text("name") + " " + row.text("title"),
                        row.text("name"),
                        CycleFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("due_on")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "cycle.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(CycleFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "cycle.export", trace = Trace.NONE)
    @Transactional
    void each(CycleFilter filter, Consumer<CycleRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture, "cycle.export");
        sql.each(select(picture) + where.text() + NEWEST, CycleLedger::row, consumer, where.values());
    }

    private static String from(Picture picture) {
        return picture.of(TABLE) + " c JOIN talent.programme p ON p.id = c.programme_id";
    }

    private static String select(Picture picture) {
        return "SELECT c.*, p.name, p.kind, p.audience FROM " + from(picture) + " WHERE ";
    }

    /** The same rule as {@link Cycle#visibleTo}, for the database. */
    private Where where(CycleFilter filter, Picture picture, String permission) {
        var where = picture.where("c");
        if (!gate.reach(permission).everything()) {
            where.and("c.state NOT IN ('DRAFT', 'DECIDED', 'VOIDED')");
        }
        if (!filter.state().isEmpty()) {
            where.and("c.state = ANY (?)", filter.state());
        }
        if (!filter.kind().isEmpty()) {
            where.and("p.kind = ANY (?)", filter.kind());
        }
        if (filter.q() != null) {
            var words = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(c.number ILIKE ? OR c.title ILIKE ? OR p.name ILIKE ?)", words, words, words);
        }
        return where;
    }

    private static CycleRow row(Sql.Cursor row) throws SQLException {
        return new CycleRow(
                row.number("id"),
                row.text("number"),
                row.text("name"),
                row.word(ProgrammeKind.class, "kind"),
                row.word(Audience.class, "audience"),
                row.text("title"),
                row.numberOrNull("quota") == null ? null : row.integer("quota"),
                row.requiredDate("opens_on"),
                row.requiredDate("closes_on"),
                row.date("published_on"),
                row.date("due_on"),
                row.word(CycleState.class, "state"));
    }
}
