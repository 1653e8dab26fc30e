package org.ronghe.webkit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.TreeSet;
import org.ronghe.webkit.bind.Malformed;

/** A link cannot say what it accepts: {@code ?as=csv} says it instead. */
@Provider
@PreMatching
public class AsFilter implements ContainerRequestFilter {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private static final Map<String, String> KINDS =
            Map.of("csv", CSV, "xlsx", XLSX, "json", "application/json", "html", "text/html");

    @Override
    public void filter(ContainerRequestContext request) {
        var as = request.getUriInfo().getQueryParameters().getFirst("as");
        if (as != null && !as.isEmpty()) {
            if (!KINDS.containsKey(as)) {
                throw Malformed.word("as", as, new TreeSet<>(KINDS.keySet()));
            }
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, KINDS.get(as));
        }
    }
}
