package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.StoreFailed;

/**
 * One mechanism for people and programs: a cookie with our own 256-bit token (the server's has 56 random bits), or a
 * bearer token, which never comes by cookie or address. Nobody is turned away here: the gate decides what needs a name.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {
    /** The browser takes a cookie of this name only with Secure, Path=/ and no Domain. */
    public static final String COOKIE = "__Host-ronghe";

    /** What an open page asks every minute although nobody touches it. */
    private static final Set<String> BY_ITSELF = Set.of("/workbench/badge", "/me/session");

    static final String BEARER = "org.ronghe.bearer";
    static final String AWAY = "org.ronghe.away";

    @Inject
    Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith("/assets/")) {
            return context.doNothing();
        }
        try {
            var bearer = bearer(request);
            if (bearer.isPresent()) {
                request.setAttribute(BEARER, bearer.get());
                return context.notifyContainerAboutLogin(
                        String.valueOf(bearer.get().account()), Set.of("signed-in"));
            }
        } catch (StoreFailed e) {
            // who asks is not known to be nobody: the filter behind says that the database is away
            request.setAttribute(AWAY, e);
        }
        return context.doNothing();
    }

    private Optional<Accounts.Bearer> bearer(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return authorization.startsWith("Bearer ")
                    ? accounts.byToken(authorization.substring(7).strip())
                    : Optional.empty();
        }
        var token = token(request);
        return token == null
                ? Optional.empty()
                : accounts.bySession(token, !BY_ITSELF.contains(request.getRequestURI()));
    }

    static @Nullable String token(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
