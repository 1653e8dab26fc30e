package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumber;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;

/**
 * Where look-backs are written: one method, one transaction, one move, one audit line. Each asks the guards of its step
 * first; the page's list of what is missing is the same evaluation.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class LookBackDesk {
    private static final String SERIES = "回头看";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    LookBackFactsBook facts;

    @Inject
    Sql sql;

    @Inject
    LookedAtBook tasks;

    @Inject
    People people;

    @Inject
    Opening opening;

    @Inject
    LookBackLines lines;

    @Inject
    AuditNote note;

    @Inject
    EvidenceStore evidence;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Once once;

    /** Plans a look-back on a closed task; its number is drawn with it. */
    @Permits("lookback.plan")
    long plan(LookBackWrites.NewLookBack asked) {
        return once.of(asked.once(), asked, () -> {
            var task = tasks.of(Objects.requireNonNull(asked.task()));
            requireDrawn(asked.sample(), task);
            requireNew(task, asked.measure());
            var plan = plan(asked.measure(), asked.threshold(), asked.due(), asked.checker());
            var number = numbers.draw(SERIES, "look-back on task " + task.id());
            var lookBack = LookBack.plan(number.toString(), task, asked.sample(), plan, today(), by());
            em.persist(lookBack);
            lines.put(lookBack);
            note.about("lookback", lookBack.id(), lookBack.code());
            return lookBack.id();
        });
    }

    /** The same is not planned twice at a time, however often the form is filled in. */
    private void requireNew(LookedAt task, String measure) {
        sql.one(
                        "SELECT number FROM discipline.look_back"
                                + " WHERE task_id = ? AND state = 'PLANNED' AND btrim(measure) = btrim(?) LIMIT 1",
                        row -> row.text("number"),
                        task.id(),
                        measure)
                .ifPresent(number -> {
                    throw new RuleBroken("lookback.planned-already", task.code(), number);
                });
    }

    /** A look-back of a sample is on one of its tasks. */
    private void requireDrawn(@Nullable Long sample, LookedAt task) {
        if (sample == null) {
            return;
        }
        var drawn = em.find(Sample.class, sample);
        if (drawn == null) {
            throw new NotFound("sample", sample);
        }
        if (!drawn.chose(task.id())) {
            throw new RuleBroken("lookback.not-drawn", task.code(), drawn.number());
        }
    }

    private LookBack.Plan plan(String measure, String threshold, LocalDate due, @Nullable Long checker) {
        long who = Objects.requireNonNull(checker);
        var name = people.namesOf(List.of(who)).get(who);
        if (name == null) {
            throw new NotFound("person", who);
        }
        return new LookBack.Plan(
                measure, threshold, due, who, name, people.unitsOf(List.of(who)).get(who));
    }

    @Permits("lookback.plan")
    void revise(long id, LookBackWrites.LookBackPlan asked) {
        var lookBack = open(
                id,
                asked.version(),
                LookBackStep.REVISE,
                now -> new LookBackWrites.LookBackPlan(
                        now.version(), now.measure(), now.threshold(), now.due(), now.checker(), ""));
        lookBack.revise(
                tasks.of(lookBack.task()),
                plan(asked.measure(), asked.threshold(), asked.due(), asked.checker()),
                asked.reason(),
                today(),
                by());
        lines.put(lookBack);
    }

    /** Takes in one file. It is on disk before its row is written; a kill in between leaves no row. */
    @Permits("lookback.check")
    long prove(long id, String sent, InputStream content) {
        var lookBack = open(id, null, LookBackStep.PROVE);
        var stored = evidence.store(content, sent);
        var name = stored.named(sent);
        if (lookBack.proofs().stream()
                .anyMatch(proof ->
                        proof.sha256().equals(stored.sha256()) && proof.name().equals(name))) {
            throw new RuleBroken("lookback.proof-known", name);
        }
        var by = by();
        var proof = lookBack.prove(new LookBackProof(lookBack, name, stored, by.person(), by.at()), by);
        note.detail("sha256", stored.sha256());
        lines.put(lookBack);
        return proof.id();
    }

    @Permits("lookback.check")
    void report(long id, LookBackWrites.LookBackReport asked) {
        var lookBack = open(id, asked.version(), LookBackStep.REPORT);
        lookBack.report(asked.result(), asked.words(), today(), by());
        note.detail("result", asked.result().name());
        lines.put(lookBack);
    }

    @Permits("lookback.plan")
    void remind(long id, LookBackWrites.LookBackReminder asked) {
        var lookBack = open(id, asked.version(), LookBackStep.REMIND);
        lookBack.remind(asked.words(), today(), by());
        lines.put(lookBack);
    }

    /** Given up; its number stays used, with the reason. */
    @Permits("lookback.plan")
    void cancel(long id, LookBackWrites.LookBackCancellation asked) {
        var lookBack = open(id, asked.version(), LookBackStep.CANCEL);
        lookBack.cancel(asked.reason(), by());
        numbers.discard(DocumentNumber.parse(lookBack.code()), asked.reason());
        lines.put(lookBack);
    }

    private LookBack open(long id, @Nullable Long version, LookBackStep step) {
        return open(id, version, step, lookBack -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private LookBack open(
            long id, @Nullable Long version, LookBackStep step, Function<LookBack, @Nullable Record> theirs) {
        return opening.open(
                LookBackGuard.RULES,
                LookBack.class,
                id,
                version,
                step,
                lookBack -> facts.of(lookBack, gate.actor()),
                theirs);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
