package org.ronghe.discipline.lookback;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single look-back. */
public enum LookBackWho implements MoveWho<LookBack> {
    /** 整改办、纪检. */
    OFFICE {
        @Override
        public Deciders of(LookBack lookBack) {
            return new Deciders(Set.of(Role.RZ, Role.DIC), Set.of(), false);
        }
    },
    /** 系统: done where its reason lies, offered to nobody. */
    SYSTEM {
        @Override
        public Deciders of(LookBack lookBack) {
            return new Deciders(Set.of(), Set.of(), false);
        }
    },
    /** 交接清单; offered to nobody on the look-back itself. */
    HANDOVER {
        @Override
        public Deciders of(LookBack lookBack) {
            return Deciders.NOBODY;
        }
    },
    /** 核查人, named for this look-back; never by delegation, because a delegate may belong to the work. */
    CHECKER {
        @Override
        public Deciders of(LookBack lookBack) {
            return new Deciders(Set.of(), MoveWho.people(lookBack.checker()), true);
        }
    }
}
