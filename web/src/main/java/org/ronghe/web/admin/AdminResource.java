package org.ronghe.web.admin;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;

/** Parameters and the audit chain. */
@Path("admin")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class AdminResource {
    @Inject
    ParameterDesk desk;

    @Inject
    ParameterLedger parameters;

    @Inject
    AuditLedger audit;

    @GET
    @Path("parameters")
    @View(value = "web/admin/parameters", title = "parameter.title")
    public ParameterLedger.Page parameters() {
        return parameters.page();
    }

    @GET
    @Path("parameters/{key}")
    @View(value = "web/admin/parameter", title = "parameter.title")
    public ParameterLedger.Sheet parameter(@PathParam("key") String key) {
        return parameters.sheet(key);
    }

    @POST
    @Path("parameters/{key}")
    public Response change(@PathParam("key") String key, ParameterDesk.NewValue asked) {
        desk.change(key, asked);
        return Response.seeOther(URI.create("/admin/parameters/" + key)).build();
    }

    @GET
    @Path("audit")
    @View(value = "web/admin/audit", title = "audit.title")
    public AuditLedger.Page audit(
            @QueryParam("what") @Nullable String what,
            @QueryParam("account") @Nullable Long account,
            @QueryParam("object") @Nullable String object,
            @QueryParam("refused") boolean refused,
            @QueryParam("who") @Nullable String who,
            @QueryParam("since") @Nullable LocalDate since,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("before") @Nullable Long before) {
        return audit.page(what, account, object, refused, who, since, until, before);
    }
}
