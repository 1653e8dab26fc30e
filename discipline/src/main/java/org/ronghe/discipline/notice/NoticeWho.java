package org.ronghe.discipline.notice;

import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single notice. */
public enum NoticeWho implements MoveWho<Notice> {
    /** 整改办、督办. */
    OFFICE {
        @Override
        public Deciders of(Notice notice) {
            return new Deciders(Set.of(Role.RZ, Role.SUP), Set.of(), false);
        }
    },
    /** 交接清单; offered to nobody on the notice itself. */
    HANDOVER {
        @Override
        public Deciders of(Notice notice) {
            return Deciders.NOBODY;
        }
    },
    /** 签发人, never whoever drafted it, whoever acts for whom. */
    ISSUER {
        @Override
        public Deciders of(Notice notice) {
            return new Deciders(Set.of(), MoveWho.people(notice.issuer()), false);
        }

        @Override
        public boolean is(Actor actor, Notice notice) {
            return super.is(actor, notice) && actor.person() != notice.draftedBy();
        }
    }
}
