package org.ronghe.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.webkit.View;

/** A person's own account. */
@Path("me")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class OwnResource {
    @Inject
    OwnDesk desk;

    @Inject
    OwnLedger ledger;

    @Inject
    Gate gate;

    @Inject
    HttpServletRequest servlet;

    @GET
    @View(value = "web/signin/me", title = "menu.me")
    public OwnLedger.Page page() {
        return ledger.page();
    }

    /** How long the session lasts; asking does not make it longer. */
    @GET
    @Path("session")
    @View(value = "web/signin/session", title = "session.title")
    public OwnLedger.Remaining session() {
        return ledger.remaining(Door.token(servlet));
    }

    /** Somebody is still there: that this was asked for is what keeps the session open. */
    @POST
    @Path("session/continuation")
    @Consumes(MediaType.WILDCARD)
    public Response goOn() {
        return Response.seeOther(URI.create("/me/session")).build();
    }

    @POST
    @Path("sessions/{id}/end")
    @Consumes(MediaType.WILDCARD)
    public Response endSession(@PathParam("id") long id) {
        desk.endSession(id);
        return Response.seeOther(URI.create("/me")).build();
    }

    /** The form for a new password. */
    public record PasswordPage(String name) {}

    @GET
    @Path("password")
    @View(value = "web/signin/password", title = "menu.password")
    public PasswordPage password() {
        gate.require(Permits.SIGNED_IN);
        return new PasswordPage(gate.actor().name());
    }

    @POST
    @Path("password")
    public Response changePassword(OwnDesk.PasswordChange asked) {
        desk.changePassword(asked);
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    @GET
    @Path("tokens")
    @View(value = "web/signin/tokens", title = "menu.tokens")
    public OwnLedger.Tokens tokens() {
        return ledger.tokens(null);
    }

    /** Answers with the secret itself, this once: a redirect would have to keep it somewhere. */
    @POST
    @Path("tokens")
    @View(value = "web/signin/tokens", title = "menu.tokens")
    public OwnLedger.Tokens makeToken(OwnDesk.NewToken asked) {
        return ledger.tokens(desk.makeToken(asked));
    }

    @POST
    @Path("tokens/{id}/revocation")
    @Consumes(MediaType.WILDCARD)
    public Response revokeToken(@PathParam("id") long id) {
        desk.revokeToken(id);
        return Response.seeOther(URI.create("/me/tokens")).build();
    }
}
