package org.ronghe.webkit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the reader wants a list, as the server keeps it for them: on every machine, without script, and on paper.
 *
 * @param shown the optional columns to show; null for whoever chose nothing yet, who sees all
 */
public record ListChoice(@Nullable Set<String> shown, Density density) {
    public static final ListChoice ALL = new ListChoice(null, Density.NORMAL);

    /** How close the rows stand. */
    public enum Density {
        NORMAL,
        DENSE
    }

    /** Keeps the choices; a bean. */
    public interface Keeper {
        ListChoice of(String list);
    }

    public boolean shows(String column) {
        return shown == null || shown.contains(column);
    }

    public boolean dense() {
        return density == Density.DENSE;
    }
}
