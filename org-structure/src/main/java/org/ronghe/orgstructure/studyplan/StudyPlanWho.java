package org.ronghe.orgstructure.studyplan;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single plan. */
public enum StudyPlanWho implements MoveWho<StudyPlan> {
    /** 党办. */
    OFFICE(Role.PO),
    /** 党委书记. */
    SECRETARY(Role.SEC);

    private final Role role;

    StudyPlanWho(Role role) {
        this.role = role;
    }

    @Override
    public Deciders of(StudyPlan plan) {
        return new Deciders(Set.of(role), Set.of(), false);
    }
}
