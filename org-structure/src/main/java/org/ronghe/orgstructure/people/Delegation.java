package org.ronghe.orgstructure.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.orgstructure.api.People.Kind;

/**
 * One person lets another act from a day to a day, both included. It never widens what the first one may do, is never
 * passed on, and never carries an administrator's post.
 */
@Entity
@Table(schema = "orgstructure", name = "delegation")
class Delegation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delegation")
    @SequenceGenerator(name = "delegation", sequenceName = "orgstructure.delegation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "from_person")
    private long giver;

    @Column(name = "to_person")
    private long receiver;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Delegation() {}

    private Delegation(long giver, long receiver, LocalDate from, LocalDate to, String reason, Instant at) {
        this.giver = giver;
        this.receiver = receiver;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.madeAt = at;
    }

    /**
     * Lets another act.
     *
     * @param mostDays most days it may last (parameter delegation.max_days)
     * @throws RuleBroken {@code delegation.self}, {@code delegation.administrator}, {@code delegation.person-left},
     *     {@code delegation.in-the-past}, {@code delegation.ends-before-start} or {@code delegation.too-long}
     */
    static Delegation give(
            Person giver,
            Person receiver,
            LocalDate from,
            LocalDate to,
            String reason,
            int mostDays,
            LocalDate today,
            Instant at) {
        if (giver.id() == receiver.id()) {
            throw new RuleBroken("delegation.self");
        }
        if (giver.kind() == Kind.ADMINISTRATOR || receiver.kind() == Kind.ADMINISTRATOR) {
            throw new RuleBroken("delegation.administrator");
        }
        if (!receiver.hereOn(to)) {
            throw new RuleBroken("delegation.person-left");
        }
        if (from.isBefore(today)) {
            throw new RuleBroken("delegation.in-the-past");
        }
        if (to.isBefore(from)) {
            throw new RuleBroken("delegation.ends-before-start");
        }
        if (ChronoUnit.DAYS.between(from, to) + 1 > mostDays) {
            throw new RuleBroken("delegation.too-long", mostDays);
        }
        return new Delegation(giver.id(), receiver.id(), from, to, reason, at);
    }

    /**
     * Ends it at once; either of the two may.
     *
     * @throws NotFound for anybody else
     * @throws RuleBroken {@code delegation.ended} when it is over already
     */
    void end(long by, LocalDate today, Instant at) {
        if (by != giver && by != receiver) {
            throw new NotFound("delegation", id());
        }
        if (endedAt != null || to.isBefore(today)) {
            throw new RuleBroken("delegation.ended");
        }
        endedAt = at;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    boolean ended() {
        return endedAt != null;
    }
}
