package org.ronghe.domain.move;

import java.util.List;

/**
 * Something that can be done with a record; implemented by the enum of a ledger's steps.
 *
 * @param <G> the enum of guards
 */
public interface MoveStep<G> {
    String name();

    /** Who takes it, as seen from the single record. */
    MoveWho<?> who();

    /** What opens the desk; {@link #who} decides for the single record. */
    String permission();

    List<G> guards();

    /** Whether it is a decision: the record then stands on the desk of whoever takes it, until it is taken. */
    default boolean decides() {
        return false;
    }
}
