package org.ronghe.discipline.inspection;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single round. */
public enum RoundWho {
    /** 整改办, the house's inspection office too. */
    OFFICE {
        @Override
        boolean is(Actor actor, Round round) {
            return actor.actsAs(Role.RZ);
        }
    },
    /** 领导小组, never whoever planned it or serves in the team. */
    GROUP {
        @Override
        boolean is(Actor actor, Round round) {
            return actor.actsAs(Role.LG)
                    && !inTeam(actor, round)
                    && (round.plannedBy() == null || !actor.principals().contains(round.plannedBy()));
        }
    },
    /** 整改办 or whoever has a duty in the round. */
    ANSWERING {
        @Override
        boolean is(Actor actor, Round round) {
            return actor.actsAs(Role.RZ) || round.answers(actor);
        }
    },
    /** 纪检, never the team. */
    DISCIPLINE {
        @Override
        boolean is(Actor actor, Round round) {
            return actor.actsAs(Role.DIC) && !inTeam(actor, round);
        }
    };

    abstract boolean is(Actor actor, Round round);

    private static boolean inTeam(Actor actor, Round round) {
        return round.team().stream().anyMatch(member -> actor.principals().contains(member.person()));
    }
}
