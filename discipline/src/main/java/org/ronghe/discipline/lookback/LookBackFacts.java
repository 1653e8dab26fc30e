package org.ronghe.discipline.lookback;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at. Gathered once by the desk, for the list on the page and for the write alike.
 *
 * @param task the task as it stands today
 * @param checkerUnit staff unit of the checker today
 */
record LookBackFacts(
        LookBack lookBack,
        LookedAt task,
        Actor actor,
        LocalDate today,
        String checkerName,
        @Nullable Long checkerUnit) implements MoveFacts<LookBackStep> {

    @Override
    public LookBackState state() {
        return lookBack.state();
    }

    @Override
    public Deciders deciders(LookBackStep step) {
        return step.who().of(lookBack);
    }

    /** Whether the task is closed, and was not opened again since the look-back was planned. */
    boolean stillClosed() {
        return task.closed() && task.reopened() == lookBack.reopening();
    }

    Optional<Tie> tie() {
        return Tie.of(task, lookBack.checker(), checkerUnit);
    }
}
