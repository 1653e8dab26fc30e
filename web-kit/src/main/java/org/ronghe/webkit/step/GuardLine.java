package org.ronghe.webkit.step;

import java.util.List;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Ui;

/**
 * One line of "what is still missing".
 *
 * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
 * @param arguments figures and names of that sentence; several names are one argument
 * @param message the sentence itself, in the reader's language
 */
public record GuardLine<G>(G guard, boolean met, String says, List<Object> arguments, String message) {
    static <G> GuardLine<G> of(Line<G> line, Ui reader) {
        return new GuardLine<>(
                line.guard(),
                line.met(),
                line.says(),
                line.arguments(),
                reader.t(line.says(), line.arguments().toArray()));
    }
}
