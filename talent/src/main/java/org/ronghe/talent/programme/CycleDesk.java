package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.domain.time.WorkingDays;
import org.ronghe.orgstructure.api.Meetings;

/** Where programmes and their cycles are written: one method, one transaction, one move. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class CycleDesk {
    private static final String SERIES = "人才计划";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    CycleLines lines;

    @Inject
    CycleFactsBook facts;

    @Inject
    CycleEntries entries;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    PlanDays plans;

    @Inject
    Once once;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Parameters parameters;

    @Inject
    WorkingDays days;

    @Inject
    Meetings meetings;

    @Inject
    Sql sql;

    /**
     * The number of the programme.
     *
     * @throws RuleBroken {@code programme.same-name}
     */
    @Permits("cycle.keep")
    long offer(CycleWrites.NewProgramme asked) {
        return once.of(asked.once(), asked, () -> {
            if (sql.number(
                            "SELECT count(*) FROM talent.programme WHERE name = ?",
                            asked.name().strip())
                    > 0) {
                throw RuleBroken.at("name", "programme.same-name", asked.name());
            }
            var it = Programme.offer(asked.name(), asked.kind(), asked.audience(), text(asked.exclusiveGroup()));
            em.persist(it);
            em.flush();
            note.about("programme", it.id(), it.name());
            return it.id();
        });
    }

    /** The number of the cycle. @throws RuleBroken as {@link Cycle.Terms#require} says */
    @Permits("cycle.keep")
    long draft(CycleWrites.NewCycle asked) {
        return once.of(asked.once(), asked, () -> {
            long programme = Objects.requireNonNull(asked.programme());
            var of = em.find(Programme.class, programme);
            if (of == null) {
                throw new NotFound("programme", programme);
            }
            var terms = new Cycle.Terms(
                    asked.title(),
                    asked.quota(),
                    asked.opensOn(),
                    asked.closesOn(),
                    asked.months(),
                    asked.midtermOn(),
                    asked.finalOn(),
                    asked.reviewers(),
                    text(asked.papers()));
            terms.require(least(), today());
            plans.notTooFar("opensOn", terms.opensOn());
            if (sql.number(
                            "SELECT count(*) FROM talent.cycle"
                                    + " WHERE programme_id = ? AND title = ? AND state <> 'VOIDED'",
                            programme,
                            terms.title())
                    > 0) {
                throw RuleBroken.at("title", "cycle.twice", of.name(), terms.title());
            }
            var it = Cycle.draft(
                    numbers.draw(SERIES, terms.title()).toString(),
                    of,
                    terms,
                    gate.actor().person(),
                    least(),
                    today());
            em.persist(it);
            lines.put(it);
            note.about(CycleLines.KIND, it.id(), it.code());
            return it.id();
        });
    }

    private int least() {
        return parameters.number("talent.reviewers_least", today());
    }

    @Permits("cycle.keep")
    void revise(long id, CycleWrites.CycleRevision asked) {
        var it = open(id, asked.version(), CycleStep.REVISE, CycleDesk::revision);
        it.revise(
                new Cycle.Terms(
                        asked.title(),
                        asked.quota(),
                        asked.opensOn(),
                        asked.closesOn(),
                        asked.months(),
                        asked.midtermOn(),
                        asked.finalOn(),
                        asked.reviewers(),
                        text(asked.papers())),
                least(),
                today(),
                by());
        lines.put(it);
    }

    private static CycleWrites.CycleRevision revision(Cycle now) {
        var terms = now.terms();
        return new CycleWrites.CycleRevision(
                now.version(),
                terms.title(),
                terms.quota(),
                terms.opensOn(),
                terms.closesOn(),
                terms.months(),
                terms.midtermOn(),
                terms.finalOn(),
                terms.reviewers(),
                terms.papers());
    }

    @Permits("cycle.keep")
    void addCriterion(long id, CycleWrites.CriterionLine asked) {
        var it = open(id, asked.version(), CycleStep.ADD_CRITERION);
        it.addCriterion(asked.name(), asked.looks(), asked.most(), by());
        lines.put(it);
    }

    @Permits("cycle.keep")
    void dropCriterion(long id, long criterion, CycleWrites.CriterionDropping asked) {
        var it = open(id, asked.version(), CycleStep.DROP_CRITERION);
        it.dropCriterion(criterion, by());
        lines.put(it);
    }

    /** @throws RuleBroken as {@link Cycle#decide} says */
    @Permits("cycle.decide")
    void decide(long id, CycleWrites.CycleDecision asked) {
        var it = open(id, asked.version(), CycleStep.DECIDE);
        long point = Objects.requireNonNull(asked.point());
        it.decide(meetings.point(point).orElseThrow(() -> new NotFound("point", point)), asked.resolution(), by());
        lines.put(it);
    }

    @Permits("cycle.keep")
    void publish(long id, CycleWrites.CycleStage asked) {
        var it = open(id, asked.version(), CycleStep.PUBLISH);
        it.publish(today(), by());
        lines.put(it);
    }

    /** @throws RuleBroken as {@link Cycle#announce} says */
    @Permits("cycle.keep")
    void announce(long id, CycleWrites.CycleNotice asked) {
        var it = open(id, asked.version(), CycleStep.ANNOUNCE);
        var by = by();
        it.announce(
                asked.from(),
                asked.to(),
                parameters.number("talent.publicity_days", today()),
                days.calendar(),
                today(),
                by);
        lines.put(it);
        entries.announce(id, asked.from(), asked.to(), by);
    }

    /** 受理、截止、执行、结题、归档. */
    @Permits("cycle.keep")
    void go(long id, CycleStep step, CycleWrites.CycleStage asked) {
        var it = open(id, asked.version(), step);
        it.go(step, by());
        lines.put(it);
    }

    @Permits("cycle.void")
    void annul(long id, CycleWrites.CycleAnnulment asked) {
        var it = open(id, asked.version(), CycleStep.VOID);
        it.annul(asked.reason(), by());
        lines.put(it);
    }

    private Cycle open(long id, long version, CycleStep step) {
        return open(id, version, step, now -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Cycle open(long id, long version, CycleStep step, Function<Cycle, @Nullable Record> theirs) {
        return opening.open(CycleGuard.RULES, Cycle.class, id, version, step, it -> facts.of(it, gate.actor()), theirs);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
