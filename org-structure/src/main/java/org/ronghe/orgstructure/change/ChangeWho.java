package org.ronghe.orgstructure.change;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single change. */
public enum ChangeWho implements MoveWho<Change> {
    /** 起草人. */
    PROPOSER {
        @Override
        public Deciders of(Change change) {
            return new Deciders(Set.of(), Set.of(change.draftedBy()), false);
        }
    },
    /** 党办. */
    OFFICE {
        @Override
        public Deciders of(Change change) {
            return new Deciders(Set.of(Role.PO), Set.of(), false);
        }
    },
    /** 党委书记、委员或党办, who write down what the committee decided. */
    COMMITTEE {
        @Override
        public Deciders of(Change change) {
            return new Deciders(Set.of(Role.SEC, Role.PCM, Role.PO), Set.of(), false);
        }
    },
    /** 临时党支部书记、副书记, as the decision appointed them, or the Party office. */
    TEMPORARY {
        @Override
        public Deciders of(Change change) {
            return change.kind() == ChangeKind.TEMPORARY
                    ? new Deciders(Set.of(Role.PO), change.leaders(), false)
                    : Deciders.NOBODY;
        }
    },
    /** Whoever is on the roll and has not signed, in person; nobody where there is no pledge. */
    MEMBER {
        @Override
        public Deciders of(Change change) {
            return change.pledgedOn() == null ? Deciders.NOBODY : new Deciders(Set.of(), change.unsigned(), true);
        }
    },
    /** The system itself. */
    SYSTEM {
        @Override
        public Deciders of(Change change) {
            return Deciders.NOBODY;
        }
    }
}
