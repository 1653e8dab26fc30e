package org.ronghe.domain.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ronghe.domain.store.Sql;

/**
 * The one way into the register. A ledger calls it in the same transaction as its own row, after every move: the
 * version that stood until now is closed and the next one opened at the same moment.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkRegister {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public void put(WorkItem item) {
        var now = clock.instant();
        sql.update("""
                UPDATE domain.work_item SET valid_to = ?
                 WHERE module = ? AND kind = ? AND item_id = ? AND valid_to = 'infinity'
                """, now, item.module(), item.kind(), item.id());
        sql.update(
                """
                INSERT INTO domain.work_item (module, kind, item_id, valid_from, code, title, path, pillar, plan_node,
                       source, owner_unit, responsible, responsible_post, leader, acceptors, first_due, current_due,
                       extensions, category, state, level)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                item.module(),
                item.kind(),
                item.id(),
                now,
                item.code(),
                item.title(),
                item.path(),
                item.pillar(),
                item.planNode(),
                item.source(),
                item.ownerUnit(),
                item.responsible(),
                item.responsiblePost(),
                item.leader(),
                item.acceptors(),
                item.firstDue(),
                item.currentDue(),
                item.extensions(),
                item.category(),
                item.state(),
                item.level());
    }
}
