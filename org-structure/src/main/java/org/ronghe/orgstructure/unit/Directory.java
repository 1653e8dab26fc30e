package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.Kept;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Stamps;
import org.ronghe.orgstructure.api.OrgUnits;

/** Answers for other modules: which units there are. */
@ApplicationScoped
class Directory implements OrgUnits {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    TreeKeeper tree;

    @Inject
    Stamps stamps;

    private final Kept<Long, String> names = new Kept<>(5_000);

    private static Unit unit(Sql.Cursor row) throws SQLException {
        return new Unit(
                row.number("id"),
                row.text("code"),
                row.word(Kind.class, "kind"),
                row.text("name"),
                row.text("short_name"),
                row.numberOrNull("parent_id"));
    }

    @Override
    public Optional<Unit> find(long id) {
        return sql.one("SELECT * FROM orgstructure.org_unit WHERE id = ?", Directory::unit, id);
    }

    @Override
    public Optional<Unit> byCode(String code) {
        return sql.one("SELECT * FROM orgstructure.org_unit WHERE code = ?", Directory::unit, code);
    }

    @Override
    public Optional<Unit> byWords(String words) {
        return sql.one("""
                SELECT * FROM orgstructure.org_unit WHERE ? IN (name, short_name, code)
                 ORDER BY dissolved NULLS FIRST LIMIT 1
                """, Directory::unit, words.strip());
    }

    @Override
    public List<Unit> nearest(String words) {
        return Likeness.nearest(words, all(LocalDate.now(clock)));
    }

    @Override
    public Map<Long, String> namesOf(Collection<Long> ids) {
        return stamps.all(names, ids, missing -> {
            var found = new HashMap<Long, String>();
            sql.list(
                    "SELECT id, short_name FROM orgstructure.org_unit WHERE id = ANY (?)",
                    row -> found.put(row.number("id"), row.text("short_name")),
                    missing);
            return found;
        });
    }

    @Override
    public List<Unit> all(LocalDate on) {
        return sql.list("""
                SELECT * FROM orgstructure.org_unit
                 WHERE (established IS NULL OR established <= ?) AND (dissolved IS NULL OR dissolved > ?)
                 ORDER BY position, id
                """, Directory::unit, on, on);
    }

    @Override
    public Set<Long> below(long unit) {
        return new HashSet<>(sql.list(
                "SELECT descendant FROM orgstructure.unit_reach WHERE ancestor = ?",
                row -> row.number("descendant"),
                unit));
    }

    @Override
    public void requireActive(long unit) {
        var dissolved = sql.one(
                        "SELECT coalesce(dissolved <= ?, false) AS gone FROM orgstructure.org_unit WHERE id = ?",
                        row -> row.flag("gone"),
                        LocalDate.now(clock),
                        unit)
                .orElseThrow(() -> new RuleBroken("org.unknown"));
        if (dissolved) {
            throw new RuleBroken("org.dissolved");
        }
    }

    @Override
    @Transactional
    public long establishInstitute(String name) {
        tree.lock();
        long id = sql.number("""
                INSERT INTO orgstructure.org_unit (id, version, code, kind, name, short_name)
                VALUES (nextval('orgstructure.org_unit_seq'), 1, 'INST', 'INSTITUTE', ?, ?) RETURNING id
                """, name, name);
        tree.settle();
        return id;
    }
}
