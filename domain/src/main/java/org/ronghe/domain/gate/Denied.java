package org.ronghe.domain.gate;

/** The gate said no: the function itself is not open to this actor. */
public class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String permission;

    public Denied(String permission) {
        super(permission);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
