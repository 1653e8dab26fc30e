package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * The tree as an approved change writes it: the same rules as for the desk of the office. Behind the caller's own gate
 * and in its transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TreeChange {
    @PersistenceContext
    EntityManager em;

    @Inject
    TreeKeeper tree;

    @Inject
    Sql sql;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    /**
     * An organisation as it is to be.
     *
     * @param units the laboratories and departments that it stands in
     * @param jointReason why a joint branch covers more than the rule has it
     */
    public record Shape(
            String name,
            String shortName,
            @Nullable Long parent,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            String secretaryPost,
            @Nullable BranchNature nature,
            Set<Long> units,
            String jointReason) {
        OrgUnit.Card card() {
            return new OrgUnit.Card(name, shortName, parent, established, termEnd, secretaryPost, nature);
        }
    }

    /** How it stands now. */
    public Shape shape(long id) {
        var unit = unit(id);
        var card = unit.card();
        return new Shape(
                card.name(),
                card.shortName(),
                card.parent(),
                card.established(),
                card.termEnd(),
                card.secretaryPost(),
                card.nature(),
                Set.copyOf(sql.list(
                        "SELECT unit_id FROM orgstructure.unit_link WHERE branch_id = ?",
                        row -> row.number("unit_id"),
                        id)),
                unit.jointReason());
    }

    /**
     * Refuses what could not be carried out as the tree stands today, so that it is told before it is asked for.
     *
     * @param id the unit, 0 for a new one
     * @throws RuleBroken as {@link OrgUnit} says of places, days and joint branches
     */
    public void require(long id, String code, Kind kind, Shape shape) {
        var nodes = tree.read();
        if (id == 0) {
            OrgUnit.establish(code, kind, shape.card(), nodes);
        } else {
            nodes.problemOfPlace(id, kind, shape.parent()).ifPresent(problem -> {
                throw new RuleBroken(problem);
            });
        }
        if (shape.nature() == BranchNature.JOINT) {
            OrgUnit.requireJoint(shape.units().size(), most(), shape.jointReason());
        }
    }

    /** Its number. @throws RuleBroken as {@link OrgUnit#establish} and {@link OrgUnit#cover} say */
    public long establish(String code, Kind kind, Shape shape) {
        var unit = OrgUnit.establish(code, kind, shape.card(), tree.lock());
        em.persist(unit);
        em.flush();
        cover(unit, shape);
        settle();
        return unit.id();
    }

    /** @throws RuleBroken as {@link OrgUnit#revise} and {@link OrgUnit#cover} say */
    public void adjust(long id, Shape shape) {
        var nodes = tree.lock();
        var unit = unit(id);
        unit.revise(shape.card(), nodes);
        cover(unit, shape);
        em.lock(unit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        settle();
    }

    /**
     * @param self the change that ends it, which does not stand in its own way
     * @throws RuleBroken as {@link OrgUnit#dissolve} says
     */
    public void dissolve(long id, LocalDate on, long self) {
        tree.lock();
        unit(id).dissolve(on, remains(id, on, self));
        settle();
    }

    private void cover(OrgUnit unit, Shape shape) {
        if (!UnitRules.BRANCHES.contains(unit.kind())) {
            return;
        }
        unit.cover(shape.units().size(), most(), shape.jointReason());
        sql.update(
                "DELETE FROM orgstructure.unit_link WHERE branch_id = ? AND NOT unit_id = ANY (?)",
                unit.id(),
                shape.units());
        sql.update("""
                INSERT INTO orgstructure.unit_link (unit_id, branch_id)
                SELECT id, ? FROM orgstructure.org_unit WHERE id = ANY (?) AND kind = ANY (?)
                ON CONFLICT DO NOTHING
                """, unit.id(), shape.units(), UnitRules.STAFF);
    }

    private int most() {
        return parameters.number("branch.joint_max_units", LocalDate.now(clock));
    }

    private void settle() {
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

    /** What still hangs on it on the day; a post whose last day it is does not. */
    OrgUnit.Remains remains(long id, LocalDate on, long self) {
        return sql.one(
                        """
                        SELECT (SELECT count(*) FROM orgstructure.org_unit
                                 WHERE parent_id = ? AND (dissolved IS NULL OR dissolved > ?)) AS children,
                               (SELECT count(*) FROM orgstructure.post
                                 WHERE unit_id = ? AND declined = '' AND (to_date IS NULL OR to_date > ?)) AS posts,
                               (SELECT count(*) FROM orgstructure.person
                                 WHERE (? IN (unit_id, branch_id) AND (left_on IS NULL OR left_on > ?))
                                    OR id IN (SELECT person_id FROM orgstructure.membership
                                               WHERE branch_id = ? AND taken_back_at IS NULL
                                                 AND (to_date IS NULL OR to_date >= ?))) AS people,
                               (SELECT count(*) FROM orgstructure.meeting_item
                                 WHERE owner_unit = ? AND state IN ('TO_DO', 'RETURNED', 'REPORTED')) AS items,
                               (SELECT count(*) FROM orgstructure.meeting
                                 WHERE unit_id = ? AND state NOT IN ('SIGNED', 'ARCHIVED', 'POSTPONED', 'CANCELLED')) AS meetings,
                               (SELECT count(*) FROM orgstructure.org_change
                                 WHERE ? IN (unit_id, parent_id) AND id <> ?
                                   AND state IN ('DRAWN_UP', 'ASKED', 'DECIDED', 'REPLIED')) AS changes
                        """,
                        row -> new OrgUnit.Remains(
                                row.integer("children"),
                                row.integer("posts"),
                                row.integer("people"),
                                row.integer("items"),
                                row.integer("meetings"),
                                row.integer("changes")),
                        id,
                        on,
                        id,
                        on,
                        id,
                        on,
                        id,
                        on,
                        id,
                        id,
                        id,
                        self)
                .orElseThrow();
    }
}
