package org.ronghe.orgstructure.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where requests are read: everybody the own, an office those about the records that it keeps. */
@ApplicationScoped
class CorrectionLedger {
    private static final String TABLE = "orgstructure.correction";
    private static final String PEOPLE = " c JOIN orgstructure.person q ON q.id = c.person_id";
    private static final String NEWEST = " ORDER BY c.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record CorrectionPage(
            CorrectionFilter filter,
            List<CorrectionRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record CorrectionRow(
            long id,
            long person,
            String name,
            CorrectionAbout about,
            String wrong,
            String wish,
            Instant raisedAt,
            CorrectionState state,
            String answer) {}

    /** What an empty form starts from: what the request is about, where the address says so. */
    public record NewCorrectionPage(@Nullable CorrectionAbout about) {}

    @Permits(value = "correction.raise", trace = Trace.NONE)
    NewCorrectionPage blank(@Nullable CorrectionAbout about) {
        return new NewCorrectionPage(about);
    }

    @Permits(value = "correction.read", trace = Trace.NONE)
    CorrectionPage page(CorrectionFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "c.id", filter.after());
        var rows =
                sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, CorrectionLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + PEOPLE, where, rows);
        return new CorrectionPage(
                filter,
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "correction.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new CorrectionFilter(List.of(), List.of(), words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        "correction",
                        "更正" + row.number("id"),
                        row.text("name"),
                        row.text("wrong"),
                        "/corrections/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "correction.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(CorrectionFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "correction.export", trace = Trace.NONE)
    @Transactional
    void each(CorrectionFilter filter, Consumer<CorrectionRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, CorrectionLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT c.*, q.name FROM " + picture.of(TABLE) + PEOPLE + " WHERE ";
    }

    /** With the same rule as {@link Correction#visibleTo}, for the database. */
    private Where where(CorrectionFilter filter, Picture picture) {
        var actor = gate.actor();
        var kept = Stream.of(CorrectionAbout.values())
                .filter(about -> actor.actsAs(about.office()))
                .toList();
        var where = picture.where("c");
        if (kept.isEmpty()) {
            where.and("c.person_id = ?", actor.person());
        } else {
            where.and("(c.person_id = ? OR c.about = ANY (?))", actor.person(), kept);
        }
        if (!filter.state().isEmpty()) {
            where.and("c.state = ANY (?)", filter.state());
        }
        if (!filter.about().isEmpty()) {
            where.and("c.about = ANY (?)", filter.about());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(q.name LIKE ? OR c.wrong ILIKE ? OR c.wish ILIKE ?)", pattern, pattern, pattern);
        }
        return where;
    }

    private static CorrectionRow row(Sql.Cursor row) throws SQLException {
        return new CorrectionRow(
                row.number("id"),
                row.number("person_id"),
                row.text("name"),
                row.word(CorrectionAbout.class, "about"),
                row.text("wrong"),
                row.text("wish"),
                row.instant("raised_at"),
                row.word(CorrectionState.class, "state"),
                row.text("answer"));
    }
}
