package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/** Where the inspector pool is written: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class InspectorDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    InspectorLines lines;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Permits("inspector.plan")
    long recommend(InspectorWrites.NewInspector asked) {
        return once.of(asked.once(), asked, () -> {
            var person = people.find(asked.person())
                    .filter(found -> found.kind() != People.Kind.ADMINISTRATOR)
                    .orElseThrow(() -> new NotFound("person", asked.person()));
            if (!people.goneOf(List.of(person.id()), today()).isEmpty()) {
                throw new RuleBroken("inspector.gone", person.name());
            }
            // two who recommend one person at once follow each other
            sql.number(
                    "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('discipline.inspector.' || ?, 1)))"
                            + " AS held",
                    person.id());
            if (sql.number(
                            "SELECT count(*) FROM discipline.inspector WHERE person_id = ? AND state <> 'LEFT'",
                            person.id())
                    > 0) {
                throw new RuleBroken("inspector.known", person.name());
            }
            var inspector = Inspector.recommend(
                    person.id(), asked.speciality(), gate.actor().person());
            em.persist(inspector);
            lines.put(inspector);
            note.about("inspector", inspector.id(), inspector.code());
            return inspector.id();
        });
    }

    @Permits("inspector.plan")
    void revise(long id, InspectorWrites.InspectorSpeciality asked) {
        var inspector = open(
                id,
                asked.version(),
                InspectorStep.REVISE,
                now -> new InspectorWrites.InspectorSpeciality(now.version(), now.speciality()));
        inspector.revise(asked.speciality(), by());
        lines.put(inspector);
    }

    @Permits("inspector.own")
    void consent(long id, InspectorWrites.InspectorConsent asked) {
        var inspector = open(id, asked.version(), InspectorStep.CONSENT);
        inspector.consent(today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.own")
    void pledge(long id, InspectorWrites.InspectorPledge asked) {
        var inspector = open(id, asked.version(), InspectorStep.PLEDGE);
        inspector.pledge(today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.own")
    void available(long id, InspectorWrites.InspectorDays asked) {
        var inspector = open(
                id,
                asked.version(),
                InspectorStep.SET_DAYS,
                now -> now.availableFrom() == null || now.availableTo() == null
                        ? null
                        : new InspectorWrites.InspectorDays(now.version(), now.availableFrom(), now.availableTo()));
        inspector.available(asked.from(), asked.to(), by());
        lines.put(inspector);
    }

    @Permits("inspector.own")
    void declare(long id, InspectorWrites.RelationDeclaration asked) {
        var inspector = open(id, asked.version(), InspectorStep.DECLARE);
        if (units.find(asked.unit()).isEmpty()) {
            throw new NotFound("unit", asked.unit());
        }
        inspector.declare(asked.unit(), asked.kinship(), today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.own")
    void endRelation(long id, InspectorWrites.RelationEnding asked) {
        var inspector = open(id, asked.version(), InspectorStep.END_RELATION);
        inspector.endRelation(asked.unit(), today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.own")
    void withdraw(long id, InspectorWrites.InspectorWithdrawal asked) {
        var inspector = open(id, asked.version(), InspectorStep.WITHDRAW);
        inspector.withdraw(today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.confirm")
    void confirm(long id, InspectorWrites.InspectorConfirmation asked) {
        var inspector = open(id, asked.version(), InspectorStep.CONFIRM);
        inspector.confirm(asked.leads(), by());
        lines.put(inspector);
    }

    /** @throws RuleBroken {@code inspector.not-served} for a round whose team the person did not serve in to its end */
    @Permits("inspector.plan")
    void appraise(long id, InspectorWrites.InspectorServiceWord asked) {
        var inspector = open(id, asked.version(), InspectorStep.APPRAISE);
        if (sql.number("""
                        SELECT count(*) FROM discipline.team_member m
                          JOIN discipline.inspection_round r ON r.id = m.round_id
                         WHERE m.inspector_id = ? AND m.round_id = ? AND m.released_on IS NULL
                           AND r.feedback_on IS NOT NULL
                        """, id, asked.round()) == 0) {
            throw new RuleBroken("inspector.not-served");
        }
        inspector.appraise(asked.round(), asked.word(), today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.check")
    void check(long id, InspectorWrites.InspectorCheck asked) {
        var inspector = open(id, asked.version(), InspectorStep.CHECK);
        inspector.check(by());
        lines.put(inspector);
    }

    @Permits("inspector.check")
    void decline(long id, InspectorWrites.InspectorDeclining asked) {
        var inspector = open(id, asked.version(), InspectorStep.DECLINE);
        inspector.decline(asked.reason(), today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.admit")
    void admit(long id, InspectorWrites.InspectorAdmission asked) {
        var inspector = open(id, asked.version(), InspectorStep.ADMIT);
        inspector.admit(today(), by());
        lines.put(inspector);
    }

    @Permits("inspector.plan")
    void suspend(long id, InspectorWrites.InspectorSuspension asked) {
        var inspector = open(id, asked.version(), InspectorStep.SUSPEND);
        inspector.suspend(asked.reason(), by());
        lines.put(inspector);
    }

    @Permits("inspector.plan")
    void resume(long id, InspectorWrites.InspectorResumption asked) {
        var inspector = open(id, asked.version(), InspectorStep.RESUME);
        inspector.resume(by());
        lines.put(inspector);
    }

    @Permits("inspector.plan")
    void leave(long id, InspectorWrites.InspectorLeaving asked) {
        var inspector = open(id, asked.version(), InspectorStep.LEAVE);
        inspector.leave(asked.reason(), today(), by());
        lines.put(inspector);
    }

    private Inspector open(long id, long version, InspectorStep step) {
        return open(id, version, step, inspector -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Inspector open(long id, long version, InspectorStep step, Function<Inspector, @Nullable Record> theirs) {
        return opening.open(
                InspectorGuard.RULES,
                Inspector.class,
                id,
                version,
                step,
                inspector -> new InspectorFacts(inspector, gate.actor()),
                theirs);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
