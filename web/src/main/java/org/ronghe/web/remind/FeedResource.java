package org.ronghe.web.remind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.ronghe.web.signin.Secret;

/** Calendar feeds, for programs that know no sign-in. */
@Path("feeds")
@RequestScoped
public class FeedResource {
    @Inject
    ReminderLedger ledger;

    /** The calendar of whoever holds the secret; an ending {@code .ics} is for programs that look at it. */
    @GET
    @Path("{secret}")
    @Produces("text/calendar;charset=UTF-8")
    public Response calendar(@PathParam("secret") String secret, @Context Request request) {
        var calendar = ledger.feed(secret.replaceFirst("\\.ics$", ""));
        var tag = new EntityTag(HexFormat.of().formatHex(Secret.hash(calendar)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(calendar) : unchanged).tag(tag).build();
    }
}
