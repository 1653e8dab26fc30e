package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;

/** Until when organisations are elected. Behind the caller's own gate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Terms {
    @PersistenceContext
    EntityManager em;

    @Inject
    TreeKeeper tree;

    /** Last day of the term that runs; null where none is set. */
    public @Nullable LocalDate endOf(long unit) {
        return unit(unit).card().termEnd();
    }

    /**
     * The term ends on another day, because an election was held.
     *
     * @throws org.ronghe.domain.RuleBroken as for any revision of the card
     */
    public void renew(long unit, LocalDate end) {
        var nodes = tree.lock();
        var found = unit(unit);
        var card = found.card();
        found.revise(
                new OrgUnit.Card(
                        card.name(),
                        card.shortName(),
                        card.parent(),
                        card.established(),
                        end,
                        card.secretaryPost(),
                        card.nature()),
                nodes);
        em.flush();
        tree.settle();
    }

    private OrgUnit unit(long id) {
        var unit = em.find(OrgUnit.class, id);
        if (unit == null) {
            throw new NotFound("organisation", id);
        }
        return unit;
    }
}
