package org.ronghe.orgstructure.spotcheck;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single spot check. */
public enum SpotCheckWho implements MoveWho<SpotCheck> {
    /** 党办、纪检: two sides, so that somebody can look at what the other keeps. */
    OFFICE {
        @Override
        public Deciders of(SpotCheck check) {
            return new Deciders(Set.of(Role.PO, Role.DIC), Set.of(), false);
        }
    },
    /** 记录人、主持人 of the meetings with a flaw that nobody has answered yet. */
    KEEPERS {
        @Override
        public Deciders of(SpotCheck check) {
            return new Deciders(Set.of(), check.keepersToAnswer(), false);
        }
    }
}
