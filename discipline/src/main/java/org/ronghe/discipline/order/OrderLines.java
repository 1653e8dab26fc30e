package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Posts;

/** Writes an order's row in the work register, and its version, after a move, in the transaction of the move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OrderLines {
    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(SupervisionOrder order) {
        em.flush();
        versions.keep("discipline.supervision_order", order.id());
        var responsible = responsible(order);
        register.put(new WorkItem(
                "discipline",
                "order",
                order.id(),
                order.code(),
                order.matter(),
                "/discipline/orders/" + order.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                order.source(),
                order.hostUnit(),
                responsible,
                posts.titlesOf(List.of(responsible), LocalDate.now(clock)).get(responsible),
                order.escalatedTo() == null ? order.leader() : order.escalatedTo(),
                judges(order),
                order.firstDue(),
                drawnUp(order) ? null : order.currentDue(),
                order.extensions(),
                order.state().category(),
                order.state().name(),
                2,
                OrderGuard.RULES.awaited(OrderFacts.alone(order))));
    }

    /** The clock of an order begins when it is issued. */
    private static boolean drawnUp(SupervisionOrder order) {
        return order.state() == OrderState.DRAFTED || order.state() == OrderState.REGISTERED;
    }

    /** Until it is issued an order is work of whoever draws it up. */
    private static long responsible(SupervisionOrder order) {
        var contact = order.contact();
        return drawnUp(order) || contact == null ? order.draftedBy() : contact;
    }

    /** Whom it waits for: a report for the supervisor, everything else for the leader who issues. */
    private static List<Long> judges(SupervisionOrder order) {
        @Nullable Long issuer = order.issuer();
        return order.state() == OrderState.REPORTED
                ? List.of(order.draftedBy())
                : issuer == null ? List.of() : List.of(issuer);
    }
}
