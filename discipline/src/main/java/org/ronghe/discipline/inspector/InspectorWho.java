package org.ronghe.discipline.inspector;

import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single entry. */
public enum InspectorWho implements MoveWho<Inspector> {
    /** 本人, and nobody in the person's place: consent and pledge are not delegated. */
    SELF {
        @Override
        public Deciders of(Inspector inspector) {
            return new Deciders(Set.of(), Set.of(inspector.person()), true);
        }
    },
    /** 整改办, never for oneself. */
    OFFICE {
        @Override
        public Deciders of(Inspector inspector) {
            return new Deciders(Set.of(Role.RZ), Set.of(), false);
        }

        @Override
        public boolean is(Actor actor, Inspector inspector) {
            return super.is(actor, inspector) && !actor.principals().contains(inspector.person());
        }
    },
    /** 组织人事: Party membership, training and the condition of team leaders. */
    PERSONNEL {
        @Override
        public Deciders of(Inspector inspector) {
            return new Deciders(Set.of(Role.HR), Set.of(), false);
        }
    },
    /** 纪检. */
    DISCIPLINE {
        @Override
        public Deciders of(Inspector inspector) {
            return new Deciders(Set.of(Role.DIC), Set.of(), false);
        }
    },
    /** 领导小组. */
    GROUP {
        @Override
        public Deciders of(Inspector inspector) {
            return new Deciders(Set.of(Role.LG), Set.of(), false);
        }
    }
}
