package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** Where organisations are established, revised, linked and dissolved. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class UnitDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    TreeKeeper tree;

    @Inject
    TreeChange change;

    @Inject
    Sql sql;

    @Inject
    Once once;

    @Inject
    AuditNote note;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    @Inject
    TermBound terms;

    /** What an empty form starts from; whoever may not establish does not get one. */
    @Permits(value = "org.write", trace = Permits.Trace.NONE)
    UnitResource.NewUnit blank(@Nullable Long parent) {
        return new UnitResource.NewUnit(parent);
    }

    @Permits("org.write")
    long establish(UnitWrites.Establishment asked) {
        refuseGoverned(asked.kind());
        terms.require(asked.kind(), asked.termEnd(), "termEnd");
        requireBegun(asked.established());
        return once.of(asked.once(), asked, () -> {
            var unit = OrgUnit.establish(
                    asked.code(),
                    asked.kind(),
                    new OrgUnit.Card(
                            asked.name(),
                            asked.shortName(),
                            asked.parent(),
                            asked.established(),
                            asked.termEnd(),
                            text(asked.secretaryPost()),
                            asked.nature()),
                    tree.lock());
            em.persist(unit);
            settle(unit);
            return unit.id();
        });
    }

    /** A unit is entered when it is there. */
    private void requireBegun(@Nullable LocalDate established) {
        var today = LocalDate.now(clock);
        if (established != null && established.isAfter(today)) {
            throw RuleBroken.at("established", "org.established-ahead", today);
        }
    }

    /** What the Party committee decides on is not entered here (BR-5). */
    private static void refuseGoverned(Kind kind) {
        if (UnitRules.byChange(kind)) {
            throw new RuleBroken("org.by-change", kind);
        }
    }

    @Permits("org.write")
    void revise(long id, UnitWrites.UnitRevision asked) {
        var nodes = tree.lock();
        var unit = unit(id);
        Stale.unless(asked.version(), unit.version(), () -> revision(unit));
        if (!Objects.equals(asked.termEnd(), unit.card().termEnd())) {
            terms.requireShift(unit.kind(), unit.card().termEnd(), asked.termEnd(), text(asked.termApproval()));
            note.detail("termApproval", text(asked.termApproval()));
        }
        if (!Objects.equals(asked.established(), unit.card().established())) {
            requireBegun(asked.established());
        }
        unit.revise(
                new OrgUnit.Card(
                        asked.name(),
                        asked.shortName(),
                        asked.parent(),
                        asked.established(),
                        asked.termEnd(),
                        text(asked.secretaryPost()),
                        asked.nature()),
                nodes);
        if (unit.card().nature() == BranchNature.JOINT) {
            unit.cover(covered(id), jointMost(), unit.jointReason());
        }
        settle(unit);
    }

    private int covered(long branch) {
        return (int) sql.number("SELECT count(*) FROM orgstructure.unit_link WHERE branch_id = ?", branch);
    }

    private int jointMost() {
        return parameters.number("branch.joint_max_units", LocalDate.now(clock));
    }

    @Permits("org.write")
    void dissolve(long id, UnitWrites.Dissolution asked) {
        tree.lock();
        var unit = unit(id);
        Stale.unless(asked.version(), unit.version());
        refuseGoverned(unit.kind());
        unit.dissolve(asked.on(), change.remains(id, asked.on(), 0));
        settle(unit);
        note.detail("reason", asked.reason());
    }

    @Permits("org.write")
    void link(long id, UnitWrites.UnitLinks asked) {
        tree.lock();
        var unit = unit(id);
        Stale.unless(asked.version(), unit.version());
        if (!UnitRules.BRANCHES.contains(unit.kind()) || !areStaffUnits(asked.units())) {
            throw new RuleBroken("org.link-kind");
        }
        unit.cover(asked.units().size(), jointMost(), text(asked.reason()));
        sql.update(
                "DELETE FROM orgstructure.unit_link WHERE branch_id = ? AND NOT unit_id = ANY (?)", id, asked.units());
        sql.update("""
                INSERT INTO orgstructure.unit_link (unit_id, branch_id) SELECT unnest(?::bigint[]), ?
                ON CONFLICT DO NOTHING
                """, asked.units(), id);
        em.lock(unit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        settle(unit);
    }

    private boolean areStaffUnits(Set<Long> units) {
        return sql.number(
                        "SELECT count(*) FROM orgstructure.org_unit WHERE id = ANY (?) AND kind = ANY (?)",
                        units,
                        UnitRules.STAFF)
                == units.size();
    }

    /** Writes the change down and what follows from it. */
    private void settle(OrgUnit unit) {
        em.flush();
        tree.settle();
        note.about("organisation", unit.id(), unit.code());
    }

    private OrgUnit unit(long id) {
        var unit = em.find(OrgUnit.class, id);
        if (unit == null) {
            throw new NotFound("organisation", id);
        }
        return unit;
    }

    static UnitWrites.UnitRevision revision(OrgUnit unit) {
        var card = unit.card();
        return new UnitWrites.UnitRevision(
                unit.version(),
                card.name(),
                card.shortName(),
                card.parent(),
                card.established(),
                card.termEnd(),
                null,
                card.secretaryPost(),
                card.nature());
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
