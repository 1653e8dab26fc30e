package org.ronghe.domain.handover;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * The duties of one ledger whose records move, for the module that keeps it.
 *
 * @param <R> the record
 * @param <P> the enum of what people are in it
 */
public abstract class LedgerDuties<R extends Movable, P extends Enum<P>> implements Duties {
    @PersistenceContext
    protected EntityManager em;

    private final Class<R> type;
    private final Class<P> parts;

    protected LedgerDuties(Class<R> type, Class<P> parts) {
        this.type = type;
        this.parts = parts;
    }

    /** Whether the person has this part in the record, and the record is open for it. */
    protected abstract boolean carries(R open, P part, long person);

    /**
     * What the rules of the ledger say of candidates; what surrounds the record is gathered once for all of them. Of
     * the one who has the part already they say whether that person may keep it.
     */
    protected abstract Function<Candidate, Optional<RuleBroken>> judging(R open, P part, long from);

    /** The move itself, with its row in the register. */
    protected abstract void pass(R open, P part, long from, long to, String words, By by);

    @Override
    public Function<Candidate, Optional<RuleBroken>> judge(long item, String part, long from) {
        return judge(found(item, LockModeType.NONE), Enum.valueOf(parts, part), from);
    }

    private Function<Candidate, Optional<RuleBroken>> judge(R found, P part, long from) {
        if (!carries(found, part, from)) {
            return to -> Optional.of(new RuleBroken("handover.carried-no-more", found.code()));
        }
        return judging(found, part, from);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(long item) {
        found(item, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RuleBroken> take(long item, String part, long from, Candidate to, String words, By by) {
        var held = found(item, LockModeType.PESSIMISTIC_WRITE);
        var which = Enum.valueOf(parts, part);
        var no = to.person() == from
                ? Optional.of(new RuleBroken("handover.same-person", to.name()))
                : judge(held, which, from).apply(to);
        if (no.isEmpty()) {
            em.lock(held, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            pass(held, which, from, to.person(), words, by);
        }
        return no;
    }

    private R found(long item, LockModeType lock) {
        var record = em.find(type, item, lock);
        if (record == null) {
            throw new NotFound(kind(), item);
        }
        return record;
    }

    /** A bar with its sentence: who may not, and in which record. */
    protected static Bar bar(boolean stands, String code, Candidate to, Movable in) {
        return new Bar(stands, new RuleBroken(code, to.name(), in.code()));
    }
}
