package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.meeting.Materials;

/** Where plans are drafted, issued and added to: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class StudyPlanDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    StudyPlanLines lines;

    @Inject
    StudyPlanFactsBook facts;

    @Inject
    People people;

    @Inject
    Materials materials;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /** The number of the draft. */
    @Permits("study-plan.write")
    long draft(StudyPlanWrites.NewStudyPlan asked) {
        return once.of(asked.once(), asked, () -> {
            days.near("year", LocalDate.of(Objects.requireNonNull(asked.year()), 1, 1));
            var plan = StudyPlan.draft(
                    Objects.requireNonNull(asked.year()),
                    asked.title(),
                    gate.actor().person(),
                    LocalDate.now(clock));
            em.persist(plan);
            lines.put(plan);
            note.about(StudyPlanLines.KIND, plan.id(), plan.code());
            return plan.id();
        });
    }

    @Permits("study-plan.write")
    void add(long id, StudyPlanWrites.NewStudySession asked) {
        var plan = open(id, asked.version(), StudyPlanStep.ADD_SESSION);
        plan.add(words(asked.month(), asked.topic(), asked.lead(), asked.invited(), asked.materials()), by());
        lines.put(plan);
    }

    @Permits("study-plan.write")
    void drop(long id, long session, StudyPlanWrites.StudySessionDropping asked) {
        var plan = open(id, asked.version(), StudyPlanStep.DROP_SESSION);
        plan.drop(session, by());
        lines.put(plan);
    }

    @Permits("study-plan.write")
    void propose(long id, StudyPlanWrites.StudyPlanProposal asked) {
        var plan = open(id, asked.version(), StudyPlanStep.PROPOSE);
        plan.propose(by());
        lines.put(plan);
    }

    @Permits("study-plan.write")
    void discard(long id, StudyPlanWrites.StudyPlanDiscarding asked) {
        var plan = open(id, asked.version(), StudyPlanStep.DISCARD);
        plan.discard(asked.reason(), by());
        lines.put(plan);
    }

    @Permits("study-plan.issue")
    void issue(long id, StudyPlanWrites.StudyPlanIssuing asked) {
        var plan = open(id, asked.version(), StudyPlanStep.ISSUE);
        plan.issue(asked.basis(), LocalDate.now(clock), by());
        lines.put(plan);
    }

    @Permits("study-plan.issue")
    void sendBack(long id, StudyPlanWrites.StudyPlanReturn asked) {
        var plan = open(id, asked.version(), StudyPlanStep.SEND_BACK);
        plan.sendBack(asked.reason(), by());
        lines.put(plan);
    }

    @Permits("study-plan.issue")
    void supplement(long id, StudyPlanWrites.StudySessionSupplement asked) {
        var plan = open(id, asked.version(), StudyPlanStep.SUPPLEMENT);
        plan.supplement(
                words(asked.month(), asked.topic(), asked.lead(), asked.invited(), asked.materials()),
                asked.reason(),
                LocalDate.now(clock),
                by());
        lines.put(plan);
    }

    @Permits("study-plan.issue")
    void retire(long id, long session, StudyPlanWrites.StudySessionRetirement asked) {
        var plan = open(id, asked.version(), StudyPlanStep.RETIRE_SESSION);
        plan.retire(session, asked.reason(), LocalDate.now(clock), by());
        lines.put(plan);
    }

    /**
     * @throws NotFound for a person that is not known
     * @throws RuleBroken {@code meeting.material-not-offered} at {@code materials} for what is not released
     */
    private StudyPlan.Words words(
            @Nullable Integer month, String topic, @Nullable Long lead, @Nullable String invited, Set<Long> asked) {
        long speaker = Objects.requireNonNull(lead);
        if (!people.namesOf(Set.of(speaker)).containsKey(speaker)) {
            throw new NotFound("person", speaker);
        }
        for (long each : asked) {
            if (materials.offered(each).isEmpty()) {
                throw RuleBroken.at("materials", "meeting.material-not-offered");
            }
        }
        return new StudyPlan.Words(Objects.requireNonNull(month), topic, speaker, text(invited), asked);
    }

    private StudyPlan open(long id, long version, StudyPlanStep step) {
        return opening.open(
                StudyPlanGuard.RULES,
                StudyPlan.class,
                id,
                version,
                step,
                plan -> facts.of(plan, gate.actor()),
                plan -> null);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
