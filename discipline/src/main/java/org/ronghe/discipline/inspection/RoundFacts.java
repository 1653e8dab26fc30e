package org.ronghe.discipline.inspection;

import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at. Gathered once, for the list on the page and for the write alike.
 *
 * @param recused names of those in the team whom a rule keeps out today
 * @param findings number of findings
 * @param samples number of look-back samples that were drawn
 * @param teamMin parameter inspection.team_min
 */
record RoundFacts(
        Round round, Actor actor, LocalDate today, List<String> recused, long findings, long samples, int teamMin)
        implements MoveFacts<RoundStep> {
    @Override
    public RoundState state() {
        return round.state();
    }

    @Override
    public boolean yours(RoundStep step) {
        return step.who().is(actor, round);
    }
}
