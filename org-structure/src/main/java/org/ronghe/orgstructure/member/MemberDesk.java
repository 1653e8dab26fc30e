package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.StoreFailed;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/** Where members are entered, made full members, and transferred. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class MemberDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Sql sql;

    @Inject
    Once once;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    @Inject
    Versions versions;

    @Inject
    Parameters parameters;

    /** Asked before an empty form is shown. */
    @Permits(value = "member.write", trace = Permits.Trace.NONE)
    void mayEnter() {}

    /** The person's number. */
    @Permits("member.write")
    long enter(MemberWrites.MemberEntry asked) {
        return once.of(asked.once(), asked, () -> {
            var person = people.find(asked.person()).orElseThrow(() -> new RuleBroken("member.unknown"));
            requireNoOther(asked.person(), asked.from());
            begin(Membership.enter(
                    person.id(),
                    person.kind(),
                    home(asked.branch()),
                    new Membership.Standing(asked.category(), asked.joined(), asked.fullOn()),
                    asked.from(),
                    asked.origin() == null ? "" : asked.origin(),
                    mark()));
            note.detail("branch", asked.branch());
            return person.id();
        });
    }

    /** Everybody of a list that was planned, in the caller's transaction. */
    @Permits("member.import")
    @Transactional(Transactional.TxType.MANDATORY)
    void enterAll(List<Membership> entries) {
        for (var entry : entries) {
            requireNoOther(entry.person(), entry.from());
            begin(entry);
        }
    }

    @Permits("member.write")
    void convert(long person, MemberWrites.FullMembership asked) {
        var current = current(person, asked.version());
        var months = parameters.number("member.probation_months", asked.on());
        var next = current.convert(asked.on(), home(current.branch()), months, mark());
        em.flush();
        begin(next);
    }

    @Permits("member.write")
    void move(long person, MemberWrites.BranchTransfer asked) {
        var current = current(person, asked.version());
        var next = current.move(asked.on(), home(asked.branch()), mark());
        em.flush();
        begin(next);
        note.detail("branch", asked.branch());
    }

    @Permits("member.write")
    void leave(long person, MemberWrites.TransferOut asked) {
        var current = current(person, asked.version());
        current.leave(asked.on(), asked.destination(), mark());
        em.flush();
        stands(person, null);
        about(person);
    }

    /** The stretch as it should have been; what was entered before stays to be seen with the reason. */
    @Permits("member.write")
    void correct(long person, MemberWrites.MemberCorrection asked) {
        var wrong = current(person, asked.version());
        var right = wrong.corrected(
                home(wrong.branch()),
                new Membership.Standing(wrong.category(), asked.joined(), asked.fullOn()),
                asked.from(),
                mark());
        wrong.takeBack(asked.reason(), mark());
        em.flush();
        begin(right);
        about(person);
        note.detail("reason", asked.reason());
    }

    /** Undoes the newest step: what it ended goes on, as if it had not been; both stay to be seen with the reason. */
    @Permits("member.write")
    void takeBack(long person, MemberWrites.TakingBack asked) {
        var wrong = current(person, asked.version());
        wrong.takeBack(asked.reason(), mark());
        em.flush();
        if (wrong.to() != null) {
            begin(wrong.again(home(wrong.branch()), mark()));
        } else {
            standing(person)
                    .filter(wrong::follows)
                    .ifPresentOrElse(
                            before -> {
                                before.takeBack(asked.reason(), mark());
                                em.flush();
                                begin(before.again(home(before.branch()), mark()));
                            },
                            () -> stands(person, null));
        }
        about(person);
        note.detail("reason", asked.reason());
    }

    private void begin(Membership next) {
        em.persist(next);
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof SQLException refused
                        && StoreFailed.of(refused).duplicate()) {
                    throw new RuleBroken("member.two-branches-at-once");
                }
            }
            throw e;
        }
        stands(next.person(), next.branch());
        about(next.person());
    }

    /** The person's card follows, so that the branch stands in one way wherever it is read. */
    private void stands(long person, @Nullable Long branch) {
        int changed = sql.update("""
                UPDATE orgstructure.person SET branch_id = ?::bigint, version = version + 1
                 WHERE id = ? AND branch_id IS DISTINCT FROM ?::bigint
                """, branch, person, branch);
        if (changed > 0) {
            versions.keep("orgstructure.person", person);
        }
    }

    /** The table's own constraint holds for two who enter at once; this one says which branch it is. */
    private void requireNoOther(long person, LocalDate from) {
        sql.one("""
                        SELECT b.name FROM orgstructure.membership m JOIN orgstructure.org_unit b ON b.id = m.branch_id
                         WHERE m.person_id = ? AND m.taken_back_at IS NULL AND (m.to_date IS NULL OR m.to_date >= ?)
                         ORDER BY m.from_date DESC LIMIT 1
                        """, row -> row.text("name"), person, from).ifPresent(branch -> {
            throw new RuleBroken("member.two-branches", branch);
        });
    }

    private Membership current(long person, long version) {
        var current = standing(person).orElseThrow(() -> new NotFound("member", person));
        Stale.unless(version, current.version());
        return current;
    }

    /** The newest stretch that was not taken back. */
    private Optional<Membership> standing(long person) {
        return em.createQuery(
                        "SELECT m FROM Membership m WHERE m.person = :person AND m.takenBackAt IS NULL"
                                + " ORDER BY m.since DESC",
                        Membership.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Membership.Home home(long branch) {
        units.requireActive(branch);
        var unit = units.find(branch).orElseThrow(() -> new RuleBroken("org.unknown"));
        return new Membership.Home(unit.id(), unit.kind());
    }

    private Membership.Mark mark() {
        return new Membership.Mark(gate.actor().person(), clock.instant(), LocalDate.now(clock));
    }

    private void about(long person) {
        note.about(
                "member", person, people.find(person).map(People.Person::name).orElse(""));
    }
}
