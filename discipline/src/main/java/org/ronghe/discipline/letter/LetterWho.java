package org.ronghe.discipline.letter;

import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;

/** Who takes a step, as seen from the single letter. Whoever acts for somebody today counts as that person. */
public enum LetterWho {
    /** 纪检. */
    DISCIPLINE {
        @Override
        boolean is(Actor actor, Letter letter) {
            return actor.actsAs(Role.DIC);
        }
    },
    /** 签发人, named in the letter. */
    ISSUER {
        @Override
        boolean is(Actor actor, Letter letter) {
            return actsFor(actor, letter.issuer());
        }
    },
    /** 收函单位承办人. */
    CONTACT {
        @Override
        boolean is(Actor actor, Letter letter) {
            return actsFor(actor, letter.contact());
        }
    };

    abstract boolean is(Actor actor, Letter letter);

    private static boolean actsFor(Actor actor, @Nullable Long person) {
        return person != null && actor.principals().contains(person);
    }
}
