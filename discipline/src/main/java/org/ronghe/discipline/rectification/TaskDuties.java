package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
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

    /** States in which the team is fixed and has not accepted yet. */
    private static final Set<TaskState> TEAM_AT_WORK = Set.of(
            TaskState.ISSUED,
            TaskState.IN_PROGRESS,
            TaskState.SUBMITTED,
            TaskState.RETURNED,
            TaskState.REOPENED,
            TaskState.DEFERRED);

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
                       (SELECT r.name FROM discipline.inspection_round r WHERE r.id = t.round_id) AS round_name,
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

    /** Of each team without the office whoever was in it last. */
    @Override
    public List<Long> unfit(int most) {
        record Place(long task, long person) {}
        var places = sql.list(
                """
                SELECT t.id, a.person_id FROM discipline.task t JOIN discipline.task_acceptor a ON a.task_id = t.id
                 WHERE t.state = ANY (?)
                   AND NOT EXISTS (SELECT FROM discipline.task_acceptor o
                                    WHERE o.task_id = t.id AND o.person_id = ANY (?))
                   AND NOT EXISTS (SELECT FROM discipline.acceptance s
                                    WHERE s.task_id = t.id AND s.submission = t.submission AND s.office)
                 ORDER BY t.id, a.person_id LIMIT ?
                """,
                row -> new Place(row.number("id"), row.number("person_id")),
                TEAM_AT_WORK.stream().map(TaskState::name).toList(),
                posts.holdersOf(Role.RZ, LocalDate.now(clock)),
                most);
        var last = new HashMap<Long, LocalDate>();
        posts.heldBy(places.stream().map(Place::person).distinct().toList()).stream()
                .filter(post -> post.role() == Role.RZ && post.to() != null)
                .forEach(post -> last.merge(post.person(), post.to(), (a, b) -> a.isAfter(b) ? a : b));
        var chosen = new LinkedHashMap<Long, Long>();
        places.stream()
                .filter(place -> last.containsKey(place.person()))
                .sorted(Comparator.comparing((Place place) -> last.getOrDefault(place.person(), LocalDate.MIN))
                        .reversed())
                .forEach(place -> chosen.putIfAbsent(place.task(), place.person()));
        return chosen.values().stream().distinct().toList();
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(TaskPart.class, "part");
        return new Duty(
                "rectification",
                row.number("id"),
                part.name(),
                row.text("code"),
                row.text("round_name") + " · " + row.text("title"),
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
                        bar(who != from && task.acceptors().contains(who), "handover.is-acceptor", to, task),
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

    /** Whether nobody of the office accepts, or has signed for it: such a task could never be accepted. */
    static boolean officeMissing(Task task, Set<Long> office) {
        return TEAM_AT_WORK.contains(task.state())
                && !task.acceptors().isEmpty()
                && task.acceptors().stream().noneMatch(office::contains)
                && !task.signedForOffice();
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
