package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/**
 * Writes an entry's row in the work register after a move: it stands on the person's desk until the person has spoken,
 * and then waits on the desks of whoever checks and admits.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InspectorLines {
    /** Domain rules §5.1. */
    private static final int LEVEL = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Inspector inspector) {
        em.flush();
        versions.keep("discipline.inspector", inspector.id());
        var today = LocalDate.now(clock);
        long person = inspector.person();
        register.put(new WorkItem(
                "discipline",
                "inspector",
                inspector.id(),
                inspector.code(),
                people.namesOf(List.of(person)).getOrDefault(person, ""),
                "/discipline/inspectors/" + inspector.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                "",
                null,
                person,
                posts.titlesOf(List.of(person), today).get(person),
                null,
                List.of(),
                null,
                null,
                0,
                inspector.state().category(),
                inspector.state().name(),
                LEVEL,
                InspectorGuard.RULES.awaited(new InspectorFacts(inspector, Actor.NOBODY))));
    }
}
