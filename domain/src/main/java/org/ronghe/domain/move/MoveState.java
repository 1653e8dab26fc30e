package org.ronghe.domain.move;

import java.util.HashMap;
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

    /**
     * The table with one step more that is open in these states and leads nowhere else, such as the handover of a duty.
     */
    @SafeVarargs
    static <T extends Enum<T>, S extends Enum<S>> Map<T, Map<S, T>> staying(
            S step, Map<T, Map<S, T>> table, T... states) {
        var all = new HashMap<>(table);
        for (var state : states) {
            var moves = new HashMap<>(table.getOrDefault(state, Map.of()));
            moves.put(step, state);
            all.put(state, Map.copyOf(moves));
        }
        return Map.copyOf(all);
    }

    /** The open steps in the order of their enum. */
    default Set<S> openSteps() {
        return new TreeSet<>(moves().keySet());
    }
}
