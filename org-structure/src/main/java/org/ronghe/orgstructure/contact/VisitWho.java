package org.ronghe.orgstructure.contact;

import java.util.Set;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single visit. */
public enum VisitWho implements MoveWho<Visit> {
    /** 交接清单; offered to nobody on the visit itself. */
    HANDOVER {
        @Override
        public Deciders of(Visit visit) {
            return Deciders.NOBODY;
        }
    },
    /** 联系人, or whoever acts for them. */
    HOLDER {
        @Override
        public Deciders of(Visit visit) {
            return new Deciders(Set.of(), Set.of(visit.holder()), false);
        }
    }
}
