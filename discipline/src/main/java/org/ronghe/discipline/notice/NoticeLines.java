package org.ronghe.discipline.notice;

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

/** Writes a notice's row in the work register after a move: it waits on the desk of whoever signs it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoticeLines {
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
    Clock clock;

    void put(Notice notice) {
        em.flush();
        versions.keep("discipline.notice", notice.id());
        var issuer = notice.issuer();
        long drafter = notice.draftedBy();
        boolean waits = notice.state() == NoticeState.PROPOSED && issuer != null;
        register.put(new WorkItem(
                "discipline",
                "notice",
                notice.id(),
                notice.code(),
                notice.title(),
                "/discipline/notices/" + notice.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                "",
                null,
                drafter,
                posts.titlesOf(List.of(drafter), LocalDate.now(clock)).get(drafter),
                issuer,
                waits ? List.of(issuer) : List.of(),
                null,
                null,
                0,
                notice.state().category(),
                notice.state().name(),
                LEVEL,
                NoticeGuard.RULES.awaited(NoticeFacts.alone(notice))));
    }
}
