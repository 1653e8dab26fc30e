package org.ronghe.orgstructure.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.store.Kept;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Stamps;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Answers for other modules: who is here, who holds what. */
@ApplicationScoped
class Roster implements People, Posts {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Stamps stamps;

    @Inject
    Versions versions;

    private final Kept<Long, String> names = new Kept<>(20_000);
    private final Kept<OnDay, Standing> standings = new Kept<>(5_000);

    private record OnDay(long person, LocalDate day) {}

    @Override
    public Optional<Person> find(long id) {
        return sql.one("SELECT * FROM orgstructure.person WHERE id = ?", Roster::person, id);
    }

    private static Person person(Sql.Cursor row) throws java.sql.SQLException {
        return new Person(
                row.number("id"),
                row.text("name"),
                row.word(Kind.class, "kind"),
                row.numberOrNull("unit_id"),
                row.numberOrNull("branch_id"),
                row.text("job"));
    }

    @Override
    public Map<Long, String> namesOf(Collection<Long> ids) {
        return stamps.all(names, ids, missing -> {
            var found = new HashMap<Long, String>();
            sql.list(
                    "SELECT id, name FROM orgstructure.person WHERE id = ANY (?)",
                    row -> found.put(row.number("id"), row.text("name")),
                    missing);
            return found;
        });
    }

