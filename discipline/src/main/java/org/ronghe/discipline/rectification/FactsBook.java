package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        return of(List.of(task), actor).get(0);
    }

    /** Those of many tasks in their order: each ledger is asked once for all of them. */
    List<Facts> of(List<Task> tasks, Actor actor) {
        var today = LocalDate.now(clock);
        var involved = involved(tasks, actor);
        var ids = tasks.stream().map(Task::id).toList();
        var withoutCause = withoutCause(tasks);
        var office = posts.holdersOf(Role.RZ, today);
        var unitOf = people.unitsOf(involved);
        var nameOf = people.namesOf(involved);
        var reported = reported(ids, today);
        var orders = openOrders(ids);
        var feedback = feedback(tasks);
        int acceptorsMin = parameters.number("rectify.acceptors_min", today);
        int checksMin = parameters.number("rectify.continuing_checks_min", today);
        return tasks.stream()
                .map(task -> new Facts(
                        task,
                        actor,
                        today,
                        codes(task, withoutCause),
                        office,
                        unitOf,
                        nameOf,
                        reported.contains(task.id()),
                        orders.getOrDefault(task.id(), List.of()),
                        Objects.requireNonNull(feedback.get(task.round())),
                        acceptorsMin,
                        checksMin))
                .toList();
    }

    /** Tasks whose entry of the running week is there. */
    private Set<Long> reported(List<Long> tasks, LocalDate today) {
        return new HashSet<>(sql.list(
                "SELECT task_id FROM discipline.weekly_entry WHERE task_id = ANY (?) AND week = ?",
                row -> row.number("task_id"),
                tasks,
                WeeklyEntry.weekOf(today)));
    }

    /** Numbers of the orders to each task that wait for an answer (SM-2); a draft has none and keeps nothing open. */
    Map<Long, List<String>> openOrders(List<Long> tasks) {
        var orders = new HashMap<Long, List<String>>();
        sql.list(
                "SELECT task_id, number FROM discipline.supervision_order WHERE task_id = ANY (?) AND state = ANY (?) ORDER BY id",
                row -> orders.computeIfAbsent(row.number("task_id"), each -> new ArrayList<>())
                        .add(row.text("number")),
                tasks,
                OrderState.binding());
        return orders;
    }

    private Map<Long, LocalDate> feedback(List<Task> tasks) {
        var days = new HashMap<Long, LocalDate>();
        sql.list(
                "SELECT id, feedback_on FROM discipline.inspection_round WHERE id = ANY (?)",
                row -> days.put(row.number("id"), row.requiredDate("feedback_on")),
                tasks.stream().map(Task::round).distinct().toList());
        return days;
    }

    LocalDate periodEnd(long round) {
        return sql.one(
                        "SELECT period_end FROM discipline.inspection_round WHERE id = ?",
                        row -> row.requiredDate("period_end"),
                        round)
                .orElseThrow();
    }

    /** Codes by number of the findings whose cause is not written down, in the order of the findings. */
    private Map<Long, String> withoutCause(List<Task> tasks) {
        var codes = new LinkedHashMap<Long, String>();
        sql.list(
                "SELECT id, code FROM discipline.finding WHERE id = ANY (?) AND root_cause = '' ORDER BY number",
                row -> codes.put(row.number("id"), row.text("code")),
                tasks.stream()
                        .flatMap(task -> findings(task).stream())
                        .distinct()
                        .toList());
        return codes;
    }

    private static List<String> codes(Task task, Map<Long, String> withoutCause) {
        var findings = findings(task);
        return withoutCause.entrySet().stream()
                .filter(each -> findings.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Set<Long> findings(Task task) {
        var findings = new HashSet<Long>();
        task.measures().forEach(measure -> findings.addAll(measure.findings()));
        return findings;
    }

    private static Set<Long> involved(List<Task> tasks, Actor actor) {
        var involved = new HashSet<Long>();
        involved.add(actor.person());
        for (var task : tasks) {
            involved.addAll(task.acceptors());
            Stream.of(
                            task.responsible(),
                            task.leader(),
                            task.proposedBy(),
                            task.submittedBy(),
                            task.voidAskedBy(),
                            task.deferralAskedBy(),
                            task.openDispute().map(Dispute::askedBy).orElse(null))
                    .filter(Objects::nonNull)
                    .forEach(involved::add);
        }
        return involved;
    }
}
