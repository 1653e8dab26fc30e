package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.gate.Gate;

/** The tasks of a list for close-out, and what is in the way of closing them: told before it would be refused. */
@ApplicationScoped
@Transactional
class ClosingTasks {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    FactsBook facts;

    /**
     * Reads them together, in one order everywhere: two lists at once wait for each other instead of blocking each
     * other.
     *
     * @throws NotFound for the first that is not there
     */
    List<Task> tasks(Set<Long> ids, LockModeType lock) {
        var found = em.createQuery("SELECT t FROM Task t WHERE t.id IN :ids ORDER BY t.id", Task.class)
                .setParameter("ids", ids)
                .setLockMode(lock)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "t.measures")
                .setHint("eclipselink.batch", "t.acceptors")
                .setHint("eclipselink.batch", "t.proofs")
                .setHint("eclipselink.batch", "t.checks")
                .setHint("eclipselink.batch", "t.moves")
                .getResultList();
        if (found.size() < ids.size()) {
            var missing = new TreeSet<>(ids);
            found.forEach(task -> missing.remove(task.id()));
            throw new NotFound("rectification", missing.first());
        }
        return found;
    }

    /** What is in the way of each, behind the caller's own gate. */
    Map<Long, List<Gap>> missing(Set<Long> ids) {
        return facts.of(tasks(ids, LockModeType.NONE), gate.actor()).stream()
                .collect(Collectors.toMap(each -> each.task().id(), ClosingTasks::missing));
    }

    /** What the meeting would be refused for, in sentences that name the task; nothing where it may be closed. */
    static List<Gap> missing(Facts facts) {
        var code = facts.task().code();
        if (!facts.state().openSteps().contains(Step.CLOSE)) {
            return List.of(new Gap("closing.gap.rectification.step-not-open", code));
        }
        return Guard.RULES.lines(Step.CLOSE, facts).stream()
                .filter(line -> !line.met())
                .map(line -> new Gap(
                        "closing.gap." + Guard.RULES.key(line.guard()),
                        Stream.concat(Stream.of(code), line.arguments().stream())
                                .toList()))
                .toList();
    }
}
