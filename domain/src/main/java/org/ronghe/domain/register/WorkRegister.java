package org.ronghe.domain.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
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

    private static final String CLOSE = """
            UPDATE domain.work_item SET valid_to = greatest(valid_from, ?)
             WHERE module = ? AND kind = ? AND item_id = ? AND valid_to = 'infinity'
            """;

    /** A version never starts before the one it follows ended, whatever the clock of another node says. */
    private static final String OPEN = """
            INSERT INTO domain.work_item (module, kind, item_id, valid_from, code, title, path, pillar, plan_node,
                   source, owner_unit, responsible, responsible_post, leader, acceptors, first_due, current_due,
                   extensions, category, state, level)
            VALUES (?, ?, ?, greatest(?, (SELECT max(w.valid_to) FROM domain.work_item w
                                           WHERE w.module = ? AND w.kind = ? AND w.item_id = ?
                                             AND w.valid_to < 'infinity')),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    public void put(WorkItem item) {
        var now = clock.instant();
        sql.update(CLOSE, closed(item, now));
        sql.update(OPEN, opened(item, now));
    }

    /** The first version of an item that was not there before. */
    public void begin(WorkItem item) {
        sql.update(OPEN, opened(item, clock.instant()));
    }

    /** As {@link #put}, for many at once: all versions change at the same moment. */
    public void putAll(Collection<WorkItem> items) {
        var now = clock.instant();
        sql.batch(CLOSE, items.stream().map(item -> closed(item, now)).toList());
        sql.batch(OPEN, items.stream().map(item -> opened(item, now)).toList());
    }

    private static @Nullable Object[] closed(WorkItem item, Instant now) {
        return new @Nullable Object[] {now, item.module(), item.kind(), item.id()};
    }

    private static @Nullable Object[] opened(WorkItem item, Instant now) {
        return new @Nullable Object[] {
            item.module(),
            item.kind(),
            item.id(),
            now,
            item.module(),
            item.kind(),
            item.id(),
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
            item.level()
        };
    }
}
