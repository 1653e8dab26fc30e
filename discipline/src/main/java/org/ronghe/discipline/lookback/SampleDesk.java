package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;

/**
 * Draws samples. The seed comes from the machine, never from a person; a drawn sample stays, whoever likes it or not.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class SampleDesk {
    private static final String SERIES = "抽样";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Population population;

    @Inject
    DocumentNumbers numbers;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /**
     * Draws one; a second one of a round replaces nothing and needs a reason, so that nobody draws until the sample
     * pleases.
     *
     * @throws RuleBroken {@code lookback.sample-too-few} when fewer tasks of the round are closed
     * @throws RuleBroken {@code lookback.sample-again} at {@code reason} where the round was sampled before and none is
     *     given
     */
    @Permits("lookback.plan")
    long draw(LookBackWrites.NewLookBackSample asked) {
        return once.of(asked.once(), asked, () -> {
            long round = Objects.requireNonNull(asked.round());
            var reason = reason(asked, round);
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var seed = new byte[16];
            new SecureRandom().nextBytes(seed);
            int size = Objects.requireNonNull(asked.size());
            var closed = population.closed(round, at);
            if (closed.size() < size) {
                throw new RuleBroken("lookback.sample-too-few", closed.size(), size);
            }
            var sample = new Sample(
                    numbers.draw(SERIES, "sample of round " + round).toString(),
                    round,
                    HexFormat.of().formatHex(seed),
                    size,
                    closed,
                    reason,
                    gate.actor().person(),
                    at);
            em.persist(sample);
            em.flush();
            note.about("sample", sample.id(), sample.number());
            note.detail("drawn", String.join(" ", sample.chosen()));
            if (!reason.isEmpty()) {
                note.detail("reason", reason);
            }
            return sample.id();
        });
    }

    /** Two who draw at once wait for each other here: the second sees that the first has drawn. */
    private String reason(LookBackWrites.NewLookBackSample asked, long round) {
        if (sql.one(
                        "SELECT id FROM discipline.inspection_round WHERE id = ? FOR UPDATE",
                        row -> row.number("id"),
                        round)
                .isEmpty()) {
            throw new NotFound("round", round);
        }
        var before = sql.one(
                "SELECT number FROM discipline.look_back_sample WHERE round_id = ? ORDER BY drawn_at DESC, id DESC LIMIT 1",
                row -> row.text("number"),
                round);
        var reason = asked.reason() == null ? "" : asked.reason().strip();
        if (before.isPresent() && reason.isEmpty()) {
            throw RuleBroken.at("reason", "lookback.sample-again", before.get());
        }
        return before.isPresent() ? reason : "";
    }
}
