package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.Awaited;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.number.DocumentNumber;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;

/** Where lists for close-out are drawn up and confirmed. A confirmation closes every task of the list, or none. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ClosingDesk {
    private static final String SERIES = "整改销号";
    private static final Versions.Part LINES = new Versions.Part("discipline.closing_line", "list_id");

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ClosingTasks closing;

    @Inject
    FactsBook facts;

    @Inject
    TaskLines lines;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    Posts posts;

    @Inject
    AuditNote note;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Once once;

    /** Draws up a list; its number is drawn with it. */
    @Permits("rectification.closing")
    long draw(Writes.ClosingDraft asked) {
        return once.of(asked.once(), asked, () -> {
            requireClosable(asked);
            var number = numbers.draw(SERIES, "closing list");
            var list = new ClosingList(
                    number.toString(),
                    asked.round(),
                    asked.tasks(),
                    gate.actor().person(),
                    clock.instant());
            em.persist(list);
            em.flush();
            note.about("closing", list.id(), list.number());
            register(list);
            return list.id();
        });
    }

    private void requireClosable(Writes.ClosingDraft asked) {
        var gaps = new ArrayList<Gap>();
        var tasks = closing.tasks(asked.tasks(), LockModeType.NONE);
        var listed = listed(asked.tasks());
        for (var task : tasks) {
            if (task.round() != asked.round()) {
                throw new NotFound("rectification", task.id());
            }
            if (!task.state().openSteps().contains(Step.CLOSE)) {
                gaps.add(new Gap("closing.not-accepted", task.code()));
            } else if (listed.contains(task.id())) {
                gaps.add(new Gap("closing.listed-elsewhere", task.code()));
            }
        }
        if (!gaps.isEmpty()) {
            throw new RuleBroken("closing.gaps", gaps, gaps.size());
        }
    }

    /** Those of the tasks that an open list holds. */
    private List<Long> listed(Set<Long> tasks) {
        return sql.list("""
                SELECT c.task_id FROM discipline.closing_line c JOIN discipline.closing_list l ON l.id = c.list_id
                 WHERE c.task_id = ANY (?) AND l.confirmed_at IS NULL AND l.dropped = ''
                """, row -> row.number("task_id"), tasks);
    }

    /** The meeting's decision: all tasks are closed in this one transaction, or everything in the way is listed. */
    @Permits("rectification.decide")
    void confirm(long id, Writes.ClosingConfirmation asked) {
        var list = list(id, asked.version());
        var actor = gate.actor();
        var today = LocalDate.now(clock);
        list.confirm(asked.meeting(), asked.meetingOn(), actor.principals(), actor.person(), today, clock.instant());
        var tasks = closing.tasks(list.tasks(), LockModeType.PESSIMISTIC_WRITE);
        tasks.forEach(task -> em.lock(task, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        requireAll(tasks);
        requireAcceptedBefore(tasks, asked.meetingOn());
        var by = By.of(actor, null, clock.instant());
        for (var task : tasks) {
            task.close(list.number() + " " + asked.meeting(), today, by);
            lines.put(task);
        }
        register(list);
        note.detail("tasks", tasks.size());
    }

    /** A list that was drawn up waits for the leading group as its tasks do (SM-1, CLOSE). */
    private void register(ClosingList list) {
        em.flush();
        versions.keep("discipline.closing_list", list.id(), LINES);
        var category = list.category();
        boolean waits = category == WorkItem.Category.WAITING;
        var barred = new HashSet<Long>(Set.of(list.madeBy()));
        if (waits) {
            closing.tasks(list.tasks(), LockModeType.NONE)
                    .forEach(task -> barred.addAll(Guard.RULES.barred(Step.CLOSE, Facts.alone(task))));
        }
        register.put(new WorkItem(
                "discipline",
                "closing",
                list.id(),
                list.number(),
                list.number(),
                "/discipline/closings/" + list.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                roundName(list.round()),
                null,
                list.madeBy(),
                posts.titlesOf(List.of(list.madeBy()), LocalDate.now(clock)).get(list.madeBy()),
                null,
                List.of(),
                null,
                null,
                0,
                category,
                category.name(),
                2,
                waits
                        ? List.of(new Awaited(
                                Step.CLOSE.name(),
                                new Deciders(Step.CLOSE.who().roles(), Set.of(), false),
                                barred,
                                LocalDate.MIN))
                        : List.of()));
    }

    private String roundName(long round) {
        return sql.one("SELECT name FROM discipline.inspection_round WHERE id = ?", row -> row.text("name"), round)
                .orElse("");
    }

    /** A meeting decides on what was accepted by then. */
    private static void requireAcceptedBefore(List<Task> tasks, LocalDate meeting) {
        var gaps = tasks.stream()
                .filter(task -> task.acceptedOn() != null
                        && meeting.isBefore(java.util.Objects.requireNonNull(task.acceptedOn())))
                .map(task -> new Gap("closing.accepted-after", task.code(), String.valueOf(task.acceptedOn())))
                .toList();
        if (!gaps.isEmpty()) {
            throw new RuleBroken("closing.gaps", gaps, gaps.size());
        }
    }

    private void requireAll(List<Task> tasks) {
        var gaps = new ArrayList<Gap>();
        for (var each : facts.of(tasks, gate.actor())) {
            var missing = ClosingTasks.missing(each);
            gaps.addAll(missing);
            if (missing.isEmpty() && !each.yours(Step.CLOSE)) {
                gaps.add(new Gap(
                        "closing.gap.rectification.not-yours", each.task().code()));
            }
        }
        if (!gaps.isEmpty()) {
            throw new RuleBroken("closing.gaps", gaps, gaps.size());
        }
    }

    /** Given up; the number stays used, with the reason. */
    @Permits("rectification.closing")
    void drop(long id, Writes.ClosingDrop asked) {
        var list = list(id, asked.version());
        list.drop(asked.reason());
        register(list);
        numbers.discard(DocumentNumber.parse(list.number()), asked.reason());
    }

    /**
     * Takes one task out of a list that waits for its meeting; the task can be listed anew.
     *
     * @throws NotFound for a task that the list does not hold
     * @throws RuleBroken {@code closing.done} once it was decided on, {@code closing.last-line} for the only task
     */
    @Permits("rectification.closing")
    void dropLine(long id, long task, Writes.ClosingLineDrop asked) {
        var list = list(id, asked.version());
        list.dropLine(task);
        note.detail("task", em.getReference(Task.class, task).code());
        register(list);
    }

    private ClosingList list(long id, long version) {
        var list = em.find(ClosingList.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (list == null) {
            throw new NotFound("closing", id);
        }
        note.about("closing", id, list.number());
        Stale.unless(version, list.version());
        return list;
    }
}
