package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.EveryMinute;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Reminds of orders that nobody signed for in time (SM-2): once for an order, however many nodes look. */
@ApplicationScoped
class UnsignedOrders implements EveryMinute {
    private static final int MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Reminding reminding;

    @Override
    public void run() {
        sql.list(
                        "SELECT id FROM discipline.supervision_order WHERE state = 'ISSUED' AND auto_reminded_on IS NULL"
                                + " AND sign_due < ? ORDER BY sign_due LIMIT " + MOST,
                        row -> row.number("id"),
                        LocalDate.now(clock))
                .forEach(reminding::of);
    }

    /** One reminder, one transaction. */
    @ApplicationScoped
    static class Reminding {
        /** By whom the audit chain says it was done: no account, no person. */
        private static final Actor SYSTEM = new Actor(0, 0, "系统", "", List.of(), Set.of(), false, "");

        @PersistenceContext
        EntityManager em;

        @Inject
        OrderLines lines;

        @Inject
        AuditChain chain;

        @Inject
        Clock clock;

        /** Waits for whoever moves the order at this moment, and looks again. */
        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void of(long id) {
            var order = em.find(SupervisionOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
            var words = Messages.all().get(Lang.ZH, "order.auto-reminder", String.valueOf(order.signDue()));
            if (order.remindOfReceipt(words, LocalDate.now(clock), new By(0, null, clock.instant()))) {
                lines.put(order);
                var note = new AuditNote();
                note.about("order", id, order.code());
                note.detail("step", "order." + OrderStep.AUTO_REMIND);
                chain.success(SYSTEM, "order.auto", note);
            }
        }
    }
}
