package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds rectification tasks by their code or measure, as far as the ledger reaches for the reader. */
@ApplicationScoped
class TaskSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Override
    public String kind() {
        return "rectification";
    }

    @Override
    public String permission() {
        return "rectification.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        if (!gate.may(permission())) {
            return List.of();
        }
        var reach = gate.reach(permission());
        var pattern = Sql.pattern(words);
        var principals = gate.actor().principals();
        return sql.list(
                """
                SELECT code, title, source, path, state, current_due FROM domain.work_item
                 WHERE valid_to = 'infinity' AND module = 'discipline' AND kind = 'rectification'
                   AND (code ILIKE ? OR title ILIKE ?)
                   AND (?::boolean OR owner_unit = ANY (?) OR responsible = ANY (?) OR leader = ANY (?)
                        OR acceptors && ?)
                 ORDER BY version_id DESC LIMIT ?
                """,
                row -> new Found(
                        kind(),
                        row.text("code"),
                        row.text("title"),
                        row.text("source"),
                        row.text("path"),
                        row.text("state"),
                        row.date("current_due")),
                pattern + "%",
                "%" + pattern + "%",
                reach.everything(),
                reach.units(),
                principals,
                principals,
                principals,
                most);
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list("""
                SELECT t.id, t.code, r.name FROM discipline.task t
                  JOIN discipline.inspection_round r ON r.id = t.round_id WHERE t.id = ANY (?)
                """, row -> names.put(row.number("id"), new Name(row.text("code"), row.text("name"))), ids);
        return names;
    }
}
