package org.ronghe.talent.programme;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single cycle. */
public enum CycleWho implements MoveWho<Cycle> {
    /** 组织人事处. */
    PERSONNEL(Role.HR),
    /** 党委: the secretary, or the Party office that works for the committee. */
    COMMITTEE(Role.SEC, Role.PO),
    /** 党委书记. */
    SECRETARY(Role.SEC),
    /** The system itself. */
    SYSTEM;

    private final Deciders deciders;

    CycleWho(Role... roles) {
        deciders = new Deciders(Set.of(roles), Set.of(), false);
    }

    @Override
    public Deciders of(Cycle it) {
        return deciders;
    }
}
