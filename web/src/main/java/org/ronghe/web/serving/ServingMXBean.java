package org.ronghe.web.serving;

/**
 * What the launcher must know to stop without dropping a request. It lives outside the application's class loader, so
 * it asks through the platform's MBean server, under {@code org.ronghe:type=Serving}.
 */
public interface ServingMXBean {

    /** Requests that have come in and are not yet answered. */
    int getInFlight();

    boolean isDraining();

    /** From now on every new request is sent away with 503; there is no way back. */
    void drain();
}
