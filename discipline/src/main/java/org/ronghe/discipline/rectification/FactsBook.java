package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ronghe.discipline.order.OrderState;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what the guards look at. */
@ApplicationScoped
class FactsBook {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Parameters parameters;

    Facts of(Task task, Actor actor) {
        var today = LocalDate.now(clock);
        var involved = involved(task, actor);
        return new Facts(
                task,
                actor,
                today,
                withoutCause(task),
                posts.holdersOf(Role.RZ, today),
                units(involved),
                people.namesOf(involved),
                sql.number(
                                "SELECT count(*) FROM discipline.weekly_entry WHERE task_id = ? AND week = ?",
                                task.id(),
                                WeeklyEntry.weekOf(today))
                        > 0,
                openOrders(task.id()),
                periodEnd(task.round()),
                parameters.number("rectify.acceptors_min", today),
                parameters.number("rectify.continuing_checks_min", today));
    }

    /** Numbers of the orders to the task that wait for an answer (SM-2); a draft has none and keeps nothing open. */
    private List<String> openOrders(long task) {
        return sql.list(
                "SELECT number FROM discipline.supervision_order WHERE task_id = ? AND state = ANY (?) ORDER BY id",
                row -> row.text("number"),
                task,
                OrderState.binding());
    }

    LocalDate periodEnd(long round) {
        return sql.one(
                        "SELECT period_end FROM discipline.inspection_round WHERE id = ?",
                        row -> row.requiredDate("period_end"),
                        round)
                .orElseThrow();
    }

    private List<String> withoutCause(Task task) {
        var findings = new HashSet<Long>();
        task.measures().forEach(measure -> findings.addAll(measure.findings()));
        return sql.list(
                "SELECT code FROM discipline.finding WHERE id = ANY (?) AND root_cause = '' ORDER BY number",
                row -> row.text("code"),
                findings);
    }

    private static Set<Long> involved(Task task, Actor actor) {
        var involved = new HashSet<>(task.acceptors());
        involved.add(actor.person());
        Stream.of(task.responsible(), task.leader(), task.proposedBy(), task.submittedBy(), task.voidAskedBy())
                .filter(Objects::nonNull)
                .forEach(involved::add);
        return involved;
    }

    private Map<Long, Long> units(Set<Long> involved) {
        var units = new HashMap<Long, Long>();
        for (var person : involved) {
            people.find(person).map(People.Person::unit).ifPresent(unit -> units.put(person, unit));
        }
        return units;
    }
}
