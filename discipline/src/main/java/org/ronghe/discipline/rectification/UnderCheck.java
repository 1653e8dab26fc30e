package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.discipline.lookback.LookBackState;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;

/**
 * Who reads a task because of a look-back: its checker reads what is checked, and its files, while the check is open
 * (IN-7); in person, as the check itself is made.
 */
@ApplicationScoped
class UnderCheck {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    /** Whether whoever asks is to look back on the task. */
    boolean byReader(Task task) {
        return sql.one(
                        "SELECT id FROM discipline.look_back WHERE task_id = ? AND checker = ? AND state = ? LIMIT 1",
                        row -> row.number("id"),
                        task.id(),
                        gate.actor().person(),
                        LookBackState.PLANNED)
                .isPresent();
    }
}
