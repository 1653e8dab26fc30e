package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.Versions.Part;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Writes a list's row in the work register after a move: what it waits for stands on that desk. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ResponsibilityLines {
    static final String KIND = "responsibility";
    private static final int LEVEL = 3;
    private static final int MONTHS = 12;
    private static final int LAST = 31;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    ResponsibilityFactsBook facts;

    void put(ResponsibilityList list) {
        em.flush();
        versions.keep(
                "orgstructure.responsibility", list.id(), new Part("orgstructure.responsibility_task", "list_id"));
        var end = LocalDate.of(list.year(), MONTHS, LAST);
        register.put(new WorkItem(
                "org-structure",
                KIND,
                list.id(),
                list.code(),
                Messages.all().get(Lang.ZH, "responsibility.sheet-title") + "：" + list.post(),
                ResponsibilityFilter.PATH + "/" + list.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                list.meetingCode(),
                null,
                list.holder(),
                list.post(),
                null,
                List.of(),
                end,
                end,
                0,
                list.state().category(),
                list.state().name(),
                LEVEL,
                ResponsibilityGuard.RULES.awaited(facts.of(list, Actor.NOBODY))));
    }
}
