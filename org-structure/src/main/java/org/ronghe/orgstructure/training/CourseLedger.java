package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where courses are read: that they are held is no secret, who attended is. */
@ApplicationScoped
class CourseLedger {
    private static final String TABLE = "orgstructure.course";
    private static final String NEWEST = " ORDER BY c.id DESC";

    @Inject
    Sql sql;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record CoursePage(
            CourseFilter filter,
            List<CourseRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** One course. @param hours class hours of the whole course */
    public record CourseRow(
            long id,
            String number,
            CourseKind kind,
            String title,
            String unit,
            LocalDate from,
            LocalDate to,
            int hours,
            String place,
            CourseState state) {}

    /** What an empty form starts from. */
    public record NewCoursePage(LocalDate day) {}

    @Permits(value = "course.write", trace = Trace.NONE)
    NewCoursePage blank() {
        return new NewCoursePage(LocalDate.now(clock));
    }

    @Permits(value = "course.read", trace = Trace.NONE)
    CoursePage page(CourseFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "c.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, CourseLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " c", where, rows);
        return new CoursePage(
                filter,
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those with these words, the newest first. */
    @Permits(value = "course.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new CourseFilter(List.of(), List.of(), words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        CourseLines.KIND,
                        row.text("number"),
                        row.text("title"),
                        row.text("unit_name"),
                        CourseFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("to_day")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "course.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(CourseFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "course.export", trace = Trace.NONE)
    @Transactional
    void each(CourseFilter filter, Consumer<CourseRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, CourseLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT c.* FROM " + picture.of(TABLE) + " c WHERE ";
    }

    private static Where where(CourseFilter filter, Picture picture) {
        var where = picture.where("c");
        if (!filter.state().isEmpty()) {
            where.and("c.state = ANY (?)", filter.state());
        }
        if (!filter.kind().isEmpty()) {
            where.and("c.kind = ANY (?)", filter.kind());
        }
        if (filter.q() != null) {
            var words = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(c.number ILIKE ? OR c.title ILIKE ?)", words, words);
        }
        return where;
    }

    private static CourseRow row(Sql.Cursor row) throws SQLException {
        return new CourseRow(
                row.number("id"),
                row.text("number"),
                row.word(CourseKind.class, "kind"),
                row.text("title"),
                row.text("unit_name"),
                row.requiredDate("from_day"),
                row.requiredDate("to_day"),
                row.integer("hours"),
                row.text("place"),
                row.word(CourseState.class, "state"));
    }
}
