package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where the pool is read: pages that start where the one before ended, and counts that stop at 1,000. */
@ApplicationScoped
class InspectorLedger {
    private static final String TABLE = "discipline.inspector";
    private static final String NEWEST = " ORDER BY i.id DESC";

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

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record InspectorPage(
            InspectorFilter filter,
            List<InspectorRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record InspectorRow(
            long id,
            long person,
            String name,
            String unit,
            Speciality speciality,
            @Nullable LocalDate consentOn,
            @Nullable LocalDate pledgedOn,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableTo,
            @Nullable LocalDate since,
            InspectorState state,
            boolean gone) {}

    /** What the form for a new entry starts from. */
    public record NewInspectorPage() {}

    @Permits(value = "inspector.plan", trace = Trace.NONE)
    NewInspectorPage newInspector() {
        return new NewInspectorPage();
    }

    /** The pool is sensitive (§5.1, L3): that somebody read the list is written down. */
    @Permits(value = "inspector.read", trace = Trace.READ)
    @Transactional
    InspectorPage page(InspectorFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        var keyed = Leaf.below(where, "i.id", filter.after());
        var lines =
                sql.list(select(picture) + keyed.text() + NEWEST + Leaf.LIMIT, InspectorLedger::line, keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " i", where, lines);
        return new InspectorPage(
                filter, named(leaf.rows()), leaf.total(), leaf.more(), leaf.next(last -> String.valueOf(last.id())));
    }

    /** Those whose names say these words, the newest first. */
    @Permits(value = "inspector.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(new InspectorFilter(List.of(), List.of(), words, null, null), Picture.NOW);
        return named(sql.list(
                        select(Picture.NOW) + where.text() + NEWEST + " LIMIT ?",
                        InspectorLedger::line,
                        where.values(most)))
                .stream()
                .map(row -> new Findable.Found(
                        "inspector",
                        "",
                        row.name(),
                        row.unit(),
                        "/discipline/inspectors/" + row.id(),
                        row.state().name(),
                        null))
                .toList();
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "inspector.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(InspectorFilter filter) {
        var picture = pictures.of(filter.asOf());
        Leaf.below(where(filter, picture), "i.id", filter.after());
        return pictures.day(picture);
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "inspector.export", trace = Trace.NONE)
    @Transactional
    void each(InspectorFilter filter, Consumer<InspectorRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var where = where(filter, picture);
        sql.parts(
                select(picture) + where.text() + NEWEST,
                InspectorLedger::line,
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static String select(Picture picture) {
        return "SELECT i.* FROM " + picture.of(TABLE) + " i WHERE ";
    }

    /** With the same rule as {@link Inspector#visibleTo}, for the database. */
    private Where where(InspectorFilter filter, Picture picture) {
        var where = picture.where("i");
        if (!gate.reach("inspector.read").everything()) {
            where.and(
                    gate.actor().actsAs(Role.HR) ? "(i.person_id = ? OR i.state = 'RECOMMENDED')" : "i.person_id = ?",
                    gate.actor().person());
        }
        if (!filter.state().isEmpty()) {
            where.and("i.state = ANY (?)", filter.state());
        }
        if (!filter.speciality().isEmpty()) {
            where.and("i.speciality = ANY (?)", filter.speciality());
        }
        var words = filter.q();
        if (words != null) {
            where.and(
                    "i.person_id = ANY (?)",
                    people.all(pictures.day(picture)).stream()
                            .filter(person -> person.name().contains(words))
                            .map(People.Person::id)
                            .toList());
        }
        return where;
    }

    private static InspectorRow line(Sql.Cursor row) throws SQLException {
        return new InspectorRow(
                row.number("id"),
                row.number("person_id"),
                "",
                "",
                row.word(Speciality.class, "speciality"),
                row.date("consent_on"),
                row.date("pledged_on"),
                row.date("available_from"),
                row.date("available_to"),
                row.date("since_on"),
                row.word(InspectorState.class, "state"),
                false);
    }

    /** Names and units of all lines at once. */
    private List<InspectorRow> named(List<InspectorRow> lines) {
        var ids = lines.stream().map(InspectorRow::person).toList();
        Map<Long, String> names = people.namesOf(ids);
        var gone = people.goneOf(ids, LocalDate.now(clock));
        Map<Long, Long> unitOf = people.unitsOf(ids);
        Map<Long, String> unitNames = units.namesOf(unitOf.values());
        return lines.stream()
                .map(row -> new InspectorRow(
                        row.id(),
                        row.person(),
                        names.getOrDefault(row.person(), ""),
                        Objects.requireNonNullElse(unitNames.get(unitOf.getOrDefault(row.person(), 0L)), ""),
                        row.speciality(),
                        row.consentOn(),
                        row.pledgedOn(),
                        row.availableFrom(),
                        row.availableTo(),
                        row.since(),
                        row.state(),
                        gone.contains(row.person())))
                .toList();
    }
}
