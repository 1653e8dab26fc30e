package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.bind.Malformed;

/**
 * One step of several tasks at once: of all of them or of none. SM-1 asks the same of each as if it stood alone, and
 * each leaves its own history and its own line in the audit chain; only handing in for acceptance and urging are
 * offered so, because every other step needs words of its own for its task.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class BulkDesk {
    /** As many as a page of the ledger shows. */
    static final int MOST = TaskLedger.PAGE;

    @PersistenceContext
    EntityManager em;

    @Inject
    TaskDesk desk;

    @Inject
    FactsBook facts;

    @Inject
    Gate gate;

    @Inject
    Once once;

    @Inject
    Sql sql;

    @Inject
    AuditNote note;

    /** The tasks somebody chose, each with what is in its way. */
    public record Page(List<Row> rows) {
        public long blocked() {
            return rows.stream().filter(row -> !row.gaps().isEmpty()).count();
        }

        /** Those that nothing stands in the way of. */
        public List<Row> ready() {
            return rows.stream().filter(row -> row.gaps().isEmpty()).toList();
        }
    }

    public record Row(
            long id, long version, String code, String roundName, String measure, TaskState state, List<Gap> gaps) {}

    /**
     * What handing in these tasks would need.
     *
     * @throws Malformed for more than {@link #MOST}
     */
    @Permits(value = "rectification.work", trace = Trace.NONE)
    Page page(Collection<Long> chosen) {
        return page(chosen, Step.SUBMIT);
    }

    private Page page(Collection<Long> chosen, Step step) {
        if (chosen.size() > MOST) {
            throw new Malformed("query-chosen", "task", MOST);
        }
        var tasks = new TreeSet<>(chosen)
                .stream()
                        .map(id -> em.find(Task.class, id))
                        .filter(task -> task != null && mayRead(task))
                        .sorted(Comparator.comparing(Task::position))
                        .toList();
        var rounds = new HashMap<Long, String>();
        sql.list(
                "SELECT id, name FROM discipline.inspection_round WHERE id = ANY (?)",
                row -> rounds.put(row.number("id"), row.text("name")),
                tasks.stream().map(Task::round).distinct().toList());
        return new Page(facts.of(tasks, gate.actor()).stream()
                .map(each -> new Row(
                        each.task().id(),
                        each.task().version(),
                        each.task().code(),
                        rounds.getOrDefault(each.task().round(), ""),
                        each.task().measures().get(0).text(),
                        each.task().state(),
                        gaps(each, step)))
                .toList());
    }

    /**
     * Hands in all of them.
     *
     * @throws RuleBroken {@code rectification.bulk-gaps} with every gap of every task
     */
    @Permits(value = "rectification.work", trace = Trace.NONE)
    long submit(Writes.BulkSubmission asked) {
        // which tasks with what words; a version only says from where
        var content = List.of(asked.tasks().stream().map(Writes.TaskAt::task).toList(), asked.summary());
        return once.of(asked.once(), content, () -> {
            var tasks = inOrder(asked.tasks());
            requireAll(tasks, Step.SUBMIT);
            tasks.forEach(each -> desk.submit(each.task(), new Writes.Submission(each.version(), asked.summary())));
            return tasks.get(0).task();
        });
    }

    private void requireAll(List<Writes.TaskAt> tasks, Step step) {
        var gaps = new ArrayList<Gap>();
        int blocked = 0;
        var found = new ArrayList<Task>();
        for (var each : tasks) {
            var task = em.find(Task.class, each.task(), LockModeType.PESSIMISTIC_WRITE);
            if (task == null || !mayRead(task)) {
                throw new NotFound("rectification", each.task());
            }
            found.add(task);
        }
        var known = facts.of(found, gate.actor());
        for (int i = 0; i < tasks.size(); i++) {
            var task = found.get(i);
            var own = task.version() == tasks.get(i).version()
                    ? gaps(known.get(i), step)
                    : List.of(new Gap("rectification.changed"));
            own.forEach(gap -> gaps.add(gap.of(task.code())));
            blocked += own.isEmpty() ? 0 : 1;
        }
        if (blocked > 0) {
            note.detail("step", step);
            note.detail("tasks", tasks.size());
            throw new RuleBroken("rectification.bulk-gaps", gaps, blocked, tasks.size());
        }
    }

    /**
     * What urging the people of these tasks would need.
     *
     * @throws Malformed for more than {@link #MOST}
     */
    @Permits(value = "rectification.remind", trace = Trace.NONE)
    Page toUrge(Collection<Long> chosen) {
        return page(chosen, Step.REMIND);
    }

    /**
     * Urges the people of all of them with the same words.
     *
     * @throws RuleBroken {@code rectification.bulk-gaps} with every gap of every task
     */
    @Permits(value = "rectification.remind", trace = Trace.NONE)
    long urge(Writes.BulkReminder asked) {
        var content = List.of(asked.tasks().stream().map(Writes.TaskAt::task).toList(), asked.words());
        return once.of(asked.once(), content, () -> {
            var tasks = inOrder(asked.tasks());
            requireAll(tasks, Step.REMIND);
            tasks.forEach(each -> desk.remind(each.task(), new Writes.TaskReminder(each.version(), asked.words())));
            return tasks.get(0).task();
        });
    }

    /** In one order everywhere: two hands at once wait for each other instead of blocking each other. */
    private static List<Writes.TaskAt> inOrder(List<Writes.TaskAt> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparingLong(Writes.TaskAt::task))
                .toList();
    }

    private boolean mayRead(Task task) {
        return task.visibleTo(gate.actor(), gate.reach("rectification.read"));
    }

    private static List<Gap> gaps(Facts facts, Step step) {
        try {
            Guard.RULES.require(step, facts);
            return List.of();
        } catch (RuleBroken e) {
            return e.gaps().isEmpty() ? List.of(new Gap(e.code(), e.arguments())) : e.gaps();
        }
    }
}
