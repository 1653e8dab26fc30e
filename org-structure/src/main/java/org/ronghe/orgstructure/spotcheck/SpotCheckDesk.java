package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;

/** Where samples are drawn, looked through and answered. The seed comes from the machine, never from a person. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class SpotCheckDesk {
    private static final String SERIES = "抽查";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    SpotCheckLines lines;

    @Inject
    SignedMinutes minutes;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Parameters parameters;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /**
     * The number of the sample.
     *
     * @throws RuleBroken {@code spot-check.days-turned} or {@code spot-check.day-ahead} at {@code to},
     *     {@code spot-check.again} at {@code reason} where the same days were sampled before, or
     *     {@code spot-check.too-few}
     */
    @Permits("spot-check.check")
    long draw(SpotCheckWrites.NewSpotCheck asked) {
        return once.of(asked.once(), asked, () -> {
            var today = LocalDate.now(clock);
            if (asked.to().isBefore(asked.from())) {
                throw RuleBroken.at("to", "spot-check.days-turned");
            }
            if (asked.to().isAfter(today)) {
                throw RuleBroken.at("to", "spot-check.day-ahead", today);
            }
            var reason = text(asked.reason()).strip();
            requireReason(asked, reason);
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var seed = new byte[16];
            new SecureRandom().nextBytes(seed);
            var check = SpotCheck.draw(
                    new SpotCheck.Draw(
                            numbers.draw(SERIES, "minutes of " + asked.from() + " to " + asked.to())
                                    .toString(),
                            asked.from(),
                            asked.to(),
                            Objects.requireNonNull(asked.size()),
                            HexFormat.of().formatHex(seed),
                            reason,
                            today.plusDays(parameters.number("meeting.spot_check_days", today)),
                            gate.actor().person(),
                            at),
                    minutes.of(asked.from(), asked.to(), at));
            em.persist(check);
            lines.put(check);
            note.about(SpotCheckLines.KIND, check.id(), check.code());
            note.detail("seed", check.seed());
            return check.id();
        });
    }

    /** Nobody draws until the sample pleases. */
    private void requireReason(SpotCheckWrites.NewSpotCheck asked, String reason) {
        var before = sql.one(
                "SELECT number FROM orgstructure.spot_check WHERE from_day <= ? AND to_day >= ? ORDER BY id DESC LIMIT 1",
                row -> row.text("number"),
                asked.to(),
                asked.from());
        if (before.isPresent() && reason.isEmpty()) {
            throw RuleBroken.at("reason", "spot-check.again", before.get());
        }
    }

    @Permits("spot-check.check")
    void look(long id, long line, SpotCheckWrites.SpotCheckFinding asked) {
        var check = open(id, asked.version(), SpotCheckStep.LOOK);
        check.look(line, asked.sound(), text(asked.words()), by());
        lines.put(check);
    }

    @Permits("spot-check.answer")
    void answer(long id, long line, SpotCheckWrites.SpotCheckAnswer asked) {
        var check = open(id, asked.version(), SpotCheckStep.ANSWER);
        check.answer(line, asked.words(), gate.actor(), by());
        lines.put(check);
    }

    @Permits("spot-check.check")
    void settle(long id, long line, SpotCheckWrites.SpotCheckSettling asked) {
        var check = open(id, asked.version(), SpotCheckStep.SETTLE);
        check.settle(line, by());
        lines.put(check);
    }

    @Permits("spot-check.check")
    void giveBack(long id, long line, SpotCheckWrites.SpotCheckReturn asked) {
        var check = open(id, asked.version(), SpotCheckStep.RETURN);
        check.giveBack(line, asked.reason(), by());
        lines.put(check);
    }

    @Permits("spot-check.check")
    void close(long id, SpotCheckWrites.SpotCheckConclusion asked) {
        var check = open(id, asked.version(), SpotCheckStep.CLOSE);
        check.close(asked.conclusion(), by());
        lines.put(check);
    }

    @Permits("spot-check.check")
    void cancel(long id, SpotCheckWrites.SpotCheckCancellation asked) {
        var check = open(id, asked.version(), SpotCheckStep.CANCEL);
        check.cancel(asked.reason(), by());
        lines.put(check);
    }

    private SpotCheck open(long id, long version, SpotCheckStep step) {
        return opening.open(
                SpotCheckGuard.RULES,
                SpotCheck.class,
                id,
                version,
                step,
                check -> new SpotCheckFacts(check, gate.actor()),
                check -> null);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
