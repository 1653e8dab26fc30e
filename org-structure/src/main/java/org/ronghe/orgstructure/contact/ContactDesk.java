package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/**
 * Where the Party office sets up kinds of contact and divides contacts: one method, one transaction, one audit line.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ContactDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Versions versions;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    /** The number of the kind. @throws RuleBroken {@code contact.kind-known}, and as {@link ContactKind#enter} says */
    @Permits("contact.assign")
    long enter(ContactWrites.NewContactKind asked) {
        requireNewName(asked.name(), 0);
        var kind = ContactKind.enter(
                asked.name(), asked.nameEn(), asked.holder(), asked.target(), asked.everyOne(), asked.visits());
        em.persist(kind);
        keep(kind);
        return kind.id();
    }

    @Permits("contact.assign")
    void revise(long id, ContactWrites.ContactKindRevision asked) {
        var kind = kind(id);
        Stale.unless(asked.version(), kind.version());
        requireNewName(asked.name(), id);
        kind.revise(asked.name(), asked.nameEn(), asked.visits());
        keep(kind);
    }

    /** @throws RuleBroken {@code contact.kind-in-use} while contacts of it run */
    @Permits("contact.assign")
    void close(long id, ContactWrites.ContactKindClosing asked) {
        var kind = kind(id);
        Stale.unless(asked.version(), kind.version());
        long running = sql.number(
                "SELECT count(*) FROM orgstructure.contact_link WHERE kind_id = ? AND (to_date IS NULL OR to_date >= ?)",
                id,
                today());
        if (running > 0) {
            throw new RuleBroken("contact.kind-in-use", kind.name(), running);
        }
        kind.close(today());
        keep(kind);
    }

    private void requireNewName(String name, long self) {
        if (sql.number("SELECT count(*) FROM orgstructure.contact_kind WHERE name = ? AND id <> ?", name.strip(), self)
                > 0) {
            throw new RuleBroken("contact.kind-known", name.strip());
        }
    }

    private void keep(ContactKind kind) {
        em.flush();
        versions.keep("orgstructure.contact_kind", kind.id());
        note.about("contact-kind", kind.id(), kind.name());
    }

    /** Locked, so that two contacts of one branch cannot be made side by side. */
    private ContactKind kind(long id) {
        var kind = em.find(ContactKind.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (kind == null) {
            throw new NotFound("contact-kind", id);
        }
        return kind;
    }

    /**
     * The number of the contact.
     *
     * @throws RuleBroken {@code contact.not-holder} for somebody without the post that the kind asks for,
     *     {@code contact.taken} for a branch that has its contact (OT-3), {@code contact.same} for one that runs
     *     already, and as {@link ContactLink#begin} says
     */
    @Permits("contact.assign")
    long begin(ContactWrites.NewContact asked) {
        return once.of(asked.once(), asked, () -> {
            var kind = kind(Objects.requireNonNull(asked.kind()));
            kind.requireOpen();
            long holder = Objects.requireNonNull(asked.holder());
            var today = LocalDate.now(clock);
            if (asked.from().isAfter(today)) {
                throw RuleBroken.at("from", "contact.day-ahead", today);
            }
            var link = ContactLink.begin(kind, holder, asked.branch(), asked.person(), asked.from(), clock.instant());
            requireHolder(kind, holder, asked.from());
            requireTarget(asked.branch(), asked.person(), asked.from());
            requireFree(kind, holder, asked.branch(), asked.person(), asked.from());
            em.persist(link);
            em.flush();
            note.about("contact", link.id(), link.code());
            return link.id();
        });
    }

    private void requireHolder(ContactKind kind, long holder, LocalDate from) {
        var name = present(holder, from);
        var roles = kind.holder().roles();
        boolean fits = roles.isEmpty()
                ? sql.number("""
                        SELECT count(*) FROM orgstructure.membership
                         WHERE person_id = ? AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)
                           AND taken_back_at IS NULL
                        """, holder, from, from) > 0
                : roles.stream().anyMatch(role -> posts.holdersOf(role, from).contains(holder));
        if (!fits) {
            throw new RuleBroken(kind.holder().refusal(), name, from);
        }
    }

    /** The name of somebody who is there on that day. */
    private String present(long person, LocalDate on) {
        var name = people.namesOf(List.of(person)).get(person);
        if (name == null) {
            throw new NotFound("person", person);
        }
        if (!people.goneOf(List.of(person), on).isEmpty()) {
            throw new RuleBroken("contact.gone", name);
        }
        return name;
    }

    private void requireTarget(@Nullable Long branch, @Nullable Long person, LocalDate from) {
        if (person != null) {
            present(person, from);
        }
        if (branch != null) {
            units.requireActive(branch);
            if (units.all(from).stream()
                    .noneMatch(unit -> unit.id() == branch && unit.kind() == OrgUnits.Kind.BRANCH)) {
                throw new RuleBroken("contact.no-branch", from);
            }
        }
    }

    private void requireFree(
            ContactKind kind, long holder, @Nullable Long branch, @Nullable Long person, LocalDate from) {
        sql.one(
                        """
                        SELECT q.id, q.name, l.from_date FROM orgstructure.contact_link l
                          JOIN orgstructure.person q ON q.id = l.holder
                         WHERE l.kind_id = ? AND coalesce(l.branch_id, l.person_id) = ?
                           AND (l.to_date IS NULL OR l.to_date >= ?) AND (? OR l.holder = ?) LIMIT 1
                        """,
                        row -> new RuleBroken(
                                row.number("id") == holder ? "contact.same" : "contact.taken",
                                row.text("name"),
                                row.requiredDate("from_date")),
                        kind.id(),
                        branch == null ? person : branch,
                        from,
                        kind.everyOne(),
                        holder)
                .ifPresent(broken -> {
                    throw broken;
                });
    }

    /**
     * @throws RuleBroken {@code contact.visits-open} while visits are planned or not answered, and as
     *     {@link ContactLink#end} says
     */
    @Permits("contact.assign")
    void end(long id, ContactWrites.ContactEnding asked) {
        var link = em.find(ContactLink.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.visibleTo(gate.actor(), gate.reach("contact.read"))) {
            throw new NotFound("contact", id);
        }
        Stale.unless(asked.version(), link.version());
        link.end(asked.lastDay(), asked.reason(), today(), clock.instant());
        long open = sql.number(
                "SELECT count(*) FROM orgstructure.contact_visit WHERE link_id = ? AND state IN ('PLANNED', 'RECORDED')",
                id);
        if (open > 0) {
            throw new RuleBroken("contact.visits-open", open);
        }
        note.about("contact", id, link.code());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