    @Override
    public Map<Long, Long> unitsOf(Collection<Long> ids) {
        var units = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            sql.list(
                    "SELECT id, unit_id FROM orgstructure.person WHERE id = ANY (?) AND unit_id IS NOT NULL",
                    row -> units.put(row.number("id"), row.number("unit_id")),
                    ids);
        }
        return units;
    }

    @Override
    public Set<Long> goneOf(Collection<Long> ids, LocalDate on) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "SELECT id FROM orgstructure.person WHERE id = ANY (?) AND left_on <= ?",
                        row -> row.number("id"),
                        ids,
                        on));
    }

    @Override
    public List<Person> all(LocalDate on) {
        return sql.list("""
                SELECT * FROM orgstructure.person
                 WHERE joined <= ? AND (left_on IS NULL OR left_on > ?) AND kind <> 'ADMINISTRATOR'
                 ORDER BY sort_name COLLATE "zh-x-icu", id
                """, Roster::person, on, on);
    }

    @Override
    @Transactional
    public long enter(
            String name, Kind kind, @Nullable Long unit, @Nullable Long branch, String job, LocalDate joined) {
        long id = sql.number("""
                INSERT INTO orgstructure.person (id, version, name, kind, unit_id, branch_id, job, joined)
                VALUES (nextval('orgstructure.person_seq'), 1, ?, ?, ?, ?, ?, ?) RETURNING id
                """, name, kind, unit, branch, job, joined);
        versions.keep("orgstructure.person", id);
        return id;
    }

    private static final String TITLE = """
            COALESCE((SELECT p.title FROM orgstructure.held_post p
                       WHERE p.person_id = q.id AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)
                       ORDER BY p.from_date, p.id LIMIT 1), q.job)
            """;

    private static final String STANDING = """
            WITH acting AS (
              SELECT id AS person, 0::bigint AS behalf, kind FROM orgstructure.person
               WHERE id = ? AND (left_on IS NULL OR left_on > ?)
              UNION ALL
              SELECT d.from_person, d.from_person, g.kind
                FROM orgstructure.delegation d JOIN orgstructure.person g ON g.id = d.from_person
                JOIN orgstructure.person r ON r.id = d.to_person
               WHERE d.to_person = ? AND d.from_date <= ? AND d.to_date >= ? AND d.ended_at IS NULL
                 AND (g.left_on IS NULL OR g.left_on > ?) AND (r.left_on IS NULL OR r.left_on > ?)
                 AND g.kind <> 'ADMINISTRATOR' AND r.kind <> 'ADMINISTRATOR')
            SELECT p.role, a.behalf,
                   ARRAY(SELECT r.descendant FROM orgstructure.unit_reach r WHERE r.ancestor = p.unit_id) AS units,
                   '' AS name, '' AS title, '' AS short_name, true AS here
              FROM acting a JOIN orgstructure.held_post p ON p.person_id = a.person
             WHERE p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)
               AND (a.behalf = 0 OR p.role NOT IN ('SYSA', 'SECA', 'AUDA'))
            UNION ALL
            SELECT 'STF', a.behalf, ARRAY[]::bigint[], '', '', '', true FROM acting a WHERE a.kind <> 'ADMINISTRATOR'
            UNION ALL
            SELECT '', 0, ARRAY[]::bigint[], q.name, %s, u.short_name,
                   q.left_on IS NULL OR q.left_on > ?
              FROM orgstructure.person q LEFT JOIN orgstructure.org_unit u ON u.id = q.unit_id WHERE q.id = ?
            """.formatted(TITLE);

    @Override
    public Standing standingOf(long person, LocalDate on) {
        return stamps.of(standings, new OnDay(person, on), () -> read(person, on));
    }

    private Standing read(long person, LocalDate on) {
        var grants = new ArrayList<Actor.Grant>();
        var self = new String[] {"", ""};
        var here = new AtomicBoolean();
        sql.list(
                STANDING,
                row -> {
                    var role = row.text("role");
                    if (role.isEmpty()) {
                        self[0] = row.text("name");
                        self[1] = title(row);
                        here.set(row.flag("here"));
                        return self;
                    }
                    return grants.add(new Actor.Grant(
                            Role.valueOf(role), new HashSet<>(row.numbers("units")), row.number("behalf")));
                },
                person,
                on,
                person,
                on,
                on,
                on,
                on,
                on,
                on,
                on,
                on,
                on,
                person);
        return new Standing(self[0], self[1], List.copyOf(grants), here.get());
    }

    private static String title(Sql.Cursor row) throws java.sql.SQLException {
        var unit = row.text("short_name");
        return unit.isEmpty() ? row.text("title") : row.text("title") + " · " + unit;
    }

    @Override
    public Map<Long, String> titlesOf(Collection<Long> people, LocalDate on) {
        var titles = new HashMap<Long, String>();
        if (!people.isEmpty()) {
            sql.list("""
                    SELECT q.id, %s AS title, u.short_name
                      FROM orgstructure.person q LEFT JOIN orgstructure.org_unit u ON u.id = q.unit_id
                     WHERE q.id = ANY (?)
                    """.formatted(TITLE), row -> titles.put(row.number("id"), title(row)), on, on, people);
        }
        return titles;
    }

    @Override
    public Set<Long> holdersOf(Role role, LocalDate on) {
        return new HashSet<>(sql.list("""
                SELECT DISTINCT person_id FROM orgstructure.held_post
                 WHERE role = ? AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)
                """, row -> row.number("person_id"), role, on, on));
    }

    @Override
    public Set<Long> holdersIn(Role role, long unit, LocalDate on) {
        return new HashSet<>(sql.list("""
                SELECT DISTINCT person_id FROM orgstructure.held_post
                 WHERE role = ? AND unit_id = ? AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)
                """, row -> row.number("person_id"), role, unit, on, on));
    }

    @Override
    public List<Held> heldBy(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT * FROM orgstructure.held_post WHERE person_id = ANY (?) ORDER BY from_date, id",
                        row -> new Held(
                                row.number("person_id"),
                                row.number("unit_id"),
                                row.word(Role.class, "role"),
                                row.text("title"),
                                row.requiredDate("from_date"),
                                row.date("to_date")),
                        people);
    }

    @Override
    @Transactional
    public long appoint(long person, long unit, Role role, String title, LocalDate from, String reason) {
        return sql.number("""
                INSERT INTO orgstructure.post (id, version, person_id, unit_id, role, title, from_date, granted_by,
                       granted_at, confirmed_by, confirmed_at, reason)
                VALUES (nextval('orgstructure.post_seq'), 1, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?) RETURNING id
                """, person, unit, role, title, from, clock.instant(), clock.instant(), reason);
    }

    @Override
    public void endIn(long unit, LocalDate lastDay) {
        sql.update("""
                UPDATE orgstructure.post SET to_date = greatest(from_date, ?), version = version + 1
                 WHERE unit_id = ? AND declined = '' AND (to_date IS NULL OR to_date > ?)
                """, lastDay, unit, lastDay);
    }
}
