package org.ronghe.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;

/** Accounts, for the security administrator. */
@Path("admin/accounts")
@About("account")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class AccountResource {
    @Inject
    AccountDesk desk;

    @Inject
    AccountLedger ledger;

    @Inject
    Clock clock;

    @GET
    @View(value = "web/signin/accounts", title = "account.title")
    public AccountLedger.Page list(@QueryParam("q") @Nullable String q, @QueryParam("after") @Nullable String after) {
        return ledger.page(q, after, LocalDate.now(clock));
    }

    @POST
    public Response open(AccountDesk.NewAccount asked) {
        desk.open(asked);
        return see();
    }

    @POST
    @Path("{id}/password")
    public Response reset(@PathParam("id") long id, AccountDesk.PasswordReset asked) {
        desk.reset(id, asked);
        return see();
    }

    @POST
    @Path("{id}/disabled")
    public Response disable(@PathParam("id") long id, AccountDesk.Switch asked) {
        desk.disable(id, asked);
        return see();
    }

    private static Response see() {
        return Response.seeOther(URI.create("/admin/accounts")).build();
    }
}
