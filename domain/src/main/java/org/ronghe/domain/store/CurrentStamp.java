package org.ronghe.domain.store;

import jakarta.enterprise.context.RequestScoped;

/** The stamp at the beginning of the request; 0 when nobody read it. */
@RequestScoped
class CurrentStamp {
    private long value;

    long value() {
        return value;
    }

    void is(long read) {
        value = read;
    }
}
