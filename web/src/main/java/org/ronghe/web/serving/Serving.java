package org.ronghe.web.serving;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that are being answered, and whether new ones are still welcome. */
final class Serving implements ServingMXBean {

    static final Serving INSTANCE = new Serving();

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();

    private Serving() {}

    void enter() {
        inFlight.incrementAndGet();
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    @Override
    public int getInFlight() {
        return inFlight.get();
    }

    @Override
    public boolean isDraining() {
        return draining.get();
    }

    @Override
    public void drain() {
        draining.set(true);
    }
}
