package org.ronghe.orgstructure.contact;

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

/** Where visits are read, by both ends and the Party office. */
@ApplicationScoped
class VisitLedger {
    private static final String TABLE = "orgstructure.contact_visit";
    private static final String AROUND = " v JOIN orgstructure.contact_kind k ON k.id = v.kind_id"
            + " JOIN orgstructure.person h ON h.id = v.holder"
            + " LEFT JOIN orgstructure.person q ON q.id = v.person_id"
            + " LEFT JOIN orgstructure.org_unit u ON u.id = v.branch_id";
    private static final String NEWEST = " ORDER BY v.id DESC";
    private static final int MOST_OF_ONE = 100;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    OrgUnits units;

    @Inject
    ContactKinds kinds;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record VisitPage(
            VisitFilter filter,
            List<ContactKinds.KindRow> kinds,
            String branch,
            List<VisitRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record VisitRow(
            long id,
            String kind,
            String kindEn,
            String holder,
            String target,
            LocalDate plannedOn,
            @Nullable LocalDate visitedOn,
            @Nullable VisitWay way,
            String found,
            VisitState state) {}

    @Permits(value = "contact-visit.read", trace = Trace.NONE)
    VisitPage page(VisitFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture, "contact-visit.read");
        var keyed = Leaf.below(where, "v.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, VisitLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + AROUND, where, rows);
        return new VisitPage(
                filter,
                kinds.in(Picture.NOW),
                filter.branch() == null
                        ? ""
                        : units.namesOf(List.of(filter.branch())).getOrDefault(filter.branch(), ""),
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** The last hundred of a contact, behind its own gate. */
    List<VisitRow> of(long contact) {
        return sql.list(
                select(Picture.NOW) + "v.link_id = ?" + NEWEST + " LIMIT " + MOST_OF_ONE, VisitLedger::row, contact);
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "contact-visit.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(VisitFilter.words(words), Picture.NOW, "contact-visit.read");
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        VisitLines.KIND,
                        "走访" + row.number("id"),
                        row.text("kind_name") + " · " + row.text("target_name"),
                        row.text("holder_name"),
                        VisitFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("visited_on")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "contact-visit.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(VisitFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "contact-visit.export", trace = Trace.NONE)
    @Transactional
    void each(VisitFilter filter, Consumer<VisitRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture, "contact-visit.export");
        sql.each(select(picture) + where.text() + NEWEST, VisitLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT v.*, k.name AS kind_name, k.name_en, h.name AS holder_name,"
                + " coalesce(u.name, q.name) AS target_name FROM " + picture.of(TABLE) + AROUND + " WHERE ";
    }

    /** With the same rule as {@link Visit#visibleTo}, for the database. */
    private Where where(VisitFilter filter, Picture picture, String permission) {
        var where = picture.where("v");
        var reach = gate.reach(permission);
        if (!reach.everything()) {
            var me = gate.actor().principals();
            where.and("(v.holder = ANY (?) OR v.person_id = ANY (?) OR v.branch_id = ANY (?))", me, me, reach.units());
        }
        if (!filter.state().isEmpty()) {
            where.and("v.state = ANY (?)", filter.state());
        }
        if (filter.kind() != null) {
            where.and("v.kind_id = ?", filter.kind());
        }
        if (filter.contact() != null) {
            where.and("v.link_id = ?", filter.contact());
        }
        if (filter.branch() != null) {
            where.and("v.branch_id = ?", filter.branch());
        }
        if (filter.from() != null) {
            where.and("coalesce(v.visited_on, v.planned_on) >= ?", filter.from());
        }
        if (filter.to() != null) {
            where.and("coalesce(v.visited_on, v.planned_on) <= ?", filter.to());
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(h.name LIKE ? OR q.name LIKE ? OR u.name LIKE ? OR v.found ILIKE ?)",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return where;
    }

    private static VisitRow row(Sql.Cursor row) throws SQLException {
        return new VisitRow(
                row.number("id"),
                row.text("kind_name"),
                row.text("name_en"),
                row.text("holder_name"),
                row.text("target_name"),
                row.requiredDate("planned_on"),
                row.date("visited_on"),
                row.wordOrNull(VisitWay.class, "way"),
                row.text("found"),
                row.word(VisitState.class, "state"));
    }
}
