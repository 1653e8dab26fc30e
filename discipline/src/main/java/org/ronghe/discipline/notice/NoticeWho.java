package org.ronghe.discipline.notice;

import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single notice. */
public enum NoticeWho {
    /** 整改办、督办. */
    OFFICE {
        @Override
        boolean is(Actor actor, Notice notice) {
            return actor.actsAs(Role.RZ) || actor.actsAs(Role.SUP);
        }
    },
    /** 签发人, never whoever drafted it, whoever acts for whom. */
    ISSUER {
        @Override
        boolean is(Actor actor, Notice notice) {
            return notice.issuer() != null
                    && actor.principals().contains(notice.issuer())
                    && actor.person() != notice.draftedBy();
        }
    };

    abstract boolean is(Actor actor, Notice notice);
}
