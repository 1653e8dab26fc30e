package org.ronghe.orgstructure.studyplan;

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

/** Where plans are read: whoever reads plans those that were issued, those who make them the others too. */
@ApplicationScoped
class StudyPlanLedger {
    private static final String TABLE = "orgstructure.study_plan";
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
    public record StudyPlanPage(
            StudyPlanFilter filter,
            List<StudyPlanRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One plan.
     *
     * @param sessions how many sessions it offers today
     */
    public record StudyPlanRow(
            long id,
            int year,
            String title,
            String basis,
            @Nullable LocalDate issuedOn,
            StudyPlanState state,
            int sessions) {}

    /** What an empty form starts from. */
    public record NewStudyPlanPage(int year) {}

    @Permits(value = "study-plan.write", trace = Trace.NONE)
    NewStudyPlanPage blank() {
        var today = LocalDate.now(clock);
        // the plan of the next year is made in the last months of this one
        return new NewStudyPlanPage(today.getYear() + (today.getMonthValue() > 9 ? 1 : 0));
    }

    @Permits(value = "study-plan.read", trace = Trace.NONE)
    StudyPlanPage page(StudyPlanFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "p.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, StudyPlanLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " p", where, rows);
        return new StudyPlanPage(
                filter,
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "study-plan.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new StudyPlanFilter(List.of(), null, words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        StudyPlanLines.KIND,
                        code(row),
                        row.text("title"),
                        row.text("basis"),
                        StudyPlanFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    static String code(Sql.Cursor row) throws SQLException {
        return row.integer("year") + "年学习计划" + row.number("id");
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "study-plan.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(StudyPlanFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "study-plan.export", trace = Trace.NONE)
    @Transactional
    void each(StudyPlanFilter filter, Consumer<StudyPlanRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, StudyPlanLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT p.*, (SELECT count(*) FROM orgstructure.study_session t WHERE t.plan_id = p.id AND t.retired_on IS NULL)"
                + " AS sessions FROM " + picture.of(TABLE) + " p WHERE ";
    }

    /** With the same rule as {@link StudyPlan#visibleTo}, for the database. */
    private Where where(StudyPlanFilter filter, Picture picture) {
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
                    "(p.title ILIKE ? OR EXISTS (SELECT 1 FROM orgstructure.study_session t WHERE t.plan_id = p.id AND t.topic ILIKE ?))",
                    pattern,
                    pattern);
        }
        return where;
    }

    private static StudyPlanRow row(Sql.Cursor row) throws SQLException {
        return new StudyPlanRow(
                row.number("id"),
                row.integer("year"),
                row.text("title"),
                row.text("basis"),
                row.date("issued_on"),
                row.word(StudyPlanState.class, "state"),
                row.integer("sessions"));
    }
}
