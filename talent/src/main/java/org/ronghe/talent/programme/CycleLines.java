package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Posts;

/** Writes a cycle's row in the work register after a move: on the desk of whoever runs it in the personnel office. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CycleLines {
    static final String KIND = "cycle";
    private static final int LEVEL = 1;
    private static final int DRAFT_LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    CycleFactsBook facts;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Cycle it) {
        em.flush();
        versions.keep("talent.cycle", it.id());
        register.put(new WorkItem(
                "talent",
                KIND,
                it.id(),
                it.code(),
                it.shown(),
                CycleFilter.PATH + "/" + it.id(),
                WorkItem.Pillar.TALENT,
                null,
                it.programme().name(),
                null,
                it.officer(),
                posts.titlesOf(List.of(it.officer()), LocalDate.now(clock)).get(it.officer()),
                null,
                List.of(),
                it.terms().opensOn(),
                it.dueOn(),
                0,
                it.state().category(),
                it.state().name(),
                it.state().open() ? LEVEL : DRAFT_LEVEL,
                CycleGuard.RULES.awaited(facts.alone(it))));
    }
}
