package org.ronghe.talent.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ronghe.webkit.View;

/** Objections by anybody to what is shown; who objects need not see the application itself. */
@Path("talent/objections")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ObjectionResource {
    @Inject
    ApplicationLedger ledger;

    @Inject
    ApplicationDesk desk;

    @GET
    @Path("{application: \\d{1,18}}")
    @View(value = "talent/application/objection", title = "form.NewObjection")
    public ApplicationLedger.NewObjectionPage blank(@PathParam("application") long application) {
        return ledger.objecting(application);
    }

    @POST
    @Path("{application: \\d{1,18}}")
    public Response object(@PathParam("application") long application, ApplicationWrites.NewObjection asked) {
        desk.object(application, asked);
        return Response.seeOther(URI.create("/talent/objections/" + application))
                .build();
    }
}
