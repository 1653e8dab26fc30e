package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.Sql;

/**
 * What an application leaves behind while it runs. It holds a lock of the database for as long as it lives: whoever
 * wants to know whether it still does looks for the lock, so that a killed process is not waited for.
 */
@ApplicationScoped
class ImportRuns {
    private static final int RUN = 7301;
    private static final int ROUND = 7302;
    private static final int NEW_ROUND = 7303;

    /** From the decision to the lock: the time a busy server may need to start the work. */
    private static final Duration START = Duration.ofSeconds(15);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Holds the batch, and the round against other imports, until the transaction ends.
     *
     * @throws RuleBroken {@code import.round-busy} when another import writes into the round: it may take longer than a
     *     statement is let wait
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(ImportBatch batch) {
        lock("?::int, ?::int", RUN, batch.id());
        var round = batch.target().round();
        if (round == null) {
            lock("?::int, hashtext(?)", NEW_ROUND, batch.target().name());
        } else {
            lock("?::int, ?::int", ROUND, round);
        }
    }

    private void lock(String keys, Object... values) {
        if (sql.number("SELECT pg_try_advisory_xact_lock(" + keys + ")::int", values) == 0) {
            throw new RuleBroken("import.round-busy");
        }
    }

    /** Whether the application that was begun has ended without a result. */
    boolean interrupted(ImportBatch batch) {
        var begun = batch.begunAt();
        return batch.state() == BatchState.APPLYING
                && begun != null
                && begun.plus(START).isBefore(clock.instant())
                && sql.number("""
                                SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = ?::bigint::oid
                                   AND objid = ?::bigint::oid
                                   AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                                """, RUN, batch.id()) == 0;
    }

    /** Starts the count; part of the decision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void start(long batch, int total) {
        sql.update("""
                INSERT INTO discipline.import_progress (batch_id, done, total) VALUES (?, 0, ?)
                ON CONFLICT (batch_id) DO UPDATE SET done = 0, total = excluded.total
                """, batch, total);
    }

    /** Seen by others at once, although what it counts is not yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void advance(long batch, int more) {
        sql.update("UPDATE discipline.import_progress SET done = done + ? WHERE batch_id = ?", more, batch);
    }
}
