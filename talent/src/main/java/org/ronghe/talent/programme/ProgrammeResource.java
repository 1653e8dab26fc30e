package org.ronghe.talent.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ronghe.webkit.View;

/** Programmes for people and programs: few, and each once. */
@Path("talent/programmes")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ProgrammeResource {
    @Inject
    CycleLedger ledger;

    @Inject
    CycleDesk desk;

    @GET
    @View(value = "talent/programme/programmes", title = "programme.title")
    public CycleLedger.ProgrammePage list() {
        return ledger.programmes();
    }

    @POST
    public Response offer(CycleWrites.NewProgramme asked) {
        desk.offer(asked);
        return Response.seeOther(URI.create("/talent/programmes")).build();
    }
}
