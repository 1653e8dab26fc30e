package org.ronghe.orgstructure.election;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single election. */
public enum ElectionWho implements MoveWho<Election> {
    /** 本组织书记，或党办代办; as far as the post reaches, which {@link ElectionFacts} looks up. */
    ORGANISATION {
        @Override
        public Deciders of(Election election) {
            return new Deciders(Set.of(Role.BS, Role.GB, Role.PO), Set.of(), false);
        }
    },
    /** 党委书记、委员: the superior organisation. */
    SUPERIOR {
        @Override
        public Deciders of(Election election) {
            return new Deciders(Set.of(Role.SEC, Role.PCM), Set.of(), false);
        }
    }
}
