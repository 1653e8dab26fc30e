package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Writes an election's row in the work register after a move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ElectionLines {
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    OrgUnits units;

    void put(Election election) {
        em.flush();
        versions.keep("orgstructure.election", election.id());
        register.put(new WorkItem(
                "org-structure",
                "election",
                election.id(),
                election.code(),
                units.namesOf(List.of(election.unit())).getOrDefault(election.unit(), "")
                        + Messages.all().get(Lang.ZH, "ElectionKind." + election.kind()),
                "/elections/" + election.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                election.unit(),
                null,
                null,
                null,
                List.of(),
                election.plannedOn(),
                election.plannedOn(),
                0,
                election.state().category(),
                election.state().name(),
                LEVEL,
                ElectionGuard.RULES.awaited(ElectionFacts.alone(election))));
    }
}
