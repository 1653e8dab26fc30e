package org.ronghe.domain.move;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;

/**
 * Who takes a step, as seen from the single record; implemented by a ledger's enum. Buttons, refusals and the desk of
 * whoever has to decide read the same answer.
 *
 * @param <R> the record
 */
public interface MoveWho<R> {
    String name();

    Deciders of(R moved);

    default boolean is(Actor actor, R moved) {
        return of(moved).include(actor);
    }

    /** Those of the people who are there. */
    static Set<Long> people(@Nullable Long... people) {
        return Arrays.stream(people).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
