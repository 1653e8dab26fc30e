package org.ronghe.web.signin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.CurrentActor;
import org.ronghe.domain.gate.Denied;
import org.ronghe.domain.store.StoreFailed;
import org.ronghe.orgstructure.api.Posts;

/** Gives the request its actor: the person with the posts held today. Rights that ended yesterday are gone. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ActorFilter implements ContainerRequestFilter {
    private static final Set<String> WITH_OLD_PASSWORD =
            Set.of("me/password", "sign-out", "preferences/language", "preferences/theme");

    @Inject
    HttpServletRequest servlet;

    @Inject
    CurrentActor current;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("assets/")) {
            return;
        }
        if (servlet.getAttribute(Door.AWAY) instanceof StoreFailed away) {
            throw away;
        }
        if (servlet.getAttribute(Door.BEARER) instanceof Accounts.Bearer bearer) {
            current.is(actor(bearer));
            if (bearer.mustChange() && !WITH_OLD_PASSWORD.contains(path)) {
                request.abortWith(
                        Response.status(303).header("Location", "/me/password").build());
            }
        } else if (servlet.getHeader("Authorization") != null) {
            throw new Denied("token");
        }
    }

    private Actor actor(Accounts.Bearer bearer) {
        var person = bearer.person();
        var standing = posts.standingOf(person, LocalDate.now(clock));
        return new Actor(
                bearer.account(),
                person,
                standing.name(),
                standing.title(),
                standing.grants(),
                Set.copyOf(bearer.scopes()),
                bearer.token(),
                servlet.getRemoteAddr());
    }
}
