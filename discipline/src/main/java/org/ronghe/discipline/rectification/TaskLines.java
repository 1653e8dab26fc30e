package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.Posts;

/**
 * Writes what others see of a task after a move: its line in the ledger and its row in the register, each as a new
 * version, in the transaction of the move.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskLines {
    /** Stands for "no due date" in the order by due date: at the end. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    LineMoments moments;

    @Inject
    WorkRegister register;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    private static final String CLOSE =
            "UPDATE discipline.task_line SET valid_to = greatest(valid_from, ?) WHERE task_id = ? AND valid_to = 'infinity'";

    /** A version never starts before the one it follows ended, whatever the clock of another node says. */
    private static final String OPEN = """
            INSERT INTO discipline.task_line (task_id, valid_from, round_id, finding_id, position, code, measure,
                   deliverable, kinds, timing, owner_unit, unit_words, responsible, leader, parties, first_due,
                   current_due, due_key, extensions, state, stated, accepted_on, evidence, reopened, checks_done,
                   checks_all, stated_due, stated_lead, stated_responsible, remark, conclusion, moved_on, review_on,
                   deferrals)
            VALUES (?, greatest(?, (SELECT max(l.valid_to) FROM discipline.task_line l
                                     WHERE l.task_id = ? AND l.valid_to < 'infinity')),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?)
            """;

    void put(Task task) {
        em.flush();
        line(task);
        register.put(item(task, lookUp(List.of(task))));
    }

    /** The first line of a draft: there is none to be closed, and nobody's name to be looked up. */
    void begin(Task draft, String round) {
        em.flush();
        var known = new Known(Map.of(), Map.of(), Map.of(draft.round(), round));
        sql.update(OPEN, values(draft, moments.next(List.of(draft.round())), known));
        register.begin(item(draft, known));
    }

    /** As {@link #put}, for many tasks of an import: looked up together, written together. */
    void putAll(List<Task> tasks) {
        em.flush();
        var now = moments.next(tasks.stream().map(Task::round).distinct().toList());
        var known = lookUp(tasks);
        sql.batch(
                CLOSE,
                tasks.stream()
                        .map(task -> new @Nullable Object[] {now, task.id()})
                        .toList());
        sql.batch(OPEN, tasks.stream().map(task -> values(task, now, known)).toList());
        register.putAll(tasks.stream().map(task -> item(task, known)).toList());
    }

    /** For what the ledger shows and the register does not: a file more. */
    void putLineAlone(Task task) {
        em.flush();
        line(task);
    }

    private void line(Task task) {
        var now = moments.next(List.of(task.round()));
        sql.update(CLOSE, now, task.id());
        sql.update(OPEN, values(task, now, new Known(unitNames(List.of(task)), Map.of(), Map.of())));
    }

    /** Names that stand in the lines. */
    private record Known(Map<Long, String> units, Map<Long, String> posts, Map<Long, String> rounds) {}

    private Known lookUp(List<Task> tasks) {
        var responsible = tasks.stream()
                .map(Task::responsible)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var rounds = new HashMap<Long, String>();
        sql.list(
                "SELECT id, name FROM discipline.inspection_round WHERE id = ANY (?)",
                row -> rounds.put(row.number("id"), row.text("name")),
                tasks.stream().map(Task::round).distinct().toList());
        return new Known(
                unitNames(tasks),
                responsible.isEmpty() ? Map.of() : posts.titlesOf(responsible, LocalDate.now(clock)),
                rounds);
    }

    private Map<Long, String> unitNames(List<Task> tasks) {
        var ids = tasks.stream()
                .map(Task::ownerUnit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : units.namesOf(ids);
    }

    private static @Nullable Object[] values(Task task, Instant now, Known known) {
        var first = task.measures().get(0);
        return new @Nullable Object[] {
            task.id(),
            now,
            task.id(),
            task.round(),
            first.finding(),
            task.position(),
            task.code(),
            first.text(),
            task.deliverable(),
            new MeasureKinds().convertToDatabaseColumn(task.kinds()),
            task.timing(),
            task.ownerUnit(),
            unitWords(task, known.units()),
            task.responsible(),
            task.leader(),
            parties(task),
            task.firstDue(),
            task.currentDue(),
            dueKey(task),
            task.extended(),
            task.state(),
            task.statedStatus(),
            task.acceptedOn(),
            task.standingProofs().size(),
            task.reopened(),
            task.checksDone(),
            task.checksPlanned(),
            task.statedDue(),
            task.statedLead(),
            task.statedResponsible(),
            task.remark(),
            task.conclusion().orElse(null),
            task.movedOn(),
            task.reviewOn(),
            task.deferrals()
        };
    }

    private static LocalDate dueKey(Task task) {
        var open = task.state() == TaskState.CONTINUING ? task.openCheck() : java.util.Optional.<PlannedCheck>empty();
        var due = open.map(PlannedCheck::due).orElse(task.currentDue());
        return due == null ? NEVER : due;
    }

    /** The day for which somebody has to act next: a planned check, a review, or the due date. */
    private static @Nullable LocalDate nextDay(Task task) {
        return switch (task.state()) {
            case CONTINUING -> task.openCheck().map(PlannedCheck::due).orElse(null);
            case DISPUTED, DEFERRED -> task.reviewOn();
            default -> task.currentDue();
        };
    }

    private static String unitWords(Task task, Map<Long, String> names) {
        var unit = task.ownerUnit();
        return unit == null ? task.statedResponsible() : names.getOrDefault(unit, "");
    }

    private static List<Long> parties(Task task) {
        var parties = new ArrayList<Long>();
        Stream.concat(Stream.of(task.responsible(), task.leader()), task.acceptors().stream())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(parties::add);
        return parties;
    }

    private static WorkItem item(Task task, Known known) {
        var responsible = task.responsible();
        return new WorkItem(
                "discipline",
                "rectification",
                task.id(),
                task.code(),
                task.measures().get(0).text(),
                "/discipline/rectifications/" + task.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                known.rounds().getOrDefault(task.round(), ""),
                task.ownerUnit(),
                responsible,
                responsible == null ? null : known.posts().get(responsible),
                task.leader(),
                List.copyOf(task.acceptors()),
                task.firstDue(),
                nextDay(task),
                task.extended(),
                task.state().category(),
                task.state().name(),
                2,
                Guard.RULES.awaited(Facts.alone(task)));
    }
}
