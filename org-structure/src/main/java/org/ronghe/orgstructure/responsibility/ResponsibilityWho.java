package org.ronghe.orgstructure.responsibility;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single list. */
public enum ResponsibilityWho implements MoveWho<ResponsibilityList> {
    /** 党办. */
    OFFICE {
        @Override
        public Deciders of(ResponsibilityList list) {
            return new Deciders(Set.of(Role.PO), Set.of(), false);
        }
    },
    /** 本人: nobody confirms or states for somebody else. */
    HOLDER {
        @Override
        public Deciders of(ResponsibilityList list) {
            return new Deciders(Set.of(), Set.of(list.holder()), true);
        }
    },
    /** 党委书记、党委委员, who enter what the committee resolved. */
    COMMITTEE {
        @Override
        public Deciders of(ResponsibilityList list) {
            return new Deciders(Set.of(Role.SEC, Role.PCM), Set.of(), false);
        }
    },
    /** 本人, and the head of a task's lead unit, whom {@link ResponsibilityFacts} know. */
    REPORTER {
        @Override
        public Deciders of(ResponsibilityList list) {
            return new Deciders(Set.of(), Set.of(list.holder()), false);
        }
    },
    /** 党委书记、党办. */
    CHECKER {
        @Override
        public Deciders of(ResponsibilityList list) {
            return new Deciders(Set.of(Role.SEC, Role.PO), Set.of(), false);
        }
    },
    /** Follows from another step. */
    SYSTEM {
        @Override
        public Deciders of(ResponsibilityList list) {
            return Deciders.NOBODY;
        }
    }
}
