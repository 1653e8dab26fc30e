package org.ronghe.orgstructure.theme;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single plan. */
public enum ThemePlanWho implements MoveWho<ThemePlan> {
    /** 党办. */
    OFFICE(Role.PO),
    /** 党委书记. */
    SECRETARY(Role.SEC);

    private final Role role;

    ThemePlanWho(Role role) {
        this.role = role;
    }

    @Override
    public Deciders of(ThemePlan plan) {
        return new Deciders(Set.of(role), Set.of(), false);
    }
}
