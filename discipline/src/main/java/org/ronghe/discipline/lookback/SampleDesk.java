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

    /** @throws RuleBroken {@code lookback.sample-too-few} when fewer tasks of the round are closed */
    @Permits("lookback.plan")
    long draw(LookBackWrites.NewLookBackSample asked) {
        return once.of(asked.once(), asked, () -> {
            long round = Objects.requireNonNull(asked.round());
            if (sql.number("SELECT count(*) FROM discipline.inspection_round WHERE id = ?", round) == 0) {
                throw new NotFound("round", round);
            }
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
                    gate.actor().person(),
                    at);
            em.persist(sample);
            em.flush();
            note.about("sample", sample.id(), sample.number());
            note.detail("drawn", String.join(" ", sample.chosen()));
            return sample.id();
        });
    }
}
