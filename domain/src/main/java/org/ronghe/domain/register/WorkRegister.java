package org.ronghe.domain.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Awaited;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;

/**
 * The one way into the register. A ledger calls it in the same transaction as its own row, after every move: the
 * version that stood until now is closed and the next one opened at the same moment. With it goes what the item waits
 * for: a decision stands on the desks of those who may take it until it is taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkRegister {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<Registered> facts;

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

    private static final String DECIDED = """
            DELETE FROM domain.awaited
             WHERE module = ? AND kind = ? AND item_id = ? AND NOT (step || ' ' || decider) = ANY (?::text[])
            """;

    /**
     * What waited before waits on from its own day, under the words of today; only a day that is planned and has not
     * come replaces it. Compared with this node's clock, which gave the day: the database's own now() is when the
     * transaction began, a moment earlier.
     */
    private static final String AWAIT = """
            INSERT INTO domain.awaited AS a (module, kind, item_id, step, decider, in_person, barred, since, code, title,
                   path, source, owner_unit, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (module, kind, item_id, step, decider) DO UPDATE
               SET barred = excluded.barred, code = excluded.code, title = excluded.title, source = excluded.source,
                   owner_unit = excluded.owner_unit, due = excluded.due,
                   since = CASE WHEN excluded.since > ? THEN excluded.since ELSE a.since END
            """;

    public void put(WorkItem item) {
        var now = clock.instant();
        sql.update(CLOSE, closed(item, now));
        sql.update(OPEN, opened(item, now));
        sql.update(DECIDED, decided(item));
        sql.batch(AWAIT, awaited(item, now));
        facts.fire(new Registered(item.kind(), List.of(item.id())));
    }

    /** The first version of an item that was not there before. */
    public void begin(WorkItem item) {
        var now = clock.instant();
        sql.update(OPEN, opened(item, now));
        sql.batch(AWAIT, awaited(item, now));
    }

    /** As {@link #put}, for many at once: all versions change at the same moment. */
    public void putAll(Collection<WorkItem> items) {
        var now = clock.instant();
        sql.batch(CLOSE, items.stream().map(item -> closed(item, now)).toList());
        sql.batch(OPEN, items.stream().map(item -> opened(item, now)).toList());
        sql.batch(DECIDED, items.stream().map(WorkRegister::decided).toList());
        sql.batch(
                AWAIT,
                items.stream().flatMap(item -> awaited(item, now).stream()).toList());
        items.stream()
                .collect(Collectors.groupingBy(WorkItem::kind, Collectors.mapping(WorkItem::id, Collectors.toList())))
                .forEach((kind, ids) -> facts.fire(new Registered(kind, ids)));
    }

    /** Word of a decider in the table: a role's code, or a person's number. */
    private static Set<String> deciders(Awaited awaited) {
        return Stream.concat(
                        awaited.by().roles().stream().map(Role::name),
                        awaited.by().people().stream().map(String::valueOf))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Object[] decided(WorkItem item) {
        var left = item.awaited().stream()
                .flatMap(each -> deciders(each).stream().map(decider -> each.step() + " " + decider))
                .toList();
        return new @Nullable Object[] {item.module(), item.kind(), item.id(), left};
    }

    private static List<@Nullable Object[]> awaited(WorkItem item, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : item.awaited()) {
            var from = each.from().equals(LocalDate.MIN)
                    ? now
                    : each.from().atStartOfDay(OfficeClock.OFFICE).toInstant();
            deciders(each)
                    .forEach(decider -> rows.add(new @Nullable Object[] {
                        item.module(),
                        item.kind(),
                        item.id(),
                        each.step(),
                        decider,
                        each.by().inPerson(),
                        each.barred(),
                        from.isAfter(now) ? from : now,
                        item.code(),
                        item.title(),
                        item.path(),
                        item.source(),
                        item.ownerUnit(),
                        item.currentDue(),
                        now
                    }));
        }
        return rows;
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
