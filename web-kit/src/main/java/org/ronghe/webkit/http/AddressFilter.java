package org.ronghe.webkit.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.ronghe.webkit.bind.Malformed;

/** No address of ours holds a NUL, and PostgreSQL cannot be asked for one: refused before anybody looks for it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AddressFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw new Malformed("query", "%00");
        }
    }
}
