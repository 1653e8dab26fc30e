package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where matters are read, each by its own circle (§5.1). */
@ApplicationScoped
class MatterLedger {
    private static final String TABLE = "orgstructure.matter";
    private static final String UNITS = " m JOIN orgstructure.org_unit u ON u.id = m.unit_id";
    private static final String NEWEST = " ORDER BY m.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    OrgUnits units;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record MatterPage(
            MatterFilter filter,
            String unit,
            List<MatterRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** @param amount in 元 */
    public record MatterRow(
            long id,
            String number,
            MatterClass kind,
            String title,
            String unitName,
            @Nullable Long amount,
            DecidingBody body,
            LocalDate raisedOn,
            @Nullable LocalDate meetingDay,
            boolean emergency,
            @Nullable LocalDate decidedOn,
            MatterState state) {}

    /** What an empty form starts from. */
    public record NewMatterPage(@Nullable Long replaces, String number) {}

    @Permits(value = "matter.raise", trace = Trace.NONE)
    NewMatterPage blank(@Nullable Long replaces) {
        return new NewMatterPage(
                replaces,
                replaces == null
                        ? ""
                        : sql.one("SELECT number FROM " + TABLE + " WHERE id = ?", row -> row.text("number"), replaces)
                                .orElse(""));
    }

    @Permits(value = "matter.read", trace = Trace.NONE)
    MatterPage page(MatterFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "m.id", filter.after());
        var rows = sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, MatterLedger::row, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + UNITS, where, rows);
        return new MatterPage(
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
    @Permits(value = "matter.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(MatterFilter.words(words), Picture.NOW);
        return sql.list(
                select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                row -> new Findable.Found(
                        MatterLines.KIND,
                        row.text("number"),
                        row.text("title"),
                        row.text("unit_name"),
                        MatterFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("meeting_day")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "matter.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(MatterFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "matter.export", trace = Trace.NONE)
    @Transactional
    void each(MatterFilter filter, Consumer<MatterRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.each(select(picture) + where.text() + NEWEST, MatterLedger::row, consumer, where.values());
    }

    private static String select(Picture picture) {
        return "SELECT m.*, u.name AS unit_name FROM " + picture.of(TABLE) + UNITS + " WHERE ";
    }

    private Where where(MatterFilter filter, Picture picture) {
        var where = visible(picture.where("m"));
        if (!filter.state().isEmpty()) {
            where.and("m.state = ANY (?)", filter.state());
        }
        if (!filter.kind().isEmpty()) {
            where.and("m.kind = ANY (?)", filter.kind());
        }
        if (filter.body() != null) {
            where.and("m.body = ?", filter.body());
        }
        if (filter.unit() != null) {
            where.and("m.unit_id = ?", filter.unit());
        }
        if (filter.only() != null) {
            where.and(
                    switch (filter.only()) {
                        case ASSAULT -> "m.assault";
                        case EMERGENCY -> "m.emergency";
                        case UNCONFIRMED -> "m.emergency AND m.state = 'EXECUTING' AND m.confirmed_by IS NULL";
                        case NOTHING_FOLLOWS ->
                            "m.state = 'EXECUTING' AND NOT EXISTS (SELECT 1 FROM orgstructure.meeting_item i"
                                    + " WHERE i.matter_id = m.id)";
                        case OPPOSED ->
                            "EXISTS (SELECT 1 FROM orgstructure.matter_opinion o WHERE o.matter_id = m.id"
                                    + " AND o.verdict = 'DISAGREE' AND NOT o.lapsed)";
                    });
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(m.number ILIKE ? OR m.title ILIKE ? OR m.subject ILIKE ?)", pattern, pattern, pattern);
        }
        return where;
    }

    /** The same rule as {@link Matter#visibleTo}, for the database; of today, whatever day the picture shows. */
    private Where visible(Where where) {
        var actor = gate.actor();
        if (actor.actsAs(Role.DIC)) {
            return where;
        }
        var me = actor.principals();
        return where.and(
                """
                (m.raised_by = ANY (?) OR m.recorder = ANY (?) OR m.chair = ANY (?)
                 OR EXISTS (SELECT 1 FROM orgstructure.matter_opinion o WHERE o.matter_id = m.id AND o.giver = ANY (?))
                 OR (m.body = 'COMMITTEE' AND m.body_unit = ANY (?)) OR (m.body = 'ADMINISTRATION' AND m.body_unit = ANY (?))
                 OR (m.kind = 'PERSONNEL' AND ?) OR (m.kind <> 'PERSONNEL' AND (? OR m.unit_id = ANY (?))))
                """,
                me,
                me,
                me,
                me,
                seats(DecidingBody.COMMITTEE),
                seats(DecidingBody.ADMINISTRATION),
                actor.actsAs(Role.HR),
                actor.actsAs(Role.PO),
                gate.reach("matter.read").units());
    }

    /** Units in whose body the reader sits. */
    private Set<Long> seats(DecidingBody body) {
        var units = new HashSet<Long>();
        gate.actor().grants().stream()
                .filter(grant -> body.seats().contains(grant.role()))
                .forEach(grant -> units.addAll(grant.units()));
        return units;
    }

    private static MatterRow row(Sql.Cursor row) throws SQLException {
        return new MatterRow(
                row.number("id"),
                row.text("number"),
                row.word(MatterClass.class, "kind"),
                row.text("title"),
                row.text("unit_name"),
                row.numberOrNull("amount"),
                row.word(DecidingBody.class, "body"),
                row.requiredDate("raised_on"),
                row.date("meeting_day"),
                row.flag("emergency"),
                row.date("decided_on"),
                row.word(MatterState.class, "state"));
    }
}
