package org.ronghe.domain.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query that grow with what a reader asks for, each with its values. For one thread. */
public final class Where {
    private final StringBuilder text = new StringBuilder("true");
    private final List<@Nullable Object> values = new ArrayList<>();

    /** One condition more, in SQL, with the values of its question marks. */
    public Where and(String condition, @Nullable Object... more) {
        text.append(" AND ").append(condition);
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** The same conditions, to be added to apart. */
    public Where copy() {
        var copy = new Where();
        copy.text.setLength(0);
        copy.text.append(text);
        copy.values.addAll(values);
        return copy;
    }

    public String text() {
        return text.toString();
    }

    /** The values in the order of their question marks, and those of what follows the conditions. */
    public @Nullable Object[] values(@Nullable Object... following) {
        var all = new ArrayList<>(values);
        all.addAll(Arrays.asList(following));
        return all.toArray();
    }
}
