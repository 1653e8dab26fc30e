package org.ronghe.domain.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;

/** Opens a record for a step, in the transaction of the desk that takes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Opening {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    AuditNote note;

    /**
     * The record for a step: there, visible, unchanged since it was read, and nothing in the step's way. It is locked,
     * so that two moves of one record follow each other: the second sees the first one's version.
     *
     * @param version what the writer read; null where no words can be lost
     * @param theirs what stands there now, in the shape of the form, for whoever comes too late
     * @throws NotFound for a record that is not there, or not for this reader
     * @throws Stale when somebody else wrote meanwhile
     * @throws RuleBroken as {@link MoveRules#require} says
     */
    public <R extends Movable, F extends MoveFacts<S>, S extends Enum<S> & MoveStep<G>, G extends MoveGuard<F>> R open(
            MoveRules<F, S, G> rules,
            Class<R> type,
            long id,
            @Nullable Long version,
            S step,
            Function<R, F> facts,
            Function<R, @Nullable Record> theirs) {
        var record = visible(rules.ledger(), type, id, LockModeType.PESSIMISTIC_WRITE, each -> false);
        note.detail("step", rules.prefix() + step.name());
        if (version != null && version != record.version()) {
            throw new Stale(version, record.version(), theirs.apply(record));
        }
        rules.require(step, facts.apply(record));
        em.lock(record, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return record;
    }

    /**
     * The record for somebody who reads it, named in the audit note.
     *
     * @param ledger as in {@link MoveRules#ledger}
     * @throws NotFound for a record that is not there, or not for this reader
     */
    public <R extends Movable> R read(String ledger, Class<R> type, long id) {
        return read(ledger, type, id, record -> false);
    }

    /**
     * The same where something besides the record may let the reader see it; it opens no step.
     *
     * @param besides whether it does; asked only about a record that the reader does not see otherwise
     * @throws NotFound for a record that is not there, or not for this reader
     */
    public <R extends Movable> R read(String ledger, Class<R> type, long id, Predicate<R> besides) {
        return visible(ledger, type, id, LockModeType.NONE, besides);
    }

    private <R extends Movable> R visible(
            String ledger, Class<R> type, long id, LockModeType lock, Predicate<R> besides) {
        var record = em.find(type, id, lock);
        if (record == null || !(record.visibleTo(gate.actor(), gate.reach(ledger + ".read")) || besides.test(record))) {
            throw new NotFound(ledger, id);
        }
        note.about(ledger, id, record.code());
        return record;
    }
}
