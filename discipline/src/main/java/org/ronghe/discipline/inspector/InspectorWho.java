package org.ronghe.discipline.inspector;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single entry. Nobody decides about oneself. */
public enum InspectorWho {
    /** 本人, and nobody in the person's place: consent and pledge are not delegated. */
    SELF {
        @Override
        boolean is(Actor actor, Inspector inspector) {
            return actor.person() == inspector.person();
        }
    },
    /** 整改办. */
    OFFICE {
        @Override
        boolean is(Actor actor, Inspector inspector) {
            return actor.actsAs(Role.RZ) && !actor.principals().contains(inspector.person());
        }
    },
    /** 纪检, never whoever recommended. */
    DISCIPLINE {
        @Override
        boolean is(Actor actor, Inspector inspector) {
            return actor.actsAs(Role.DIC)
                    && !actor.principals().contains(inspector.person())
                    && !actor.principals().contains(inspector.recommendedBy());
        }
    },
    /** 领导小组. */
    GROUP {
        @Override
        boolean is(Actor actor, Inspector inspector) {
            return actor.actsAs(Role.LG) && !actor.principals().contains(inspector.person());
        }
    };

    abstract boolean is(Actor actor, Inspector inspector);
}
