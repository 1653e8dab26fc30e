package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.talent.programme.CycleEntries.Tally;

/** Gathers what the guards of a cycle look at. */
@ApplicationScoped
class CycleFactsBook {
    @Inject
    CycleEntries entries;

    @Inject
    Clock clock;

    CycleFacts of(Cycle it, Actor actor) {
        return new CycleFacts(
                it, entries.tallies(List.of(it.id())).getOrDefault(it.id(), Tally.NONE), LocalDate.now(clock), actor);
    }

    /** What is known of the record alone, for what it waits for. */
    CycleFacts alone(Cycle it) {
        return new CycleFacts(it, Tally.NONE, LocalDate.now(clock), Actor.NOBODY);
    }
}
