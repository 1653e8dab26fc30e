package org.ronghe.webkit.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.MoveGuard;

/** The sheet of a record that moves by steps. */
public interface Stepped<S extends Enum<S>, G extends MoveGuard<?>> {
    /** The steps that are open, in the order of their enum. */
    List<StepLine<S, G>> steps();

    /** The step, when it is open here. */
    default @Nullable StepLine<S, G> step(S step) {
        return steps().stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    /** Whether the reader may take the step now, or could once the gaps are filled. */
    default boolean mine(S step) {
        var line = step(step);
        return line != null && line.yours();
    }
}
