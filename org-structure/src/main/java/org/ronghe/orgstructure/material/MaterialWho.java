package org.ronghe.orgstructure.material;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single material. */
public enum MaterialWho implements MoveWho<Material> {
    /** 党办. */
    OFFICE(Set.of(Role.PO)),
    /** 党委书记, or somebody else of the Party office. */
    REVIEWERS(Set.of(Role.SEC, Role.PO));

    private final Set<Role> roles;

    MaterialWho(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Deciders of(Material material) {
        return new Deciders(roles, Set.of(), false);
    }
}
