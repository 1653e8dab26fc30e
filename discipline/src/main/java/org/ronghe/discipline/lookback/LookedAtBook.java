package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.store.Sql;

/** Reads tasks as look-backs see them. */
@ApplicationScoped
class LookedAtBook {
    @Inject
    Sql sql;

    /** @throws NotFound for a task that is not there */
    LookedAt of(long task) {
        var acceptors = new HashSet<>(sql.list("""
                SELECT person_id FROM discipline.task_acceptor WHERE task_id = ?
                 UNION SELECT person_id FROM discipline.acceptance WHERE task_id = ?
                """, row -> row.number("person_id"), task, task));
        var deciders = new HashSet<>(sql.list(
                "SELECT DISTINCT by_person FROM discipline.task_move WHERE task_id = ? AND step = 'CLOSE'",
                row -> row.number("by_person"),
                task));
        return sql.one(
                        """
                        SELECT t.*, (SELECT m.text FROM discipline.measure m WHERE m.task_id = t.id ORDER BY m.number LIMIT 1)
                               AS measure,
                               (SELECT r.name FROM discipline.inspection_round r WHERE r.id = t.round_id) AS round_name
                          FROM discipline.task t WHERE t.id = ? AND t.responsible IS NOT NULL
                        """,
                        row -> new LookedAt(
                                task,
                                row.number("round_id"),
                                row.text("code"),
                                row.text("round_name"),
                                row.text("measure"),
                                row.text("state").equals("CLOSED"),
                                row.integer("reopened"),
                                row.number("owner_unit"),
                                row.number("responsible"),
                                row.number("leader"),
                                acceptors,
                                deciders),
                        task)
                .orElseThrow(() -> new NotFound("rectification", task));
    }
}
