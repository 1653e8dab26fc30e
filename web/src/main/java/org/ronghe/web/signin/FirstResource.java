package org.ronghe.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;

/** The door of the first administrator of a new installation. */
@Path("first-administrator")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class FirstResource {
    @Inject
    AccountDesk desk;

    @Inject
    AccountLedger ledger;

    /**
     * The door as it stands.
     *
     * @param key the key of the link
     * @param installed whether there is an account already, so that the door is shut for good
     */
    public record FirstPage(String key, boolean installed) {}

    @GET
    @View(value = "web/signin/first", title = "first.title", bare = true)
    public FirstPage page(@QueryParam("key") @Nullable String key) {
        return new FirstPage(key == null ? "" : key, ledger.installed());
    }

    @POST
    public Response first(AccountDesk.FirstAdministrator asked) {
        desk.first(asked);
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
