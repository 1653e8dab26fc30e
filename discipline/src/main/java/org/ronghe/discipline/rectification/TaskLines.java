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
    WorkRegister register;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    void put(Task task) {
        em.flush();
        line(task);
        register.put(item(task));
    }

    /** For what the ledger shows and the register does not: a file more. */
    void putLineAlone(Task task) {
        em.flush();
        line(task);
    }

    private void line(Task task) {
        var now = clock.instant();
        sql.update(
                "UPDATE discipline.task_line SET valid_to = ? WHERE task_id = ? AND valid_to = 'infinity'",
                now,
                task.id());
        var first = task.measures().get(0);
        sql.update(
                """
                INSERT INTO discipline.task_line (task_id, valid_from, round_id, finding_id, position, code, measure,
                       deliverable, kinds, timing, owner_unit, unit_words, responsible, leader, parties, first_due,
                       current_due, due_key, extensions, state, stated, accepted_on, evidence, reopened, checks_done,
                       checks_all)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task.id(),
                now,
                task.round(),
                first.finding(),
                task.position(),
                task.code(),
                first.text(),
                task.deliverable(),
                new MeasureKinds().convertToDatabaseColumn(task.kinds()),
                task.timing(),
                task.ownerUnit(),
                unitWords(task),
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
                task.checksPlanned());
    }

    private static LocalDate dueKey(Task task) {
        var open = task.state() == TaskState.CONTINUING ? task.openCheck() : java.util.Optional.<PlannedCheck>empty();
        var due = open.map(PlannedCheck::due).orElse(task.currentDue());
        return due == null ? NEVER : due;
    }

    private String unitWords(Task task) {
        var unit = task.ownerUnit();
        return unit == null
                ? task.statedResponsible()
                : units.namesOf(List.of(unit)).getOrDefault(unit, "");
    }

    private static List<Long> parties(Task task) {
        var parties = new ArrayList<Long>();
        Stream.concat(Stream.of(task.responsible(), task.leader()), task.acceptors().stream())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(parties::add);
        return parties;
    }

    private WorkItem item(Task task) {
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
                source(task),
                task.ownerUnit(),
                responsible,
                post(responsible),
                task.leader(),
                List.copyOf(task.acceptors()),
                task.firstDue(),
                task.state() == TaskState.CONTINUING
                        ? task.openCheck().map(PlannedCheck::due).orElse(null)
                        : task.currentDue(),
                task.extended(),
                task.state().category(),
                task.state().name(),
                2);
    }

    private @Nullable String post(@Nullable Long person) {
        return person == null
                ? null
                : posts.titlesOf(List.of(person), LocalDate.now(clock)).get(person);
    }

    private String source(Task task) {
        return sql.one(
                        "SELECT name FROM discipline.inspection_round WHERE id = ?",
                        row -> row.text("name"),
                        task.round())
                .orElse("");
    }
}
