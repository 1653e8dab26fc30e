package org.ronghe.discipline.rectification;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single task. Delegation counts where the rule does not say "in person". */
public enum Who {
    /** 整改办. */
    OFFICE {
        @Override
        boolean is(Actor actor, Task task) {
            return actor.actsAs(Role.RZ);
        }
    },
    /** 督办专员、整改办. */
    SUPERVISOR {
        @Override
        boolean is(Actor actor, Task task) {
            return actor.actsAs(Role.SUP) || OFFICE.is(actor, task);
        }
    },
    /** 巡视整改工作领导小组. */
    LEADING_GROUP {
        @Override
        boolean is(Actor actor, Task task) {
            return actor.actsAs(Role.LG);
        }
    },
    /** 整改责任人, or whom that person delegated. */
    RESPONSIBLE {
        @Override
        boolean is(Actor actor, Task task) {
            return task.responsible() != null && actor.principals().contains(task.responsible());
        }
    },
    /** 牵头领导. */
    LEADER {
        @Override
        boolean is(Actor actor, Task task) {
            return task.leader() != null && actor.principals().contains(task.leader());
        }
    },
    LEADER_OR_OFFICE {
        @Override
        boolean is(Actor actor, Task task) {
            return LEADER.is(actor, task) || OFFICE.is(actor, task);
        }
    },
    /** 整改验收人, named for this task; never by delegation. */
    ACCEPTOR {
        @Override
        boolean is(Actor actor, Task task) {
            return task.acceptors().contains(actor.person());
        }
    },
    /** 纪检. */
    DISCIPLINE {
        @Override
        boolean is(Actor actor, Task task) {
            return actor.actsAs(Role.DIC);
        }
    },
    OFFICE_OR_DISCIPLINE {
        @Override
        boolean is(Actor actor, Task task) {
            return OFFICE.is(actor, task) || DISCIPLINE.is(actor, task);
        }
    },
    OFFICE_OR_GROUP {
        @Override
        boolean is(Actor actor, Task task) {
            return OFFICE.is(actor, task) || LEADING_GROUP.is(actor, task);
        }
    };

    abstract boolean is(Actor actor, Task task);
}
