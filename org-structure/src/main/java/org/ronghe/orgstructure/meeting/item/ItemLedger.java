package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
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
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where resolved items are read, what is due first at the top; and what became of a meeting's. */
@ApplicationScoped
class ItemLedger implements ResolvedItems {
    private static final String TABLE = "orgstructure.meeting_item";
    private static final String BY_DUE = " ORDER BY i.due, i.id";
    private static final String OPEN = "i.state IN ('TO_DO', 'RETURNED', 'REPORTED')";
    private static final int MOST_EARLIER = 50;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record ItemPage(
            ItemFilter filter,
            List<UnitChoice> units,
            List<ItemRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** An organisation that one can ask for. */
    public record UnitChoice(long id, String name) {}

    /** One item. */
    public record ItemRow(
            long id,
            String number,
            String text,
            @Nullable Long meeting,
            @Nullable Long visit,
            @Nullable Long matter,
            @Nullable Long instruction,
            String meetingCode,
            int point,
            String owner,
            String responsible,
            LocalDate firstDue,
            LocalDate due,
            ItemState state,
            boolean overdue,
            @Nullable LocalDate closedOn) {}

    @Permits(value = "meeting-item.read", trace = Trace.NONE)
    ItemPage page(ItemFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = after(where, filter);
        var today = pictures.day(picture);
        var found =
                sql.list(select(picture) + keyed.text() + BY_DUE + Leaf.LIMIT, row -> line(row, today), keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " i", where, found);
        return new ItemPage(
                filter,
                units.all(today).stream()
                        .filter(unit -> unit.kind() != OrgUnits.Kind.COMMANDO_TEAM)
                        .map(unit -> new UnitChoice(unit.id(), unit.shortName()))
                        .toList(),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(line -> line.row().due() + "_" + line.row().id()));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "meeting-item.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = visible(new Where());
        searched(words, where);
        return sql.list(
                select(Picture.NOW) + where.text() + " ORDER BY i.id DESC LIMIT ?",
                row -> new Findable.Found(
                        ItemLines.KIND,
                        row.text("number"),
                        row.text("text"),
                        row.text("meeting_code"),
                        ItemFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("due")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "meeting-item.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(ItemFilter filter) {
        var picture = pictures.of(filter.asOf());
        after(where(filter, picture), filter);
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "meeting-item.export", trace = Trace.NONE)
    @Transactional
    void each(ItemFilter filter, Consumer<ItemRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var today = pictures.day(picture);
        sql.parts(
                select(picture) + where.text() + BY_DUE,
                row -> line(row, today),
                part -> named(part).forEach(consumer),
                where.values());
    }

    @Override
    public List<Item> of(Resolved.Origin from) {
        return shown(from(from), " ORDER BY i.point, i.id");
    }

    @Override
    public int openOf(Resolved.Origin from) {
        var where = from(from).and(OPEN);
        return (int) sql.number("SELECT count(*) FROM " + TABLE + " i WHERE " + where.text(), where.values());
    }

    private static Where from(Resolved.Origin from) {
        return from.meeting() != null
                ? new Where().and("i.meeting_id = ?", from.meeting())
                : from.visit() != null
                        ? new Where().and("i.visit_id = ?", from.visit())
                        : from.matter() != null
                                ? new Where().and("i.matter_id = ?", from.matter())
                                : new Where().and("i.instruction_id = ?", from.instruction());
    }

    @Override
    public Set<Long> instructionsOf(Collection<Long> people, Collection<Long> units) {
        return Set.copyOf(sql.list(
                "SELECT DISTINCT i.instruction_id FROM " + TABLE
                        + " i WHERE i.instruction_id IS NOT NULL AND (i.responsible = ANY (?) OR i.owner_unit = ANY (?))",
                row -> row.number("instruction_id"),
                people,
                units));
    }

    @Override
    public List<Item> openBefore(long unit, Circle circle, LocalDate day, long meeting) {
        return shown(
                new Where()
                        .and(
                                "i.meeting_unit = ? AND i.circle = ? AND i.meeting_day <= ? AND i.meeting_id IS DISTINCT FROM ? AND "
                                        + OPEN,
                                unit,
                                circle,
                                day,
                                meeting),
                BY_DUE + " LIMIT " + MOST_EARLIER);
    }

    private List<Item> shown(Where where, String order) {
        var today = pictures.day(Picture.NOW);
        var actor = gate.actor();
        var reach = gate.may("meeting-item.read") ? gate.reach("meeting-item.read") : null;
        record Shown(Line line, LocalDate day, boolean readable) {}
        var lines = sql.list(
                select(Picture.NOW) + where.text() + order,
                row -> new Shown(
                        line(row, today),
                        row.requiredDate("meeting_day"),
                        reach != null
                                && MeetingItem.readable(
                                        actor,
                                        reach,
                                        row.word(Circle.class, "circle"),
                                        row.number("meeting_unit"),
                                        row.number("owner_unit"),
                                        row.number("responsible"),
                                        row.number("chair"),
                                        row.number("recorder"))),
                where.values());
        var rows = named(lines.stream().map(Shown::line).toList());
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    var row = rows.get(at);
                    return new Item(
                            row.id(),
                            row.number(),
                            row.point(),
                            row.text(),
                            row.meetingCode(),
                            lines.get(at).day(),
                            row.owner(),
                            row.responsible(),
                            row.due(),
                            "ItemState." + row.state(),
                            row.state().open(),
                            row.overdue(),
                            lines.get(at).readable());
                })
                .toList();
    }

    /** The same rule as {@link MeetingItem#visibleTo}, for the database; of today, whatever day the picture shows. */
    private Where visible(Where where) {
        var actor = gate.actor();
        var me = actor.principals();
        var reach = gate.reach("meeting-item.read");
        var seats = new HashSet<Long>();
        actor.grants().stream()
                .filter(grant -> MeetingItem.SEATS.contains(grant.role()))
                .forEach(grant -> seats.addAll(grant.units()));
        return where.and(
                """
                (i.responsible = ANY (?) OR i.chair = ANY (?) OR i.recorder = ANY (?)
                 OR (i.circle = 'BRANCH' AND (? OR i.meeting_unit = ANY (?) OR i.owner_unit = ANY (?)))
                 OR (i.circle = 'COMMITTEE' AND (? OR i.owner_unit = ANY (?) OR i.meeting_unit = ANY (?))))
                """,
                me,
                me,
                me,
                reach.everything(),
                reach.units(),
                reach.units(),
                actor.actsAs(Role.DIC),
                reach.units(),
                seats);
    }

    private static String select(Picture picture) {
        return "SELECT i.* FROM " + picture.of(TABLE) + " i WHERE ";
    }

    private Where where(ItemFilter filter, Picture picture) {
        var where = visible(picture.where("i"));
        if (filter.unit() != null) {
            where.and("i.meeting_unit = ?", filter.unit());
        }
        if (filter.owner() != null) {
            where.and("i.owner_unit = ?", filter.owner());
        }
        if (filter.person() != null) {
            where.and("i.responsible = ?", filter.person());
        }
        if (filter.meeting() != null) {
            where.and("i.meeting_id = ?", filter.meeting());
        }
        if (!filter.state().isEmpty()) {
            where.and("i.state = ANY (?)", filter.state());
        }
        if (filter.only() == ItemMark.OPEN) {
            where.and(OPEN);
        }
        if (filter.only() == ItemMark.OVERDUE) {
            where.and("i.state IN ('TO_DO', 'RETURNED') AND i.due < ?", pictures.day(picture));
        }
        if (filter.q() != null) {
            searched(filter.q(), where);
        }
        return where;
    }

    private static void searched(String words, Where where) {
        var pattern = "%" + Sql.pattern(words) + "%";
        where.and("(i.number ILIKE ? OR i.text ILIKE ? OR i.meeting_code ILIKE ?)", pattern, pattern, pattern);
    }

    private static Where after(Where where, ItemFilter filter) {
        var place = filter.after();
        if (place == null) {
            return where;
        }
        try {
            int gap = place.indexOf('_');
            return where.copy()
                    .and(
                            "(i.due, i.id) > (?::date, ?)",
                            LocalDate.parse(place.substring(0, Math.max(gap, 0))),
                            Long.valueOf(place.substring(gap + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Malformed.place("after", place);
        }
    }

    private record Line(ItemRow row, long owner, long responsible) {}

    private static Line line(Sql.Cursor row, LocalDate today) throws SQLException {
        var state = row.word(ItemState.class, "state");
        var due = row.requiredDate("due");
        return new Line(
                new ItemRow(
                        row.number("id"),
                        row.text("number"),
                        row.text("text"),
                        row.numberOrNull("meeting_id"),
                        row.numberOrNull("visit_id"),
                        row.numberOrNull("matter_id"),
                        row.numberOrNull("instruction_id"),
                        row.text("meeting_code"),
                        row.integer("point"),
                        "",
                        "",
                        row.requiredDate("first_due"),
                        due,
                        state,
                        state.isOverdue(due, today),
                        row.date("closed_on")),
                row.number("owner_unit"),
                row.number("responsible"));
    }

    /** Names of all lines at once. */
    private List<ItemRow> named(List<Line> lines) {
        var names =
                people.namesOf(lines.stream().map(Line::responsible).distinct().toList());
        var owners = units.namesOf(lines.stream().map(Line::owner).distinct().toList());
        return lines.stream()
                .map(line -> {
                    var row = line.row();
                    return new ItemRow(
                            row.id(),
                            row.number(),
                            row.text(),
                            row.meeting(),
                            row.visit(),
                            row.matter(),
                            row.instruction(),
                            row.meetingCode(),
                            row.point(),
                            owners.getOrDefault(line.owner(), ""),
                            names.getOrDefault(line.responsible(), ""),
                            row.firstDue(),
                            row.due(),
                            row.state(),
                            row.overdue(),
                            row.closedOn());
                })
                .toList();
    }
}
