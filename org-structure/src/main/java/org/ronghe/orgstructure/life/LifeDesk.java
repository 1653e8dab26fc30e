package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.orgstructure.api.OrgUnits;

/** Where a superior lets an organisation off a rule, and takes that back. Nobody does so for the own organisation. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class LifeDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Once once;

    @Inject
    OrgUnits units;

    @Inject
    LifePosts posts;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    /**
     * The number of the exemption.
     *
     * @throws RuleBroken {@code org.unknown}, {@code life.not-owed} for a rule that such an organisation does not have,
     *     {@code life.wrong-period} for a period of another kind, {@code life.not-superior},
     *     {@code life.own-organisation} or {@code life.already-excused}
     */
    @Permits("life.excuse")
    long grant(LifeWrites.NewExemption asked) {
        return once.of(asked.once(), asked, () -> {
            var unit = units.find(asked.unit()).orElseThrow(() -> new RuleBroken("org.unknown"));
            if (!asked.rule().owedBy(unit.kind())) {
                throw new RuleBroken("life.not-owed", at("life.not-owed", "rule"));
            }
            var period = Period.of(asked.period())
                    .filter(each -> each.span() == asked.rule().span())
                    .orElseThrow(() -> new RuleBroken("life.wrong-period", at("life.wrong-period", "period")));
            days.notTooFar("period", period.first());
            requireSuperior(unit.id(), asked.rule());
            if (sql.number(
                            "SELECT count(*) FROM orgstructure.life_exemption"
                                    + " WHERE unit_id = ? AND rule = ? AND first_day = ? AND revoked_at IS NULL",
                            unit.id(),
                            asked.rule(),
                            period.first())
                    > 0) {
                throw new RuleBroken("life.already-excused");
            }
            var exemption = LifeExemption.grant(
                    unit.id(),
                    asked.rule(),
                    period,
                    asked.reason(),
                    gate.actor().person(),
                    clock.instant());
            em.persist(exemption);
            note.about("life-exemption", exemption.id(), subject(unit.shortName(), exemption));
            return exemption.id();
        });
    }

    /** @throws RuleBroken {@code life.not-superior}, {@code life.own-organisation} or {@code life.revoked} */
    @Permits("life.excuse")
    void revoke(long id, LifeWrites.ExemptionRevocation asked) {
        var exemption = em.find(LifeExemption.class, id);
        if (exemption == null || !gate.reach("life.excuse").covers(exemption.unit())) {
            throw new NotFound("life-exemption", id);
        }
        requireSuperior(exemption.unit(), exemption.rule());
        Stale.unless(asked.version(), exemption.version());
        exemption.revoke(asked.reason(), gate.actor().person(), clock.instant());
        note.about(
                "life-exemption",
                id,
                subject(
                        units.find(exemption.unit())
                                .map(OrgUnits.Unit::shortName)
                                .orElse(""),
                        exemption));
    }

    private void requireSuperior(long unit, LifeRule rule) {
        if (!gate.reach("life.excuse").covers(unit) || rule.superiors().stream().noneMatch(gate.actor()::actsAs)) {
            throw new RuleBroken("life.not-superior");
        }
        if (posts.unitsOf(LifePosts.LEADERS).contains(unit)) {
            throw new RuleBroken("life.own-organisation");
        }
    }

    private static String subject(String unit, LifeExemption exemption) {
        return unit + " " + exemption.rule().rule() + " " + exemption.period();
    }

    private static List<RuleBroken.Gap> at(String code, String field) {
        return List.of(new RuleBroken.Gap(code).at(field));
    }
}
