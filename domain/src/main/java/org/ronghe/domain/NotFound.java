package org.ronghe.domain;

/** Absent, or not yours: the two are never told apart, so that nobody learns of a record by asking for it. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super(what + " " + id);
    }
}
