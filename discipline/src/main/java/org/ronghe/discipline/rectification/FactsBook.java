package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        return new Facts(
                task,
                actor,
                today,
                causesWritten(task),
                posts.holdersOf(Role.RZ, today),
                units(task, actor),
                sql.number(
                                "SELECT count(*) FROM discipline.weekly_entry WHERE task_id = ? AND week = ?",
                                task.id(),
                                WeeklyEntry.weekOf(today))
                        > 0,
                periodEnd(task.round()),
                parameters.number("rectify.acceptors_min", today),
                parameters.number("rectify.continuing_checks_min", today));
    }

    LocalDate periodEnd(long round) {
        return sql.one(
                        "SELECT period_end FROM discipline.inspection_round WHERE id = ?",
                        row -> row.requiredDate("period_end"),
                        round)
                .orElseThrow();
    }

    private boolean causesWritten(Task task) {
        var findings = new HashSet<Long>();
        task.measures().forEach(measure -> findings.addAll(measure.findings()));
        return sql.number("SELECT count(*) FROM discipline.finding WHERE id = ANY (?) AND root_cause = ''", findings)
                == 0;
    }

    private Map<Long, Long> units(Task task, Actor actor) {
        Set<@Nullable Long> involved = new HashSet<>(task.acceptors());
        involved.add(task.responsible());
        involved.add(actor.person());
        var units = new HashMap<Long, Long>();
        for (var person : involved) {
            if (person != null) {
                people.find(person).map(People.Person::unit).ifPresent(unit -> units.put(person, unit));
            }
        }
        return units;
    }
}
