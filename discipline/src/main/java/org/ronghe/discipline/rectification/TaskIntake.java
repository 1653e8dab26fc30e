package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.LedgerLine.Stated;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.domain.Stale;
import org.ronghe.domain.move.By;

/**
 * What an import may do with tasks: draw up drafts, revise drafts, and note what the office's workbook says. It moves
 * no task; whoever reads a workbook that says "closed" has read a word. Behind the caller's own gate, in the caller's
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskIntake {
    /** As many as keep the list of changes that the entity manager compares at each flush short. */
    private static final int PART = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    TaskLines lines;

    /** What an import says of a task that is still a draft. */
    public record Terms(
            String deliverable,
            Set<MeasureKind> kinds,
            @Nullable Timing timing,
            @Nullable LocalDate due,
            @Nullable Long unit) {}

    /** A task to be drawn up with its one measure. */
    public record Draft(
            long finding,
            int findingNumber,
            String findingCode,
            int number,
            String measure,
            Terms terms,
            Stated stated) {}

    /**
     * What changes in a task that was read in that version.
     *
     * @param measures new words by measure, for a draft
     * @param terms null leaves what the task promises as it is, as it must for every task beyond the draft
     */
    public record Change(
            long task,
            long version,
            Map<Long, String> measures,
            @Nullable Terms terms,
            Stated stated) {}

    /**
     * Draws up drafts: the number follows from the finding's and the measure's, and the first revision says what the
     * workbook promises.
     *
     * @param source what the moves say, such as the number of the import
     * @param done told how many more are written
     */
    public void draft(long round, List<Draft> drafts, long person, String source, IntConsumer done) {
        var by = new By(person, null, clock.instant());
        for (int from = 0; from < drafts.size(); from += PART) {
            var part = drafts.subList(from, Math.min(from + PART, drafts.size()));
            var tasks = new ArrayList<Task>();
            for (var draft : part) {
                var task = Task.draft(
                        round,
                        code(draft.findingCode(), draft.number()),
                        draft.findingNumber() * 1000L + draft.number(),
                        draft.finding(),
                        draft.number(),
                        draft.measure());
                revise(task, draft.terms(), List.of(), by, source);
                state(task, draft.stated());
                em.persist(task);
                tasks.add(task);
            }
            lines.putAll(tasks);
            em.clear();
            done.accept(part.size());
        }
    }

    /** M, the finding's code, the measure's number in two digits. */
    static String code(String findingCode, int number) {
        return "M" + findingCode.substring(1) + "." + (number < 10 ? "0" : "") + number;
    }

    /**
     * Writes the changes.
     *
     * @throws Stale when somebody else has changed one of the tasks since it was read
     */
    public void change(List<Change> changes, long person, String source, IntConsumer done) {
        var by = new By(person, null, clock.instant());
        for (int from = 0; from < changes.size(); from += PART) {
            var part = changes.subList(from, Math.min(from + PART, changes.size()));
            var found = tasks(part);
            var tasks = new ArrayList<Task>();
            for (var change : part) {
                var task = found.get(change.task());
                Stale.unless(change.version(), task == null ? -1 : task.version());
                if (task != null) {
                    change(task, change, by, source);
                    tasks.add(task);
                }
            }
            lines.putAll(tasks);
            em.clear();
            done.accept(part.size());
        }
    }

    private static void change(Task task, Change change, By by, String source) {
        var terms = change.terms();
        if (terms != null) {
            revise(task, terms, change.measures().isEmpty() ? List.of() : List.of(PlanPart.MEASURE), by, source);
            task.measures().forEach(measure -> {
                var words = change.measures().get(measure.id());
                if (words != null) {
                    measure.reword(words);
                }
            });
        }
        state(task, change.stated());
    }

    private Map<Long, Task> tasks(List<Change> changes) {
        return em
                .createQuery("SELECT t FROM Task t WHERE t.id IN :ids", Task.class)
                .setParameter("ids", changes.stream().map(Change::task).toList())
                // the lines count proofs and checks, and a move is added to the moves: one query each, not one a task
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "t.measures")
                .setHint("eclipselink.batch", "t.acceptors")
                .setHint("eclipselink.batch", "t.proofs")
                .setHint("eclipselink.batch", "t.checks")
                .setHint("eclipselink.batch", "t.moves")
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
    }

    private static void revise(Task task, Terms terms, List<PlanPart> reworded, By by, String source) {
        task.revise(
                new Task.Plan(
                        terms.deliverable(),
                        task.standard(),
                        terms.kinds(),
                        terms.timing(),
                        task.secretaryLed(),
                        terms.due(),
                        terms.unit() == null ? task.ownerUnit() : terms.unit(),
                        task.responsible(),
                        task.leader(),
                        Set.copyOf(task.acceptors())),
                reworded,
                by,
                source);
    }

    private static void state(Task task, Stated stated) {
        task.stated(stated.due(), stated.lead(), stated.responsible(), stated.status(), stated.remark());
    }
}
