package org.ronghe.webkit.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.ronghe.webkit.bind.Malformed;

/**
 * A list that knows no past days says so: whoever asks for one must not be shown today's rows under it. Pages of single
 * records are left alone.
 */
@Provider
public class PastDayFilter implements ContainerRequestFilter {
    private static final String AS_OF = "asOf";

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters().getFirst(AS_OF);
        if (asked != null
                && !asked.isEmpty()
                && request.getMethod().equals(HttpMethod.GET)
                && request.getUriInfo().getPathParameters().isEmpty()
                && resource.getResourceMethod() != null
                && !knowsPastDays(resource.getResourceMethod())) {
            throw Malformed.noPast(AS_OF);
        }
    }

    /**
     * The method of a page. One that makes a file reads the address of its page, which may stand in another class: the
     * page says what it takes, and links to the file.
     */
    static boolean knowsPastDays(Method method) {
        return method.isAnnotationPresent(Produces.class) || takesDay(method);
    }

    private static boolean takesDay(Method method) {
        var query = method.getAnnotation(Query.class);
        if (query != null
                && (List.of(query.more()).contains(AS_OF)
                        || Arrays.stream(query.value().getRecordComponents())
                                .anyMatch(component -> component.getName().equals(AS_OF)))) {
            return true;
        }
        return Arrays.stream(method.getParameters()).anyMatch(parameter -> {
            var named = parameter.getAnnotation(QueryParam.class);
            return named != null && named.value().equals(AS_OF);
        });
    }
}
