package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/** Reads one exemption: whose it is, from what, why, and who granted and revoked it. */
@ApplicationScoped
class LifeExemptions {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    LifePosts posts;

    /** What the form starts from. */
    public record NewExemptionPage(
            @Nullable Long unit,
            @Nullable LifeRule rule,
            @Nullable String period) {}

    /**
     * One exemption.
     *
     * @param ruleId of the rule, as the domain rules number it
     * @param revokedAt null while it is in force
     * @param revocable whether the reader may take it back
     * @param rows its row in the list of gaps
     */
    public record ExemptionSheet(
            long id,
            long version,
            long unit,
            String unitName,
            LifeRule rule,
            String ruleId,
            String period,
            String reason,
            String grantedBy,
            Instant grantedAt,
            String revokedBy,
            @Nullable Instant revokedAt,
            String revokedReason,
            boolean revocable,
            String rows) {}

    @Permits(value = "life.excuse", trace = Trace.NONE)
    NewExemptionPage blank(@Nullable Long unit, @Nullable LifeRule rule, @Nullable String period) {
        return new NewExemptionPage(unit, rule, period);
    }

    /** @throws NotFound beyond the reader's reach, too */
    @Permits(value = "life.read", trace = Trace.READ)
    @Transactional
    ExemptionSheet sheet(long id) {
        return sql.one("SELECT * FROM orgstructure.life_exemption WHERE id = ?", LifeExemptions::stored, id)
                .filter(found -> gate.reach("life.read").covers(found.unit()))
                .map(this::named)
                .orElseThrow(() -> new NotFound("life-exemption", id));
    }

    private record Stored(
            long id,
            long version,
            long unit,
            LifeRule rule,
            Period period,
            String reason,
            long grantedBy,
            Instant grantedAt,
            @Nullable Long revokedBy,
            @Nullable Instant revokedAt,
            String revokedReason) {}

    private static Stored stored(Sql.Cursor row) throws java.sql.SQLException {
        var rule = row.word(LifeRule.class, "rule");
        return new Stored(
                row.number("id"),
                row.number("version"),
                row.number("unit_id"),
                rule,
                rule.span().around(row.requiredDate("first_day")),
                row.text("reason"),
                row.number("granted_by"),
                row.instant("granted_at"),
                row.numberOrNull("revoked_by"),
                row.instantOrNull("revoked_at"),
                row.text("revoked_reason"));
    }

    private ExemptionSheet named(Stored found) {
        var ids = new ArrayList<>(List.of(found.grantedBy()));
        Optional.ofNullable(found.revokedBy()).ifPresent(ids::add);
        Map<Long, String> names = people.namesOf(ids);
        var actor = gate.actor();
        return new ExemptionSheet(
                found.id(),
                found.version(),
                found.unit(),
                Objects.requireNonNullElse(units.namesOf(List.of(found.unit())).get(found.unit()), ""),
                found.rule(),
                found.rule().rule(),
                found.period().toString(),
                found.reason(),
                names.getOrDefault(found.grantedBy(), ""),
                found.grantedAt(),
                found.revokedBy() == null ? "" : names.getOrDefault(found.revokedBy(), ""),
                found.revokedAt(),
                found.revokedReason(),
                found.revokedAt() == null
                        && gate.may("life.excuse")
                        && gate.reach("life.excuse").covers(found.unit())
                        && found.rule().superiors().stream().anyMatch(actor::actsAs)
                        && !posts.unitsOf(LifePosts.LEADERS).contains(found.unit()),
                LifeFilter.rows(found.unit(), found.rule(), found.period().toString(), null));
    }
}
