package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;

/** Where visits are planned, recorded and fed back: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class VisitDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    VisitLines lines;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    Parameters parameters;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    ResolvedItems items;

    @Inject
    Event<Resolved> resolved;

    /** The number of the visit. @throws RuleBroken {@code contact-visit.not-yours}, and as {@link Visit#plan} says */
    @Permits("contact-visit.write")
    long plan(VisitWrites.NewVisit asked) {
        return once.of(asked.once(), asked, () -> {
            var link = em.find(ContactLink.class, asked.contact(), LockModeType.PESSIMISTIC_WRITE);
            if (link == null || !link.visibleTo(gate.actor(), gate.reach("contact.read"))) {
                throw new NotFound("contact", asked.contact());
            }
            if (!gate.actor().principals().contains(link.holder())) {
                throw new RuleBroken("contact-visit.not-yours");
            }
            days.notTooFar("plannedOn", asked.plannedOn());
            var visit = Visit.plan(link, asked.plannedOn());
            em.persist(visit);
            lines.put(visit);
            note.about(VisitLines.KIND, visit.id(), visit.code());
            return visit.id();
        });
    }

    @Permits("contact-visit.write")
    void reschedule(long id, VisitWrites.VisitRescheduling asked) {
        var visit = open(
                id,
                asked.version(),
                VisitStep.RESCHEDULE,
                now -> new VisitWrites.VisitRescheduling(now.version(), now.plannedOn(), ""));
        days.notTooFar("plannedOn", asked.plannedOn());
        visit.reschedule(asked.plannedOn(), asked.reason(), by(visit));
        lines.put(visit);
    }

    @Permits("contact-visit.write")
    void cancel(long id, VisitWrites.VisitCancellation asked) {
        var visit = open(id, asked.version(), VisitStep.CANCEL, now -> null);
        visit.cancel(asked.reason(), by(visit));
        lines.put(visit);
    }

    @Permits("contact-visit.write")
    void record(long id, VisitWrites.VisitRecord asked) {
        var visit = open(id, asked.version(), VisitStep.RECORD, now -> null);
        var today = LocalDate.now(clock);
        visit.record(
                asked.visitedOn(),
                asked.way(),
                asked.met(),
                asked.found(),
                today,
                parameters.number("contact.feedback_days", asked.visitedOn()),
                by(visit));
        lines.put(visit);
    }

    /** The problem becomes an item in the ledger of resolved items, with evidence and acceptance like all of them. */
    @Permits("contact-visit.write")
    void hand(long id, VisitWrites.VisitProblem asked) {
        var visit = open(id, asked.version(), VisitStep.HAND, now -> null);
        long owner = Objects.requireNonNull(asked.ownerUnit());
        long responsible = Objects.requireNonNull(asked.responsible());
        long acceptor = asked.acceptor() == null ? visit.holder() : asked.acceptor();
        if (people.namesOf(List.of(responsible, acceptor)).size()
                < List.of(responsible, acceptor).stream().distinct().count()) {
            throw new NotFound("person", responsible);
        }
        units.requireActive(owner);
        days.notTooFar("due", asked.due());
        if (asked.due().isBefore(LocalDate.now(clock))) {
            throw new RuleBroken("contact-visit.due-past", asked.due());
        }
        visit.hand(asked.problem(), responsible, acceptor, ownField(acceptor, owner), by(visit));
        lines.put(visit);
        resolved.fire(new Resolved(
                Resolved.Origin.visit(id),
                visit.code(),
                visit.branch() == null ? owner : visit.branch(),
                Objects.requireNonNull(visit.visitedOn()),
                Circle.BRANCH,
                0,
                asked.problem(),
                owner,
                responsible,
                asked.due(),
                acceptor,
                acceptor));
    }

    /** Whoever works in a unit does not judge what it did (SM-18). */
    private boolean ownField(long acceptor, long owner) {
        return Objects.equals(people.unitsOf(List.of(acceptor)).get(acceptor), owner);
    }

    @Permits("contact-visit.write")
    void feedBack(long id, VisitWrites.VisitFeedback asked) {
        var visit = open(id, asked.version(), VisitStep.FEED_BACK, now -> null);
        visit.feedBack(asked.words(), by(visit));
        lines.put(visit);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Visit open(long id, long version, VisitStep step, Function<Visit, @Nullable Record> theirs) {
        return opening.open(
                VisitGuard.RULES,
                Visit.class,
                id,
                version,
                step,
                visit -> new VisitFacts(visit, items.openOf(Resolved.Origin.visit(id)), gate.actor()),
                theirs);
    }

    private By by(Visit visit) {
        return By.of(gate.actor(), visit.holder(), clock.instant());
    }
}
