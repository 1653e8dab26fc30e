package org.ronghe.domain.move;

/**
 * What the guards of a step look at, gathered once for the list on the page and for the write alike.
 *
 * @param <S> the enum of steps
 */
public interface MoveFacts<S extends Enum<S>> {
    /** Where the record stands. */
    MoveState<?, S> state();

    /** Whether the step is the actor's, as seen from the single record. */
    boolean yours(S step);
}
