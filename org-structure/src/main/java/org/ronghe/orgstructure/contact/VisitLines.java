package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Writes a visit's row in the work register after a move: it stands on the desk of whoever makes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VisitLines {
    static final String KIND = "contact-visit";
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    Posts posts;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    void put(Visit visit) {
        em.flush();
        versions.keep("orgstructure.contact_visit", visit.id());
        register.put(new WorkItem(
                "org-structure",
                KIND,
                visit.id(),
                visit.code(),
                visit.link().kind().name() + " · " + targetName(visit.branch(), visit.person()),
                VisitFilter.PATH + "/" + visit.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                visit.branch(),
                visit.holder(),
                posts.titlesOf(List.of(visit.holder()), LocalDate.now(clock)).get(visit.holder()),
                null,
                List.of(),
                visit.plannedOn(),
                visit.due(),
                0,
                visit.state().category(),
                visit.state().name(),
                LEVEL,
                VisitGuard.RULES.awaited(new VisitFacts(visit, 0, Actor.NOBODY))));
    }

    /** The name of the branch or of the person. */
    String targetName(@Nullable Long branch, @Nullable Long person) {
        if (branch != null) {
            return units.namesOf(List.of(branch)).getOrDefault(branch, "");
        }
        return person == null ? "" : people.namesOf(List.of(person)).getOrDefault(person, "");
    }
}
