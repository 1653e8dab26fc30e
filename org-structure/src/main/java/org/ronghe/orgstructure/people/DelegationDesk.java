package org.ronghe.orgstructure.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;

/** Where a person lets another act, and ends it. Everybody does so for themselves alone. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class DelegationDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Once once;

    @Inject
    Gate gate;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    @Permits("delegation.write")
    long give(PeopleWrites.NewDelegation asked) {
        return once.of(asked.once(), asked, () -> {
            var today = LocalDate.now(clock);
            var giver = person(gate.actor().person());
            var receiver = person(asked.receiver());
            var delegation = Delegation.give(
                    giver,
                    receiver,
                    asked.from(),
                    asked.to(),
                    asked.reason(),
                    parameters.number("delegation.max_days", today),
                    today,
                    clock.instant());
            refuseSecond(giver.id(), receiver.id(), asked);
            em.persist(delegation);
            note.about("delegation", delegation.id(), receiver.name());
            return delegation.id();
        });
    }

    private void refuseSecond(long giver, long receiver, PeopleWrites.NewDelegation asked) {
        if (sql.number("""
                        SELECT count(*) FROM orgstructure.delegation
                         WHERE from_person = ? AND to_person = ? AND ended_at IS NULL AND from_date <= ? AND to_date >= ?
                        """, giver, receiver, asked.to(), asked.from()) > 0) {
            throw new RuleBroken("delegation.already");
        }
    }

    @Permits("delegation.write")
    void end(long id, PeopleWrites.DelegationEnding asked) {
        var delegation = em.find(Delegation.class, id);
        if (delegation == null) {
            throw new NotFound("delegation", id);
        }
        delegation.end(gate.actor().person(), LocalDate.now(clock), clock.instant());
        Stale.unless(asked.version(), delegation.version());
        note.about("delegation", id, "");
    }

    private Person person(long id) {
        var person = em.find(Person.class, id);
        if (person == null) {
            throw new NotFound("person", id);
        }
        return person;
    }
}
