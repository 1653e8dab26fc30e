package org.ronghe.discipline.letter;

import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single letter. Whoever acts for somebody today counts as that person. */
public enum LetterWho implements MoveWho<Letter> {
    /** 纪检. */
    DISCIPLINE(letter -> Set.of(), Role.DIC),
    /** 签发人, named in the letter. */
    ISSUER(letter -> MoveWho.people(letter.issuer())),
    /** 收函单位承办人. */
    CONTACT(letter -> MoveWho.people(letter.contact())),
    /** 交接清单; offered to nobody on the letter itself. */
    HANDOVER(letter -> Set.of());

    private final Function<Letter, Set<Long>> people;
    private final Set<Role> roles;

    LetterWho(Function<Letter, Set<Long>> people, Role... roles) {
        this.people = people;
        this.roles = Set.of(roles);
    }

    @Override
    public Deciders of(Letter letter) {
        return new Deciders(roles, people.apply(letter), false);
    }
}
