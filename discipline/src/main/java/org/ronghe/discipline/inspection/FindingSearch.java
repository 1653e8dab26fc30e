package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds the findings of inspections by their code or text. */
@ApplicationScoped
class FindingSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public String permission() {
        return "inspection.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        if (!gate.may(permission())) {
            return List.of();
        }
        var pattern = Sql.pattern(words);
        return sql.list(
                """
                SELECT f.id, f.code, f.text, r.name FROM discipline.finding f
                  JOIN discipline.inspection_round r ON r.id = f.round_id
                 WHERE f.code ILIKE ? OR f.text ILIKE ? ORDER BY f.id DESC LIMIT ?
                """,
                row -> new Found(
                        kind(),
                        row.text("code"),
                        row.text("text"),
                        row.text("name"),
                        "/discipline/rounds/findings/" + row.number("id"),
                        "",
                        null),
                pattern + "%",
                "%" + pattern + "%",
                most);
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list("""
                SELECT f.id, f.code, r.name FROM discipline.finding f
                  JOIN discipline.inspection_round r ON r.id = f.round_id WHERE f.id = ANY (?)
                """, row -> names.put(row.number("id"), new Name(row.text("code"), row.text("name"))), ids);
        return names;
    }
}
