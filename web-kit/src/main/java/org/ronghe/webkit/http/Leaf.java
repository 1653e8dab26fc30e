package org.ronghe.webkit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.bind.Malformed;

/**
 * One page of a ledger. It starts where the one before ended, and its count stops at a thousand, so both cost the same
 * however long the ledger is.
 *
 * @param rows at most {@link #LINES}
 * @param total how many the filter finds, at most 1,000
 * @param more whether the filter finds more than 1,000
 * @param followed whether another page follows
 */
public record Leaf<T>(List<T> rows, int total, boolean more, boolean followed) {
    /** Lines of one page. */
    public static final int LINES = 50;

    /** Ends the query of a page: one line more than it shows, which tells whether another page follows. */
    public static final String LIMIT = " LIMIT " + (LINES + 1);

    private static final int COUNTED = 1000;

    /**
     * A page of what was read with {@link #LIMIT}.
     *
     * @param from the table with its alias, and where it stands (without the place where the page begins)
     */
    public static <T> Leaf<T> of(Sql sql, String from, Where where, List<T> found) {
        int total = counted(sql, from, where);
        boolean followed = found.size() > LINES;
        return new Leaf<>(
                followed ? found.subList(0, LINES) : found, Math.min(total, COUNTED), total > COUNTED, followed);
    }

    /**
     * A page of rows that are worked out and not stored, so that all of them are known.
     *
     * @param after the key of the last row of the page before; null begins at the beginning
     * @throws Malformed when no row has that key
     */
    public static <T> Leaf<T> cut(List<T> all, @Nullable String after, Function<T, String> key) {
        int from = 0;
        if (after != null) {
            while (from < all.size() && !key.apply(all.get(from)).equals(after)) {
                from++;
            }
            if (from++ == all.size()) {
                throw Malformed.place("after", after);
            }
        }
        int to = Math.min(from + LINES, all.size());
        return new Leaf<>(
                List.copyOf(all.subList(from, to)),
                Math.min(all.size(), COUNTED),
                all.size() > COUNTED,
                to < all.size());
    }

    /** How many rows there are, at most 1,000. */
    public static int count(Sql sql, String from, Where where) {
        return Math.min(counted(sql, from, where), COUNTED);
    }

    private static int counted(Sql sql, String from, Where where) {
        return (int) sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM " + from + " WHERE " + where.text() + " LIMIT " + (COUNTED + 1)
                        + ") AS found",
                where.values());
    }

    /** Where the next page begins; null when none follows. */
    public <P> @Nullable P next(Function<T, P> place) {
        return followed ? place.apply(rows.get(rows.size() - 1)) : null;
    }

    /**
     * What follows a place in a ledger that shows the newest first.
     *
     * @param id column of the numbers
     * @param after the last number of the page before; null begins at the beginning
     * @throws Malformed when it is no number
     */
    public static Where below(Where where, String id, @Nullable String after) {
        if (after == null) {
            return where;
        }
        try {
            return where.copy().and(id + " < ?", Long.valueOf(after));
        } catch (NumberFormatException e) {
            throw Malformed.place("after", after);
        }
    }
}
