package org.ronghe.webkit.step;

import java.util.List;
import org.ronghe.domain.move.MoveGuard;

/**
 * A step that is open where a record stands, with what is missing for it.
 *
 * @param who the ledger's word for whoever takes it
 * @param yours whether the reader is one who may take it
 * @param ready whether nothing is in its way
 */
public record StepLine<S extends Enum<S>, G extends MoveGuard<?>>(
        S step, String who, boolean yours, boolean ready, List<GuardLine<G>> guards) {
    public long missing() {
        return guards.stream().filter(line -> !line.met()).count();
    }

    /** Whether it was done already and cannot be done twice. */
    public boolean done() {
        return guards.stream().anyMatch(line -> !line.met() && line.guard().once());
    }
}
