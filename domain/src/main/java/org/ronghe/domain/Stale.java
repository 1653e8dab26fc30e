package org.ronghe.domain;

/**
 * Somebody else changed the record after the reader opened it. Nothing was written; the edge shows both versions side
 * by side.
 */
public class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long yours;
    private final long current;

    public Stale(long yours, long current) {
        super("version " + yours + " is not " + current);
        this.yours = yours;
        this.current = current;
    }

    public long yours() {
        return yours;
    }

    public long current() {
        return current;
    }

    /**
     * Refuses a write that was made from an older version.
     *
     * @throws Stale when the versions differ
     */
    public static void unless(long yours, long current) {
        if (yours != current) {
            throw new Stale(yours, current);
        }
    }
}
