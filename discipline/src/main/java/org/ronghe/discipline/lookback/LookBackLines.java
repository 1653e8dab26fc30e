package org.ronghe.discipline.lookback;

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

/** Writes a look-back's row in the work register after a move: it stands on the checker's desk with its day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LookBackLines {
    /** Read by whoever reads the ledger of tasks (domain rules §5.1). */
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
    LookedAtBook tasks;

    @Inject
    Clock clock;

    void put(LookBack lookBack) {
        em.flush();
        versions.keep("discipline.look_back", lookBack.id());
        long checker = lookBack.checker();
        register.put(new WorkItem(
                "discipline",
                "lookback",
                lookBack.id(),
                lookBack.code(),
                lookBack.measure(),
                "/discipline/look-backs/" + lookBack.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                source(tasks.of(lookBack.task())),
                null,
                checker,
                posts.titlesOf(List.of(checker), LocalDate.now(clock)).get(checker),
                null,
                List.of(),
                lookBack.firstDue(),
                lookBack.due(),
                0,
                lookBack.state().category(),
                lookBack.state().name(),
                LEVEL,
                List.of()));
    }

    /** Two rounds may use one code: the round stands before it. */
    private static String source(LookedAt task) {
        return task.roundName() + " " + task.code();
    }
}
