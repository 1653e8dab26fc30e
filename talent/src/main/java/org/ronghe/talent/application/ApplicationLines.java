package org.ronghe.talent.application;

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

/**
 * Writes an application's row in the work register after a move: on the desk of the applicant while something is theirs
 * to do, of whoever runs it otherwise. The row says which programme, and never whose application.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ApplicationLines {
    static final String KIND = "application";
    private static final int LEVEL = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    ApplicationFactsBook facts;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Application it) {
        em.flush();
        versions.keep("talent.application", it.id());
        boolean theirs =
                switch (it.state()) {
                    case DRAFT, RETURNED, SELECTED, MIDTERM -> true;
                    default -> false;
                };
        long responsible = theirs ? it.applicant() : it.officer();
        register.put(new WorkItem(
                "talent",
                KIND,
                it.id(),
                it.code(),
                it.cycleName(),
                ApplicationFilter.PATH + "/" + it.id(),
                WorkItem.Pillar.TALENT,
                null,
                it.cycleName(),
                null,
                responsible,
                posts.titlesOf(List.of(responsible), LocalDate.now(clock)).get(responsible),
                null,
                List.of(),
                it.dueOn(),
                it.dueOn(),
                0,
                it.state().category(),
                it.state().name(),
                LEVEL,
                ApplicationGuard.RULES.awaited(facts.alone(it))));
    }
}
