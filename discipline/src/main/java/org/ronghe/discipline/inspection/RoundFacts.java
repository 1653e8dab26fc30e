package org.ronghe.discipline.inspection;

import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
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

    /** What is known of a round by itself: enough for what it waits for, whoever asks. */
    static RoundFacts alone(Round round) {
        return new RoundFacts(round, Actor.NOBODY, LocalDate.MIN, List.of(), 0, 0, 0);
    }

    @Override
    public Deciders deciders(RoundStep step) {
        return step.who().of(round);
    }

    /** The evaluation is asked for when the period is over and the progress reported. */
    @Override
    public LocalDate waitsFrom(RoundStep step) {
        var end = round.periodEnd();
        return step != RoundStep.EVALUATE
                ? LocalDate.MIN
                : end == null || round.progressReportedOn() == null ? LocalDate.MAX : end.plusDays(1);
    }
}
