package org.ronghe.discipline.inspection;

import java.util.HashSet;
import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single round. */
public enum RoundWho implements MoveWho<Round> {
    /** 整改办, the house's inspection office too. */
    OFFICE {
        @Override
        public Deciders of(Round round) {
            return new Deciders(Set.of(Role.RZ), Set.of(), false);
        }
    },
    /** 领导小组. */
    GROUP {
        @Override
        public Deciders of(Round round) {
            return new Deciders(Set.of(Role.LG), Set.of(), false);
        }
    },
    /** 交接清单; offered to nobody on the round itself. */
    HANDOVER {
        @Override
        public Deciders of(Round round) {
            return Deciders.NOBODY;
        }
    },
    /** 整改办 or whoever has a duty in the round. */
    ANSWERING {
        @Override
        public Deciders of(Round round) {
            var duties = round.duties();
            var people = new HashSet<>(MoveWho.people(duties.firstResponsible(), duties.coordinator()));
            people.addAll(duties.fieldLeaders());
            people.addAll(duties.supervisors());
            return new Deciders(Set.of(Role.RZ), people, false);
        }
    },
    /** 纪检. */
    DISCIPLINE {
        @Override
        public Deciders of(Round round) {
            return new Deciders(Set.of(Role.DIC), Set.of(), false);
        }
    }
}
