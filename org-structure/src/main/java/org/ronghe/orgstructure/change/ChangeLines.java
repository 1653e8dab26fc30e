package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Writes a change's row in the work register after a move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ChangeLines {
    static final String KIND = "change";
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    ChangeFactsBook facts;

    @Inject
    Parameters parameters;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Change change) {
        em.flush();
        versions.keep("orgstructure.org_change", change.id());
        var today = LocalDate.now(clock);
        var plan = change.plan();
        boolean runs = change.kind() == ChangeKind.TEMPORARY && change.carriedOn() != null;
        var secretary = change.appointed().secretary();
        long responsible = runs && secretary != null ? secretary : change.draftedBy();
        var asked = change.askedOn();
        var answer = asked == null
                ? null
                : asked.plusMonths(ChangeLimits.on(asked, parameters).replyMonths());
        register.put(new WorkItem(
                "org-structure",
                KIND,
                change.id(),
                change.code(),
                Messages.all().get(Lang.ZH, "ChangeKind." + change.kind()) + "：" + plan.name(),
                ChangeFilter.PATH + "/" + change.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                change.applicant(),
                responsible,
                posts.titlesOf(List.of(responsible), today).get(responsible),
                null,
                List.of(),
                runs ? plan.endsOn() : answer,
                runs ? plan.endsOn() : answer,
                change.extensions(),
                change.state().category(change.kind()),
                change.state().name(),
                LEVEL,
                ChangeGuard.RULES.awaited(facts.of(change, Actor.NOBODY))));
    }
}
