package org.ronghe.discipline.rectification;

import static org.ronghe.domain.gate.Role.*;

import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single task. Delegation counts where the rule does not say "in person". */
public enum Who implements MoveWho<Task> {
    /** 整改办. */
    OFFICE(RZ),
    /** 督办专员、整改办. */
    SUPERVISOR(SUP, RZ),
    /** 巡视整改工作领导小组. */
    LEADING_GROUP(LG),
    /** 整改责任人, or whom that person delegated. */
    RESPONSIBLE(false, task -> MoveWho.people(task.responsible())),
    /** 牵头领导. */
    LEADER(false, task -> MoveWho.people(task.leader())),
    /** 整改责任人 or 牵头领导. */
    RESPONSIBLE_OR_LEADER(false, task -> MoveWho.people(task.responsible(), task.leader())),
    LEADER_OR_OFFICE(false, task -> MoveWho.people(task.leader()), RZ),
    /** 整改验收人, named for this task; never by delegation. */
    ACCEPTOR(true, Task::acceptors),
    /** 纪检. */
    DISCIPLINE(DIC),
    OFFICE_OR_DISCIPLINE(RZ, DIC),
    OFFICE_OR_GROUP(RZ, LG),
    /** 交接清单; offered to nobody on the task itself. */
    HANDOVER;

    private final Set<Role> roles;
    private final boolean inPerson;
    private final Function<Task, Set<Long>> people;

    Who(Role... roles) {
        this(false, task -> Set.of(), roles);
    }

    Who(boolean inPerson, Function<Task, Set<Long>> people, Role... roles) {
        this.roles = Set.of(roles);
        this.inPerson = inPerson;
        this.people = people;
    }

    Set<Role> roles() {
        return roles;
    }

    @Override
    public Deciders of(Task task) {
        return new Deciders(roles, Set.copyOf(people.apply(task)), inPerson);
    }
}
