package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.move.Awaited;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;

/** Writes a list's row in the work register: it stands on the desks of the offices that have a line to give. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HandoverRegister {
    static final String KIND = "handover";

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    void put(Handover handover) {
        em.flush();
        boolean open = handover.state() == HandoverState.OPEN;
        register.put(new WorkItem(
                "org-structure",
                KIND,
                handover.id(),
                handover.number(),
                handover.personName() + " · " + handover.post(),
                "/handovers/" + handover.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                handover.unit(),
                null,
                null,
                null,
                List.of(),
                handover.due(),
                handover.due(),
                0,
                open ? WorkItem.Category.RUNNING : WorkItem.Category.CLOSED,
                handover.state().name(),
                2,
                open
                        ? List.of(new Awaited(
                                "GIVE", new Deciders(handover.offices(), Set.of(), false), Set.of(), LocalDate.MIN))
                        : List.of()));
    }
}
