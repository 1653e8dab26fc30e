package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.EveryMinute;

/**
 * Looks after posts whose last day is over and people who have left, and after successors whose post came later: once
 * for each, however many nodes look.
 */
@ApplicationScoped
class EndedPosts implements EveryMinute {
    private static final Logger LOG = Logger.getLogger(EndedPosts.class.getName());
    private static final int MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Opening opening;

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        // whoever left takes all posts along: one list instead of one for each
        each(
                "SELECT id FROM orgstructure.person WHERE left_on <= ? AND NOT handed_over ORDER BY left_on, id LIMIT ",
                today,
                opening::ofPerson);
        each(
                "SELECT id FROM orgstructure.post WHERE to_date < ? AND confirmed_at IS NOT NULL AND NOT handed_over"
                        + " ORDER BY to_date, id LIMIT ",
                today,
                opening::ofPost);
        opening.leftAgain(MOST).forEach(id -> safely(id, opening::ofPersonAgain));
        opening.unfit().forEach(id -> safely(id, opening::ofUnfit));
        opening.offeredBeforePost(MOST).forEach(id -> safely(id, this::offerAgain));
    }

    /** Line by line: one that fails keeps none of the others waiting. */
    private void offerAgain(long id) {
        var now = clock.instant();
        opening.waitingLines(id).forEach(line -> safely(line, which -> opening.offerAgain(id, which)));
        opening.offered(id, now);
    }

    /** One that fails keeps none of the others waiting; the next minute tries it again. */
    private void each(String which, LocalDate today, Consumer<Long> open) {
        sql.list(which + MOST, row -> row.number("id"), today).forEach(id -> safely(id, open));
    }

    private static void safely(long id, Consumer<Long> open) {
        try {
            open.accept(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "handover " + id, e);
        }
    }

    /** One list, one transaction; whoever comes second waits for the first and finds nothing to do. */
    @ApplicationScoped
    static class Opening {
        /** By whom the audit chain says it was done: no account, no person. */
        private static final Actor SYSTEM = new Actor(0, 0, "系统", "", List.of(), Set.of(), false, "");

        @Inject
        Handovers handovers;

        @Inject
        AuditChain chain;

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void ofPost(long id) {
            open(handovers::ofPost, "post", id);
        }

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void ofPerson(long id) {
            open(handovers::ofPerson, "person", id);
        }

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void ofPersonAgain(long id) {
            open(handovers::ofPersonAgain, "person", id);
        }

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void ofUnfit(long id) {
            open(handovers::ofUnfit, "person", id);
        }

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void offerAgain(long id, long line) {
            open(which -> handovers.offerAgain(which, line), HandoverRegister.KIND, id);
        }

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        void offered(long id, Instant at) {
            handovers.offered(id, at);
        }

        @Transactional
        List<Long> offeredBeforePost(int most) {
            return handovers.offeredBeforePost(most);
        }

        @Transactional
        List<Long> waitingLines(long id) {
            return handovers.waitingLines(id);
        }

        @Transactional
        List<Long> unfit() {
            return handovers.unfit();
        }

        @Transactional
        List<Long> leftAgain(int most) {
            return handovers.leftAgain(most);
        }

        private void open(LongFunction<Optional<String>> how, String kind, long id) {
            how.apply(id).ifPresent(number -> {
                var note = new AuditNote();
                note.about(kind, id, number);
                chain.success(SYSTEM, "handover.auto", note);
            });
        }
    }
}
