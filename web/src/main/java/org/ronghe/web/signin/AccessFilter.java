package org.ronghe.web.signin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Denied;
import org.ronghe.domain.gate.Gate;
import org.ronghe.webkit.http.OpenApi;

/**
 * The access table at the door: a route that the table does not open for the reader is refused before its body is
 * looked at, so that nobody learns from messages about fields what they may not do. A route without a row is closed.
 * The desks ask the gate again, with the record in hand.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class AccessFilter implements ContainerRequestFilter {
    private static final Map<Method, String> PERMISSIONS = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Inject
    Gate gate;

    @Inject
    AuditChain audit;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || method.getDeclaringClass().getPackageName().startsWith("org.glassfish")) {
            // what the server answers by itself: OPTIONS
            return;
        }
        var permission = PERMISSIONS.computeIfAbsent(method, key -> OpenApi.permission(key.getDeclaringClass(), key));
        if (permission.isEmpty() || !gate.may(permission)) {
            if (gate.actor().known()) {
                audit.refusal(gate.actor(), permission.isEmpty() ? "no-route" : permission, new AuditNote(), "denied");
            }
            throw new Denied(permission);
        }
    }
}
