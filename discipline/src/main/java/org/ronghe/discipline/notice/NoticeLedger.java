package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where notices are read: pages that start where the one before ended, and counts that stop at 1,000. */
@ApplicationScoped
class NoticeLedger {
    private static final String TABLE = "discipline.notice";
    private static final String NEWEST = " ORDER BY n.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record NoticePage(
            NoticeFilter filter,
            List<NoticeRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record NoticeRow(
            long id,
            String number,
            String title,
            String addressee,
            String issuer,
            String drafter,
            @Nullable LocalDate issuedOn,
            NoticeState state) {}

    /** What the form for a new notice starts from. */
    public record NewNoticePage() {}

    @Permits(value = "notice.plan", trace = Trace.NONE)
    NewNoticePage newNotice() {
        return new NewNoticePage();
    }

    @Permits(value = "notice.read", trace = Trace.NONE)
    NoticePage page(NoticeFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "n.id", filter.after());
        var lines = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, NoticeLedger::line, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " n", where, lines);
        return new NoticePage(
                filter,
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.row().id())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "notice.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = new Where();
        visible(where);
        searched(words, where);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        "notice",
                        row.text("number").isEmpty() ? "拟通知" + row.number("id") : row.text("number"),
                        row.text("title"),
                        row.text("addressee"),
                        "/discipline/notices/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "notice.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(NoticeFilter filter) {
        var picture = pictures.of(filter.asOf());
        Leaf.below(where(filter, picture), "n.id", filter.after());
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "notice.export", trace = Trace.NONE)
    @Transactional
    void each(NoticeFilter filter, Consumer<NoticeRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.parts(
                select(picture) + where.text() + NEWEST,
                NoticeLedger::line,
                part -> named(part).forEach(consumer),
                where.values());
    }

    /** The same rule as {@link Notice#visibleTo}, for the database. */
    private void visible(Where where) {
        if (!gate.reach("notice.read").everything()) {
            var me = gate.actor().principals();
            where.and("(n.drafted_by = ANY (?) OR n.issuer = ANY (?))", me, me);
        }
    }

    private static String select(Picture picture) {
        return "SELECT n.* FROM " + picture.of(TABLE) + " n WHERE ";
    }

    private Where where(NoticeFilter filter, Picture picture) {
        var where = picture.where("n");
        visible(where);
        if (!filter.state().isEmpty()) {
            where.and("n.state = ANY (?)", filter.state());
        }
        if (filter.q() != null) {
            searched(filter.q(), where);
        }
        return where;
    }

    private static void searched(String words, Where where) {
        var pattern = "%" + Sql.pattern(words) + "%";
        where.and("(n.number ILIKE ? OR n.title ILIKE ? OR n.addressee ILIKE ?)", pattern, pattern, pattern);
    }

    private record Line(NoticeRow row, @Nullable Long issuer, long drafter) {}

    private static Line line(Sql.Cursor row) throws SQLException {
        return new Line(
                new NoticeRow(
                        row.number("id"),
                        row.text("number"),
                        row.text("title"),
                        row.text("addressee"),
                        "",
                        "",
                        row.date("issued_on"),
                        row.word(NoticeState.class, "state")),
                row.numberOrNull("issuer"),
                row.number("drafted_by"));
    }

    /** Names of all lines at once. */
    private List<NoticeRow> named(List<Line> lines) {
        var ids = new HashSet<Long>();
        lines.forEach(line -> {
            ids.add(line.drafter());
            if (line.issuer() != null) {
                ids.add(line.issuer());
            }
        });
        var names = people.namesOf(ids);
        return lines.stream()
                .map(line -> new NoticeRow(
                        line.row().id(),
                        line.row().number(),
                        line.row().title(),
                        line.row().addressee(),
                        line.issuer() == null ? "" : names.getOrDefault(line.issuer(), ""),
                        names.getOrDefault(line.drafter(), ""),
                        line.row().issuedOn(),
                        line.row().state()))
                .toList();
    }
}
