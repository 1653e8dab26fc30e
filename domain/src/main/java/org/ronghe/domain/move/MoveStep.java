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
    Enum<?> who();

    /** What opens the desk; {@link #who} decides for the single record. */
    String permission();

    List<G> guards();
}
