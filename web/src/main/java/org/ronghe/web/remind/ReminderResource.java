package org.ronghe.web.remind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.ronghe.webkit.Settings;
import org.ronghe.webkit.View;

/** How somebody is reminded outside the house. */
@Path("me/reminders")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ReminderResource {
    private static final String OWN = "/me/reminders";

    @Inject
    ReminderDesk desk;

    @Inject
    ReminderLedger ledger;

    @Context
    UriInfo address;

    @GET
    @View(value = "web/remind/reminders", title = "remind.title")
    public ReminderLedger.Page page() {
        return ledger.page(null);
    }

    @POST
    public Response wish(ReminderDesk.ReminderWish asked) {
        desk.wish(asked);
        return Response.seeOther(URI.create(OWN)).build();
    }

    /** Answers with the secret itself, this once: a redirect would have to keep it somewhere. */
    @POST
    @Path("feed")
    @View(value = "web/remind/reminders", title = "remind.title")
    public ReminderLedger.Page feed(ReminderDesk.NewFeed asked) {
        var base = URI.create(Settings.get("PUBLIC_URL", address.getBaseUri().toString()) + "/");
        return ledger.page(
                base.resolve("feeds/" + desk.feed(asked) + ".ics").normalize().toString());
    }

    @POST
    @Path("feed/end")
    @Consumes(MediaType.WILDCARD)
    public Response endFeed() {
        desk.endFeed();
        return Response.seeOther(URI.create(OWN)).build();
    }

    @POST
    @Path("trials")
    @Consumes(MediaType.WILDCARD)
    public Response trial() {
        desk.trial();
        return Response.seeOther(URI.create(OWN)).build();
    }
}
