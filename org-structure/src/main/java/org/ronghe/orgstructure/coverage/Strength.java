package org.ronghe.orgstructure.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How many belonged somewhere, day by day. */
final class Strength {
    private Strength() {}

    static int on(Collection<Structure.Span> spans, LocalDate day) {
        return (int) spans.stream().filter(span -> span.covers(day)).count();
    }

    /**
     * The first of the days, up to the given one, on which the number has been so without a break.
     *
     * @return null where it never was otherwise as far as is recorded
     */
    static @Nullable LocalDate since(Collection<Structure.Span> spans, LocalDate day, IntPredicate so) {
        var changes = new TreeMap<LocalDate, Integer>();
        for (var span : spans) {
            changes.merge(span.from(), 1, Integer::sum);
            if (span.to() != null) {
                changes.merge(span.to().plusDays(1), -1, Integer::sum);
            }
        }
        LocalDate since = null;
        boolean held = so.test(0);
        int number = 0;
        for (var change : changes.headMap(day, true).entrySet()) {
            number += change.getValue();
            boolean holds = so.test(number);
            if (holds && !held) {
                since = change.getKey();
            }
            held = holds;
        }
        return since;
    }
}
