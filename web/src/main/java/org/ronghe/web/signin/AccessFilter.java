package org.ronghe.web.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Denied;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.webkit.http.About;
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

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Context
    ResourceInfo resource;

    @Inject
    Gate gate;

    @Inject
    AuditChain audit;

    @Inject
    @Any
    Instance<Findable> ledgers;

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
                audit.refusal(
                        gate.actor(), permission.isEmpty() ? "no-route" : permission, asked(method, request), "denied");
            }
            throw new Denied(permission);
        }
    }

    /** What was asked for: the record where the address names one, by the name people know, and the address itself. */
    private AuditNote asked(Method method, ContainerRequestContext request) {
        var note = new AuditNote();
        var path = "/" + request.getUriInfo().getPath();
        var address =
                path.substring(0, path.offsetByCodePoints(0, Math.min(200, path.codePointCount(0, path.length()))));
        var about = method.isAnnotationPresent(About.class)
                ? method.getAnnotation(About.class)
                : resource.getResourceClass().getAnnotation(About.class);
        var number =
                about == null ? null : request.getUriInfo().getPathParameters().getFirst(about.number());
        if (about != null && number != null && NUMBER.matcher(number).matches()) {
            long id = Long.parseLong(number);
            note.about(about.value(), id, name(about.value(), id));
        }
        note.detail("address", request.getMethod() + " " + address);
        return note;
    }

    private String name(String kind, long id) {
        return ledgers.stream()
                .filter(ledger -> ledger.kind().equals(kind))
                .findFirst()
                .map(ledger -> ledger.namesOf(List.of(id)).get(id))
                .map(Findable.Name::code)
                .orElse("");
    }
}
