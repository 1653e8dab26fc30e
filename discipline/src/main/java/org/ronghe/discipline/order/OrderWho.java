package org.ronghe.discipline.order;

import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single order. Whoever acts for somebody today counts as that person. */
public enum OrderWho {
    /** 督办专员、整改办. */
    SUPERVISOR {
        @Override
        boolean is(Actor actor, SupervisionOrder order) {
            return actor.actsAs(Role.SUP) || actor.actsAs(Role.RZ);
        }
    },
    /** 签发领导, named in the order. */
    ISSUER {
        @Override
        boolean is(Actor actor, SupervisionOrder order) {
            return actsFor(actor, order.issuer());
        }
    },
    /** The system itself, when a day is over; never a person. */
    SYSTEM {
        @Override
        boolean is(Actor actor, SupervisionOrder order) {
            return false;
        }
    },
    SUPERVISOR_OR_ISSUER {
        @Override
        boolean is(Actor actor, SupervisionOrder order) {
            return SUPERVISOR.is(actor, order) || ISSUER.is(actor, order);
        }
    },
    /** 主办单位承办人: co-hosts report through this person alone. */
    CONTACT {
        @Override
        boolean is(Actor actor, SupervisionOrder order) {
            return actsFor(actor, order.contact());
        }
    },
    /** 责任领导. */
    LEADER {
        @Override
        boolean is(Actor actor, SupervisionOrder order) {
            return actsFor(actor, order.leader());
        }
    };

    abstract boolean is(Actor actor, SupervisionOrder order);

    private static boolean actsFor(Actor actor, @Nullable Long person) {
        return person != null && actor.principals().contains(person);
    }
}
