package org.ronghe.talent.programme;

import java.time.LocalDate;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;
import org.ronghe.talent.programme.CycleEntries.Tally;

/** What the guards of a step look at. */
record CycleFacts(Cycle cycle, Tally tally, LocalDate today, Actor actor) implements MoveFacts<CycleStep> {
    @Override
    public CycleState state() {
        return cycle.state();
    }

    @Override
    public Deciders deciders(CycleStep step) {
        return step.who().of(cycle);
    }

    /** What a day brings is asked for when it comes. */
    @Override
    public LocalDate waitsFrom(CycleStep step) {
        var terms = cycle.terms();
        var notice = cycle.noticeTo();
        return switch (step) {
            case OPEN -> terms.opensOn();
            case CLOSE_CALL -> terms.closesOn().plusDays(1);
            case START -> notice == null ? LocalDate.MAX : notice.plusDays(1);
            case CONCLUDE -> terms.midtermOn();
            case ARCHIVE -> state() == CycleState.CONCLUDING ? terms.finalOn() : LocalDate.MAX;
            default -> LocalDate.MIN;
        };
    }
}
