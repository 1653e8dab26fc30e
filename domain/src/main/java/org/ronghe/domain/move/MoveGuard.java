package org.ronghe.domain.move;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that must hold before a step; implemented by the enum of a ledger's guards. Its sentence is
 * {@code guard.NAME} behind the ledger's prefix, and what is missing {@code guard.NAME.gap}.
 *
 * @param <F> what it looks at
 */
public interface MoveGuard<F> {
    String name();

    Check<F> check();

    /** Whether it is about this record at all; a guard that is not stands in no list and in nobody's way. */
    default boolean concerns(F facts) {
        return true;
    }

    /** Whether it says that the decision behind it was asked for; until it holds, the record waits for nobody. */
    default boolean asks() {
        return false;
    }

    /** Whether it says that something has not been done yet: where it fails, the step is behind the record. */
    default boolean once() {
        return false;
    }

    /** People it keeps from the step, with whoever acts for them: maker ≠ checker. It looks at the record alone. */
    default Set<Long> barred(F facts) {
        return Set.of();
    }

    /** Who has done their part of the step already. It looks at the record alone. */
    default Deciders done(F facts) {
        return Deciders.NOBODY;
    }

    /** Whether it holds, and where it does not, what is missing. */
    record Check<F>(Predicate<F> holds, Function<F, Missing> missing) {
        public Check(Predicate<F> holds) {
            this(holds, facts -> gap());
        }
    }

    /** What exactly is missing: which of the guard's sentences, and the figures and names in it. */
    record Missing(String ending, List<Object> arguments) {}

    static Missing gap(Object... arguments) {
        return new Missing("gap", List.of(arguments));
    }

    /** One of several sentences: {@code guard.NAME.gap-WHICH}. */
    static Missing gapOf(String which, Object... arguments) {
        return new Missing("gap-" + which, List.of(arguments));
    }
}
