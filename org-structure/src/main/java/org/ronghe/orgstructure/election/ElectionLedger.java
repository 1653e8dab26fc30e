package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
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

/** Where elections are read: the committee and its office all of them, secretaries their own. */
@ApplicationScoped
class ElectionLedger {
    private static final String TABLE = "orgstructure.election";
    private static final String UNITS = " e JOIN orgstructure.org_unit u ON u.id = e.unit_id";
    private static final String NEWEST = " ORDER BY e.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    OrgUnits units;

    @Inject
    DueElections dueElections;

    /**
     * One page; {@code total} above 1,000 is "more than 1,000".
     *
     * @param due organisations that have to elect and have not begun, for those who draw requests up
     */
    public record ElectionPage(
            ElectionFilter filter,
            String unit,
            List<DueElections.DueElection> due,
            List<ElectionRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record ElectionRow(
            long id,
            long unit,
            String unitName,
            ElectionKind kind,
            ElectionForm form,
            int seats,
            @Nullable LocalDate termEnd,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            String approvalNo,
            String confirmationNo,
            ElectionState state) {}

    /** What an empty form starts from. */
    public record NewElectionPage(@Nullable Long unit) {}

    @Permits(value = "election.write", trace = Trace.NONE)
    NewElectionPage blank(@Nullable Long unit) {
        return new NewElectionPage(unit);
    }

    @Permits(value = "election.read", trace = Trace.NONE)
    ElectionPage page(ElectionFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "e.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, ElectionLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + UNITS, where, rows);
        return new ElectionPage(
                filter,
                filter.unit() == null
                        ? ""
                        : units.namesOf(List.of(filter.unit())).getOrDefault(filter.unit(), ""),
                filter.asOf() == null ? dueElections.due() : List.of(),
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those of organisations whose names say these words, the newest first. */
    @Permits(value = "election.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new ElectionFilter(List.of(), List.of(), null, words, null, null), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        "election",
                        "选举" + row.number("id"),
                        row.text("unit_name"),
                        row.text("approval_no"),
                        "/elections/" + row.number("id"),
                        row.text("state"),
                        null),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "election.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(ElectionFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "election.export", trace = Trace.NONE)
    @Transactional
    void each(ElectionFilter filter, Consumer<ElectionRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, ElectionLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT e.*, u.name AS unit_name FROM " + picture.of(TABLE) + UNITS + " WHERE ";
    }

    /** With the same rule as {@link Election#visibleTo}, for the database. */
    private Where where(ElectionFilter filter, Picture picture) {
        var where = picture.where("e");
        var reach = gate.reach("election.read");
        if (!reach.everything()) {
            where.and("e.unit_id = ANY (?)", reach.units());
        }
        if (!filter.state().isEmpty()) {
            where.and("e.state = ANY (?)", filter.state());
        }
        if (!filter.kind().isEmpty()) {
            where.and("e.kind = ANY (?)", filter.kind());
        }
        if (filter.unit() != null) {
            where.and("e.unit_id = ?", filter.unit());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(u.name ILIKE ? OR u.short_name ILIKE ? OR e.approval_no ILIKE ? OR e.confirmation_no ILIKE ?)",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return where;
    }

    private static ElectionRow row(Sql.Cursor row) throws SQLException {
        return new ElectionRow(
                row.number("id"),
                row.number("unit_id"),
                row.text("unit_name"),
                row.word(ElectionKind.class, "kind"),
                row.word(ElectionForm.class, "form"),
                row.integer("seats"),
                row.date("term_end"),
                row.requiredDate("planned_on"),
                row.date("held_on"),
                row.text("approval_no"),
                row.text("confirmation_no"),
                row.word(ElectionState.class, "state"));
    }
}
