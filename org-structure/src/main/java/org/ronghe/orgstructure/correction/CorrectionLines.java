package org.ronghe.orgstructure.correction;

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
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Writes a request's row in the work register after a move: it waits on the desks of the office that answers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CorrectionLines {
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    People people;

    void put(Correction correction) {
        em.flush();
        versions.keep("orgstructure.correction", correction.id());
        var name = people.namesOf(List.of(correction.person())).getOrDefault(correction.person(), "");
        register.put(new WorkItem(
                "org-structure",
                "correction",
                correction.id(),
                correction.code(),
                Messages.all().get(Lang.ZH, "CorrectionAbout." + correction.about()) + " · " + name,
                "/corrections/" + correction.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                0,
                correction.state().category(),
                correction.state().name(),
                LEVEL,
                CorrectionGuard.RULES.awaited(new CorrectionFacts(correction, Actor.NOBODY))));
    }
}
