package org.ronghe.domain;

/** Absent, or not yours: the two are never told apart, so that nobody learns of a record by asking for it. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String id;

    public NotFound(String what, Object id) {
        super(what + " " + id);
        this.what = what;
        this.id = String.valueOf(id);
    }

    /** The kind of record that was asked for. */
    public String what() {
        return what;
    }

    /** The number that was asked for. */
    public String id() {
        return id;
    }
}
