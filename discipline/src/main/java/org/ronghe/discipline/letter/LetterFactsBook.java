package org.ronghe.discipline.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what the guards look at. */
@ApplicationScoped
class LetterFactsBook {
    @Inject
    Clock clock;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    LetterFacts of(Letter letter, Actor actor) {
        var today = LocalDate.now(clock);
        var involved = new HashSet<>(letter.parties());
        involved.addAll(actor.principals());
        var unit = letter.unit();
        return new LetterFacts(
                letter,
                actor,
                today,
                unit == null ? "" : units.namesOf(List.of(unit)).getOrDefault(unit, ""),
                unit != null && units.all(today).stream().anyMatch(each -> each.id() == unit),
                unit == null ? Set.of() : posts.holdersIn(Role.HEAD, unit, today),
                posts.holdersOf(Role.DIC, today),
                people.unitsOf(involved),
                people.namesOf(involved));
    }
}
