package org.ronghe.webkit.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.Settings;

/**
 * A write that a browser's cookie vouches for must come from one of our own pages: the browser says where from in
 * Origin or Sec-Fetch-Site, and a foreign page cannot forge either. A write with a bearer token needs no such proof,
 * because no browser adds a token by itself.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class OriginFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Without a public address the only names for this machine are its own: whoever else is named is not us. */
    private static final Pattern LOCAL = Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d+)?");

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || bearer(request)) {
            return;
        }
        var origin = request.getHeaderString("Origin");
        var site = request.getHeaderString("Sec-Fetch-Site");
        boolean own = origin == null ? "same-origin".equals(site) : origin.equals(ownOrigin()) && !foreign(site);
        own &= configured()
                || LOCAL.matcher(String.valueOf(servlet.getHeader("Host"))).matches();
        if (!own) {
            throw new RuleBroken("csrf");
        }
    }

    private static boolean bearer(ContainerRequestContext request) {
        var authorization = request.getHeaderString("Authorization");
        return authorization != null && authorization.startsWith("Bearer ");
    }

    private static boolean foreign(@Nullable String site) {
        return site != null && !site.equals("same-origin");
    }

    private static boolean configured() {
        return !Settings.get("PUBLIC_URL", "").isEmpty();
    }

    private String ownOrigin() {
        if (configured()) {
            var uri = URI.create(Settings.get("PUBLIC_URL", ""));
            return uri.getScheme() + "://" + uri.getAuthority();
        }
        return servlet.getScheme() + "://" + servlet.getHeader("Host");
    }
}
