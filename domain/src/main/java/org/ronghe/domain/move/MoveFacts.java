package org.ronghe.domain.move;

import java.time.LocalDate;
import org.ronghe.domain.gate.Actor;

/**
 * What the guards of a step look at, gathered once for the list on the page and for the write alike.
 *
 * @param <S> the enum of steps
 */
public interface MoveFacts<S extends Enum<S>> {
    Actor actor();

    /** Where the record stands. */
    MoveState<?, S> state();

    /** Who takes the step, as seen from the single record. */
    Deciders deciders(S step);

    /** Whether the step is the actor's. */
    default boolean yours(S step) {
        return deciders(step).include(actor());
    }

    /** The first day on which a decision is asked for; a day in the past is now, {@link LocalDate#MAX} never. */
    default LocalDate waitsFrom(S step) {
        return LocalDate.MIN;
    }
}
