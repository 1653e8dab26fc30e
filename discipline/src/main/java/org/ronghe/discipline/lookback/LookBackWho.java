package org.ronghe.discipline.lookback;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single look-back. */
public enum LookBackWho {
    /** 整改办、纪检. */
    OFFICE {
        @Override
        boolean is(Actor actor, LookBack lookBack) {
            return actor.actsAs(Role.RZ) || actor.actsAs(Role.DIC);
        }
    },
    /** 核查人, named for this look-back; never by delegation, because a delegate may belong to the work. */
    CHECKER {
        @Override
        boolean is(Actor actor, LookBack lookBack) {
            return lookBack.checker() == actor.person();
        }
    };

    abstract boolean is(Actor actor, LookBack lookBack);
}
