package org.ronghe.domain.store;

import java.sql.SQLException;

/**
 * The database did not do what was asked. The edge answers 503 when it is away or others were in the way, and 500
 * otherwise, never its words.
 */
public class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean away;
    private final String state;

    private StoreFailed(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        // class 08: connection, 57P: shut down or starting, 53: out of resources; a pool without connections has no
        // state
        this.away = state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    public static StoreFailed of(SQLException cause) {
        return new StoreFailed(cause);
    }

    /** Whether the database itself is out of reach, so that trying again later makes sense. */
    public boolean away() {
        return away;
    }

    /** Whether others held what was needed for longer than a statement may wait, so that nothing was written. */
    public boolean busy() {
        return "57014".equals(state) || "55P03".equals(state) || "40P01".equals(state) || "40001".equals(state);
    }

    /** Whether a unique or exclusion constraint refused the row. */
    public boolean duplicate() {
        return "23505".equals(state) || "23P01".equals(state);
    }
}
