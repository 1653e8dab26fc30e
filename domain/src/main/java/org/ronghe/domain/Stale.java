package org.ronghe.domain;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the record after the reader opened it. Nothing was written; the edge shows both versions side
 * by side, so that the reader's own text is not lost.
 */
public class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long yours;
    private final long current;
    private final transient @Nullable Record theirs;
    private final transient @Nullable Change last;

    public Stale(long yours, long current, @Nullable Record theirs) {
        this(yours, current, theirs, null);
    }

    private Stale(long yours, long current, @Nullable Record theirs, @Nullable Change last) {
        super("version " + yours + " is not " + current);
        this.yours = yours;
        this.current = current;
        this.theirs = theirs;
        this.last = last;
    }

    /**
     * Who changed the record last.
     *
     * @param by name as it was then
     * @param permission what was done, as the access table calls it
     * @param step which step of the record's ledger; empty where it has none
     * @param account the account it was done with
     */
    public record Change(String by, Instant at, String permission, String step, long account) {}

    /** The same refusal, which knows who was there before. */
    public Stale after(@Nullable Change change) {
        return new Stale(yours, current, theirs, change);
    }

    /** Null where nobody is known. */
    public @Nullable Change last() {
        return last;
    }

    public long yours() {
        return yours;
    }

    public long current() {
        return current;
    }

    /** The record as it stands now, in the shape of the form that was sent; null where a form has no such shape. */
    public @Nullable Record theirs() {
        return theirs;
    }

    /**
     * Refuses a write that was made from an older version.
     *
     * @throws Stale when the versions differ
     */
    public static void unless(long yours, long current) {
        if (yours != current) {
            throw new Stale(yours, current, null);
        }
    }

    /** As {@link #unless(long, long)}, with what the other person wrote. */
    public static void unless(long yours, long current, Supplier<? extends Record> theirs) {
        if (yours != current) {
            throw new Stale(yours, current, theirs.get());
        }
    }
}
