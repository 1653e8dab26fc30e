package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.Sql;

/**
 * The moments of the lines' versions. A week that is signed must come out the same from the versions for ever, so no
 * version may appear afterwards that claims to have stood before: whoever writes lines asks here for the moment, and
 * whoever signs a round keeps the writers of that round out until the signature is there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LineMoments {
    /** Tenths of a second. */
    private static final int PATIENCE = 20;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * The moment of a move in these rounds; not before a signed picture, whatever the clock of another node says.
     *
     * @throws RuleBroken {@code rectification.round-signing} when one of them is being signed for longer than a moment
     */
    Instant next(Collection<Long> rounds) {
        return sql.one(
                        "SELECT discipline.line_moment(?, ?) AS at",
                        row -> Optional.ofNullable(row.instantOrNull("at")),
                        rounds,
                        clock.instant())
                .flatMap(at -> at)
                .orElseThrow(() -> new RuleBroken("rectification.round-signing"));
    }

    /**
     * Waits a moment for the moves of the round that are under way and keeps further ones out until the transaction
     * ends. A long import is not waited for: a statement that waits is ended by the database, and nobody would know
     * why.
     *
     * @throws RuleBroken {@code snapshot.busy}
     */
    public void hold(long round) {
        for (int i = 0; i < PATIENCE; i++) {
            if (sql.number("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7303))::int", key(round)) == 1) {
                return;
            }
            sql.number("SELECT 1 FROM (SELECT pg_sleep(0.1)) AS waited");
        }
        throw new RuleBroken("snapshot.busy");
    }

    private static String key(long round) {
        return "discipline.round." + round;
    }
}
