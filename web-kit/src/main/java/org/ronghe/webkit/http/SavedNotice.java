package org.ronghe.webkit.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.ronghe.domain.gate.CurrentActor;

/**
 * After a write that a person made, the page that follows says once that it was saved: a cookie of half a minute leads
 * from the redirect to the next page, with script or without, and the address stays clean. A program gets none.
 */
@Provider
public class SavedNotice implements ContainerResponseFilter {
    static final String COOKIE = "saved";
    static final String OVER = COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    private static final String SET = COOKIE + "=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=30";

    /** What a person chooses for the own screen is seen at once, and going in or out is no record. */
    private static final List<String> NOTHING_SAVED = List.of("sign-", "preferences/", "first-administrator");

    @Inject
    CurrentUi ui;

    @Inject
    CurrentActor actor;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 303
                && request.getMethod().equals("POST")
                && actor.get().known()
                && ui.page(headers)
                && NOTHING_SAVED.stream()
                        .noneMatch(start -> request.getUriInfo().getPath().startsWith(start))) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, SET);
        }
    }
}
