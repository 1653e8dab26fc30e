package org.ronghe.orgstructure.life;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.time.InstantColumn;

/**
 * An organisation let off one rule for one period by its superior, with the reason: the rules say 一般, so there are
 * cases. It is granted once and revoked once; both stay.
 */
@Entity
@Table(schema = "orgstructure", name = "life_exemption")
class LifeExemption {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "life_exemption")
    @SequenceGenerator(name = "life_exemption", sequenceName = "orgstructure.life_exemption_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private long unit;

    @Enumerated(EnumType.STRING)
    private LifeRule rule;

    @Column(name = "first_day")
    private LocalDate first;

    private String reason;

    @Column(name = "granted_by")
    private long grantedBy;

    @Column(name = "granted_at")
    @Convert(converter = InstantColumn.class)
    private Instant grantedAt;

    @Column(name = "revoked_by")
    private @Nullable Long revokedBy;

    @Column(name = "revoked_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_reason")
    private String revokedReason = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LifeExemption() {}

    private LifeExemption(long unit, LifeRule rule, LocalDate first, String reason, long by, Instant at) {
        this.unit = unit;
        this.rule = rule;
        this.first = first;
        this.reason = reason;
        this.grantedBy = by;
        this.grantedAt = at;
    }

    static LifeExemption grant(long unit, LifeRule rule, Period period, String reason, long by, Instant at) {
        return new LifeExemption(unit, rule, period.first(), reason.strip(), by, at);
    }

    /** @throws RuleBroken {@code life.revoked} when it was revoked before */
    void revoke(String why, long by, Instant at) {
        if (revokedAt != null) {
            throw new RuleBroken("life.revoked");
        }
        revokedBy = by;
        revokedAt = at;
        revokedReason = why.strip();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long unit() {
        return unit;
    }

    LifeRule rule() {
        return rule;
    }

    Period period() {
        return rule.span().around(first);
    }
}
