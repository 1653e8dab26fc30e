package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;

/** Where an office empties a handover list: one line, one person, one recorded move of the record. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class HandoverDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    HandoverLedger lists;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    @Inject
    Handovers handovers;

    @Inject
    HandoverRegister register;

    @Inject
    AuditNote note;

    @Permits("handover.give")
    void give(long id, long line, HandoverWrites.Giving asked) {
        var actor = gate.actor();
        var at = lists.line(id, line);
        var ledger = handovers.ledger(at.kind());
        ledger.hold(at.item());
        var handover = em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE);
        note.about(HandoverRegister.KIND, id, handover.number());
        Stale.unless(asked.version(), handover.version());
        var today = LocalDate.now(clock);
        var to = candidates.one(asked.taker(), today).orElseThrow(() -> new RuleBroken("handover.taker-gone"));
        var title = handovers.title(to, today);
        var now = clock.instant();
        var given =
                handover.give(line, to, title, actor.roles(), actor.principals(), actor.person(), actor.name(), now);
        note.detail("record", given.kind() + "/" + given.item());
        note.detail("part", given.part());
        note.detail("to", to.person());
        em.lock(handover, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        // the line is settled before its record moves: the move would otherwise find it waiting in vain
        em.flush();
        if (given.state() == HandoverLineState.KEPT) {
            ledger.judge(given.item(), given.part(), handover.person())
                    .apply(to)
                    .ifPresent(no -> {
                        throw no;
                    });
        } else {
            ledger.take(
                            given.item(),
                            given.part(),
                            handover.person(),
                            to,
                            Handovers.words(
                                    given.kind(),
                                    given.part(),
                                    handover.personName(),
                                    handover.post(),
                                    to.name(),
                                    title,
                                    handover.number()),
                            By.of(actor, null, now))
                    .ifPresent(no -> {
                        throw no;
                    });
        }
        register.put(handover);
    }
}
