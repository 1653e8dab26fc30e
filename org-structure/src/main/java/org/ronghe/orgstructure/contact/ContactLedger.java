package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Where contacts are read: which branch or person has which contact, and how many visits of the year were made (OT-3).
 * Branches stand in the order of the tree and people by name, never by their numbers: nothing is ranked. An institute
 * has a few hundred contacts of a kind, so the figures and their rows are of one reading.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ContactLedger {
    private static final int FIRST_YEAR = 2000;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    Parameters parameters;

    @Inject
    OrgUnits units;

    @Inject
    ContactKinds kinds;

    @Inject
    People people;

    /**
     * One page, as far as the reader's posts reach.
     *
     * @param kind the kind that is shown; null where none is set up
     * @param day the day up to which it is shown
     * @param all contacts and branches without one
     * @param figures how many of them stand how
     * @param total lines of the filter
     */
    public record ContactPage(
            ContactFilter filter,
            List<ContactKinds.KindRow> kinds,
            ContactKinds.@Nullable KindRow kind,
            int year,
            LocalDate day,
            int all,
            List<MarkFigure> figures,
            List<ContactRow> rows,
            int total,
            @Nullable String next) {

        /** The name of whose contacts are asked for; empty where there are none. */
        public String holderName() {
            return rows.stream().map(ContactRow::holderName).findFirst().orElse("");
        }
    }

    public record MarkFigure(ContactMark mark, int count) {}

    /**
     * A contact, or a branch without one.
     *
     * @param target number of the branch or person
     * @param link number of the contact; null where there is none
     * @param done visits made in the year
     * @param required visits asked for in the year
     */
    public record ContactRow(
            long target,
            boolean branch,
            String targetName,
            @Nullable Long link,
            @Nullable Long holder,
            String holderName,
            @Nullable LocalDate from,
            int done,
            int required,
            @Nullable LocalDate lastOn,
            ContactMark mark) {}

    /** What an empty form starts from. */
    public record NewContactPage(
            @Nullable Long kind, @Nullable Long branch) {}

    @Permits(value = "contact.assign", trace = Trace.NONE)
    NewContactPage blank(@Nullable Long kind, @Nullable Long branch) {
        return new NewContactPage(kind, branch);
    }

    @Permits(value = "contact.read", trace = Trace.NONE)
    ContactPage page(ContactFilter filter) {
        var read = read(filter, "contact.read");
        var rows = read.rows();
        int from = Math.min(filter.before(), rows.size());
        int to = Math.min(from + Leaf.LINES, rows.size());
        return read.page(filter, List.copyOf(rows.subList(from, to)), to < rows.size() ? String.valueOf(to) : null);
    }

    /**
     * Which organisation has which contacts, kind by kind; a branch by itself, people by the unit they work in today.
     *
     * @param rows in the order of the tree, those alone that have a contact or lack one
     */
    public record ContactMatrix(
            ContactMatrixFilter filter,
            int year,
            LocalDate day,
            List<ContactKinds.KindRow> kinds,
            List<MatrixRow> rows) {}

    public record MatrixRow(long unit, String name, List<MatrixCell> cells) {}

    /**
     * One organisation and one kind.
     *
     * @param linked contacts that are kept
     * @param met of them, those with as many visits as the year asks for
     * @param without branches that lack one
     */
    public record MatrixCell(long kind, int linked, int met, int without) {}

    @Permits(value = "contact.read", trace = Trace.NONE)
    ContactMatrix matrix(ContactMatrixFilter filter) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var year = year(filter.rows(), day);
        var open = kinds.in(picture).stream()
                .filter(kind -> kind.closedOn() == null)
                .toList();
        var cells = new HashMap<Long, Map<Long, MatrixCell>>();
        for (var kind : open) {
            var rows = rows(kind, year, picture, "contact.read");
            var homes = people.unitsOf(rows.stream()
                    .filter(row -> !row.branch())
                    .map(ContactRow::target)
                    .toList());
            for (var row : rows) {
                var unit = row.branch() ? Long.valueOf(row.target()) : homes.get(row.target());
                if (unit != null) {
                    cells.computeIfAbsent(unit, key -> new HashMap<>())
                            .merge(kind.id(), cell(kind.id(), row), ContactLedger::sum);
                }
            }
        }
        return new ContactMatrix(
                filter,
                year.year(),
                day,
                open,
                units.all(day).stream()
                        .filter(unit -> cells.containsKey(unit.id()))
                        .map(unit -> new MatrixRow(
                                unit.id(),
                                unit.shortName(),
                                open.stream()
                                        .map(kind -> Objects.requireNonNull(cells.get(unit.id()))
                                                .getOrDefault(kind.id(), new MatrixCell(kind.id(), 0, 0, 0)))
                                        .toList()))
                        .toList());
    }

    private static MatrixCell cell(long kind, ContactRow row) {
        boolean without = row.mark() == ContactMark.NO_CONTACT;
        return new MatrixCell(kind, without ? 0 : 1, row.mark() == ContactMark.MET ? 1 : 0, without ? 1 : 0);
    }

    private static MatrixCell sum(MatrixCell one, MatrixCell other) {
        return new MatrixCell(
                one.kind(), one.linked() + other.linked(), one.met() + other.met(), one.without() + other.without());
    }

    /** The same, whole, for a file that leaves the house. */
    @Permits(value = "contact.export", trace = Trace.READ)
    ContactPage export(ContactFilter filter) {
        var read = read(filter, "contact.export");
        return read.page(filter, read.rows(), null);
    }

    private record Read(
            List<ContactKinds.KindRow> kinds,
            ContactKinds.@Nullable KindRow kind,
            ContactYear year,
            int all,
            List<MarkFigure> figures,
            List<ContactRow> rows) {
        ContactPage page(ContactFilter filter, List<ContactRow> shown, @Nullable String next) {
            return new ContactPage(
                    filter, kinds, kind, year.year(), year.end(), all, figures, shown, rows.size(), next);
        }
    }

    private Read read(ContactFilter filter, String permission) {
        var picture = pictures.of(filter.asOf());
        var year = year(filter, pictures.day(picture));
        var all = kinds.in(picture);
        var kind = chosen(filter.kind(), all);
        if (kind == null) {
            return new Read(all, null, year, 0, figures(List.of()), List.of());
        }
        var known = rows(kind, year, picture, permission);
        return new Read(
                all,
                kind,
                year,
                known.size(),
                figures(known),
                known.stream()
                        .filter(row -> filter.only() == null || row.mark() == filter.only())
                        .filter(row ->
                                filter.holder() == null || filter.holder().equals(row.holder()))
                        .toList());
    }

    private static ContactKinds.@Nullable KindRow chosen(@Nullable Long asked, List<ContactKinds.KindRow> all) {
        if (asked == null) {
            return all.isEmpty() ? null : all.get(0);
        }
        return all.stream()
                .filter(kind -> kind.id() == asked)
                .findFirst()
                .orElseThrow(() -> Malformed.number("kind", asked.toString()));
    }

    private ContactYear year(ContactFilter filter, LocalDate day) {
        long year = filter.year() == null ? day.getYear() : filter.year();
        if (year < FIRST_YEAR || year > day.getYear()) {
            throw Malformed.word("year", String.valueOf(year), List.of(FIRST_YEAR + "—" + day.getYear()));
        }
        return ContactYear.of((int) year, day, parameters.number("contact.notice_days", day));
    }

    private static List<MarkFigure> figures(List<ContactRow> rows) {
        return Arrays.stream(ContactMark.values())
                .map(mark -> new MarkFigure(mark, (int)
                        rows.stream().filter(row -> row.mark() == mark).count()))
                .toList();
    }

    private record Held(
            long link,
            long holder,
            String holderName,
            @Nullable Long branch,
            @Nullable Long person,
            String personName,
            LocalDate from) {
        long target() {
            return branch == null ? Objects.requireNonNull(person) : branch;
        }
    }

    private record Made(long target, long holder, int count, LocalDate lastOn) {}

    private List<ContactRow> rows(ContactKinds.KindRow kind, ContactYear year, Picture picture, String permission) {
        var held = held(kind.id(), year.end(), picture);
        var made = made(kind.id(), year, picture);
        var rows = kind.target() == ContactTarget.PERSON
                ? held.stream()
                        .sorted(Comparator.comparing(Held::personName).thenComparing(Held::link))
                        .map(each -> row(kind, year, each, each.personName(), each.from(), made))
                        .toList()
                : branches(kind, year, held, made, picture);
        var actor = gate.actor();
        var reach = gate.reach(permission);
        return rows.stream()
                .filter(row -> ContactLink.visible(
                        actor,
                        reach,
                        row.holder() == null ? 0 : row.holder(),
                        row.branch() ? row.target() : null,
                        row.branch() ? null : row.target()))
                .toList();
    }

    private List<ContactRow> branches(
            ContactKinds.KindRow kind, ContactYear year, List<Held> held, List<Made> made, Picture picture) {
        var byBranch = held.stream().collect(Collectors.groupingBy(Held::target));
        var established = established();
        var known = known(picture);
        var rows = new ArrayList<ContactRow>();
        for (var unit : units.all(year.end())) {
            if (unit.kind() != OrgUnits.Kind.BRANCH || !known.contains(unit.id())) {
                continue;
            }
            var since = established.get(unit.id());
            var links = byBranch.getOrDefault(unit.id(), List.of());
            links.forEach(each -> rows.add(row(kind, year, each, unit.name(), since, made)));
            if (links.isEmpty() && kind.everyOne()) {
                rows.add(new ContactRow(
                        unit.id(),
                        true,
                        unit.name(),
                        null,
                        null,
                        "",
                        null,
                        count(made, unit.id(), null),
                        year.required(kind.visits(), since),
                        last(made, unit.id(), null),
                        ContactMark.NO_CONTACT));
            }
        }
        return rows;
    }

    private static ContactRow row(
            ContactKinds.KindRow kind,
            ContactYear year,
            Held held,
            String name,
            @Nullable LocalDate since,
            List<Made> made) {
        // where a branch has one contact, a visit stays the branch's when the contact changes
        var by = kind.everyOne() ? null : held.holder();
        int done = count(made, held.target(), by);
        int required = year.required(kind.visits(), since);
        return new ContactRow(
                held.target(),
                held.branch() != null,
                name,
                held.link(),
                held.holder(),
                held.holderName(),
                held.from(),
                done,
                required,
                last(made, held.target(), by),
                ContactMark.of(true, done, required, year.near()));
    }

    private static int count(List<Made> made, long target, @Nullable Long holder) {
        return made.stream()
                .filter(each -> each.target() == target && (holder == null || each.holder() == holder))
                .mapToInt(Made::count)
                .sum();
    }

    private static @Nullable LocalDate last(List<Made> made, long target, @Nullable Long holder) {
        return made.stream()
                .filter(each -> each.target() == target && (holder == null || each.holder() == holder))
                .map(Made::lastOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The branches that the tree of the picture's day had. */
    private Set<Long> known(Picture picture) {
        var where = picture.where("u").and("u.kind = 'BRANCH'");
        return Set.copyOf(sql.list(
                "SELECT u.id FROM " + picture.of("orgstructure.org_unit") + " u WHERE " + where.text(),
                row -> row.number("id"),
                where.values()));
    }

    private Map<Long, LocalDate> established() {
        var days = new HashMap<Long, LocalDate>();
        sql.list(
                "SELECT id, established FROM orgstructure.org_unit WHERE kind = 'BRANCH' AND established IS NOT NULL",
                row -> days.put(row.number("id"), row.requiredDate("established")));
        return days;
    }

    /** The contacts of a day, as they were recorded when the picture's day ended. */
    private List<Held> held(long kind, LocalDate day, Picture picture) {
        var end = pictures.day(picture)
                .plusDays(1)
                .atStartOfDay(OfficeClock.OFFICE)
                .toInstant();
        return sql.list("""
                SELECT l.id, l.holder, h.name AS holder_name, l.branch_id, l.person_id, q.name AS person_name, l.from_date
                  FROM orgstructure.contact_link l JOIN orgstructure.person h ON h.id = l.holder
                  LEFT JOIN orgstructure.person q ON q.id = l.person_id
                 WHERE l.kind_id = ? AND l.entered_at < ? AND l.from_date <= ?
                   AND (l.to_date IS NULL OR l.ended_at >= ? OR l.to_date >= ?)
                 ORDER BY l.from_date, l.id
                """, ContactLedger::held, kind, end, day, end, day);
    }

    private static Held held(Sql.Cursor row) throws SQLException {
        return new Held(
                row.number("id"),
                row.number("holder"),
                row.text("holder_name"),
                row.numberOrNull("branch_id"),
                row.numberOrNull("person_id"),
                row.text("person_name"),
                row.requiredDate("from_date"));
    }

    private List<Made> made(long kind, ContactYear year, Picture picture) {
        var where = picture.where("v")
                .and("v.kind_id = ? AND v.state IN ('RECORDED', 'CLOSED')", kind)
                .and("v.visited_on BETWEEN ? AND ?", year.begin(), year.end());
        return sql.list(
                "SELECT coalesce(v.branch_id, v.person_id) AS target, v.holder, count(*) AS made, max(v.visited_on) AS last_on FROM "
                        + picture.of("orgstructure.contact_visit") + " v WHERE " + where.text() + " GROUP BY 1, 2",
                row -> new Made(
                        row.number("target"), row.number("holder"), row.integer("made"), row.requiredDate("last_on")),
                where.values());
    }
}
