package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.orgstructure.api.People;

/** Gathers what the guards look at. */
@ApplicationScoped
class LookBackFactsBook {
    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    LookedAtBook tasks;

    LookBackFacts of(LookBack lookBack, Actor actor) {
        long checker = lookBack.checker();
        return new LookBackFacts(
                lookBack,
                tasks.of(lookBack.task()),
                actor,
                LocalDate.now(clock),
                people.namesOf(List.of(checker)).getOrDefault(checker, ""),
                people.unitsOf(List.of(checker)).get(checker));
    }
}
