package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;

/** Writes a spot check's row in the work register after a move: its flaws wait for whoever keeps those minutes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SpotCheckLines {
    static final String KIND = "spot-check";
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    void put(SpotCheck check) {
        em.flush();
        versions.keep("orgstructure.spot_check", check.id());
        register.put(new WorkItem(
                "org-structure",
                KIND,
                check.id(),
                check.code(),
                check.from() + " — " + check.to(),
                SpotCheckFilter.PATH + "/" + check.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                null,
                check.drawnBy(),
                null,
                null,
                List.of(),
                check.due(),
                check.due(),
                0,
                check.state().category(),
                check.state().name(),
                LEVEL,
                SpotCheckGuard.RULES.awaited(new SpotCheckFacts(check, Actor.NOBODY))));
    }
}
