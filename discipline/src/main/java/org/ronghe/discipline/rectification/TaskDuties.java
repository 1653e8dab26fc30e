package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.duty.LedgerDuties;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;

/** Who answers for tasks, leads them and accepts them, for the handover when a post ends. */
@ApplicationScoped
class TaskDuties extends LedgerDuties<Task, TaskPart> {
    private static final Set<Role> OFFICES = Set.of(Role.RZ);

    /** Posts that bring work on tasks of the own unit. */
    private static final Set<Role> AT_WORK = Set.of(Role.BC, Role.BS, Role.GB, Role.HEAD);

    /** Posts from which acceptors are named. */
    private static final Set<Role> ACCEPTING = Set.of(Role.RZ, Role.DIC, Role.HEAD, Role.BS, Role.SUP);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Posts posts;

    @Inject
    TaskLines lines;

    TaskDuties() {
        super(Task.class, TaskPart.class);
    }

    @Override
    public String kind() {
        return "rectification";
    }

    /** One walk along an index for each part. */
    @Override
    public List<Duty> of(long person) {
        var office = posts.holdersOf(Role.RZ, LocalDate.now(clock));
        return sql.list("""
                SELECT t.id, t.code, t.owner_unit, p.part,
                       (SELECT m.text FROM discipline.measure m WHERE m.task_id = t.id ORDER BY m.number LIMIT 1) AS title,
                       EXISTS (SELECT FROM discipline.task_acceptor o
                                WHERE o.task_id = t.id AND o.person_id <> ? AND o.person_id = ANY (?)) AS other_office
                  FROM (SELECT id, 'RESPONSIBLE' AS part FROM discipline.task
                         WHERE responsible = ? AND state NOT IN ('CLOSED', 'VOID')
                        UNION ALL
                        SELECT id, 'LEADER' FROM discipline.task
                         WHERE leader = ? AND state NOT IN ('CLOSED', 'VOID')
                        UNION ALL
                        SELECT task_id, 'ACCEPTOR' FROM discipline.task_acceptor WHERE person_id = ?) AS p
                  JOIN discipline.task t ON t.id = p.id
                 WHERE p.part <> 'ACCEPTOR' OR t.state NOT IN ('ACCEPTED', 'CLOSED', 'VOID')
                 ORDER BY t.id, p.part
                """, TaskDuties::duty, person, office, person, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(TaskPart.class, "part");
        return new Duty(
                "rectification",
                row.number("id"),
                part.name(),
                row.text("code"),
                row.text("title"),
                "/discipline/rectifications/" + row.number("id"),
                switch (part) {
                    case RESPONSIBLE -> new Duty.Place(row.numberOrNull("owner_unit"), AT_WORK);
                    case LEADER -> new Duty.Place(null, leading());
                    // the one who accepts for the office goes when the post in the office goes
                    case ACCEPTOR -> new Duty.Place(null, row.flag("other_office") ? ACCEPTING : Set.of(Role.RZ));
                },
                OFFICES);
    }

    private static Set<Role> leading() {
        return AccessTable.get().rule("rectification.lead").scopes().keySet();
    }

    @Override
    protected boolean carries(Task task, TaskPart part, long person) {
        return task.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Task task, TaskPart part, long from) {
        var office = posts.holdersOf(Role.RZ, LocalDate.now(clock));
        var leading = leading();
        return to -> judge(task, part, from, to, office, leading);
    }

    /**
     * The rules of the plan, held against it as it would be.
     *
     * @param office members of the rectification office today
     * @param leading roles that lead a task
     */
    static Optional<RuleBroken> judge(
            Task task, TaskPart part, long from, Candidate to, Set<Long> office, Set<Role> leading) {
        long who = to.person();
        var acceptor = bar(task.acceptors().contains(who), "handover.is-acceptor", to, task);
        var responsible = bar(isThe(task.responsible(), who), "handover.is-responsible", to, task);
        var leader = bar(isThe(task.leader(), who), "handover.is-leader", to, task);
        var signed = bar(task.everSignedBy(who), "handover.has-accepted", to, task);
        return switch (part) {
            case RESPONSIBLE -> Bar.first(leader, acceptor, signed);
            case LEADER ->
                Bar.first(
                        responsible,
                        acceptor,
                        signed,
                        bar(!to.holdsOneOf(leading), "handover.no-leading-post", to, task));
            case ACCEPTOR ->
                Bar.first(
                        acceptor,
                        responsible,
                        leader,
                        bar(isThe(task.submittedBy(), who), "handover.has-submitted", to, task),
                        bar(to.unit() != null && to.unit().equals(task.ownerUnit()), "handover.of-the-unit", to, task),
                        bar(
                                !to.roles().contains(Role.RZ)
                                        && task.acceptors().stream()
                                                .noneMatch(other -> other != from && office.contains(other)),
                                "handover.office-accepts",
                                to,
                                task));
        };
    }

    private static boolean isThe(@Nullable Long person, long who) {
        return person != null && person == who;
    }

    @Override
    protected void pass(Task task, TaskPart part, long from, long to, String words, By by) {
        task.handOver(part, from, to, words, by);
        lines.put(task);
    }
}
