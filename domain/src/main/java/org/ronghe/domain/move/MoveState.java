package org.ronghe.domain.move;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ronghe.domain.RuleBroken;

/**
 * Where a record stands; implemented by the enum of a ledger's states.
 *
 * @param <T> the enum itself
 * @param <S> the enum of steps
 */
public interface MoveState<T extends MoveState<T, S>, S extends Enum<S>> {
    String name();

    /** The ledger's word, with which its refusals begin. */
    String ledger();

    /** Where each step that is open here leads; one that stays maps to this very state. */
    Map<S, T> moves();

    /**
     * Where the step leads.
     *
     * @throws RuleBroken {@code LEDGER.step-not-open} when it is not open here
     */
    default T after(S step) {
        var next = moves().get(step);
        if (next == null) {
            throw new RuleBroken(ledger() + ".step-not-open", step.name(), name());
        }
        return next;
    }

    /** The open steps in the order of their enum. */
    default Set<S> openSteps() {
        return new TreeSet<>(moves().keySet());
    }
}
