package org.ronghe.discipline.inspection;

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
import org.ronghe.webkit.http.About;

/** Rounds of inspection and their issue lists. */
@Path("discipline/rounds")
@About("round")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class InspectionResource {
    @Inject
    InspectionDesk desk;

    @Inject
    InspectionLedger ledger;

    @GET
    @View(value = "discipline/inspection/rounds", title = "round.title")
    public InspectionLedger.Page list() {
        return ledger.page();
    }

    @POST
    public Response open(InspectionDesk.NewRound asked) {
        return see(desk.open(asked));
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/inspection/round", title = "round.title")
    public InspectionLedger.Sheet sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    @POST
    @Path("{id}/findings")
    public Response find(@PathParam("id") long id, InspectionDesk.NewFinding asked) {
        desk.find(id, asked);
        return see(id);
    }

    @GET
    @Path("findings/{finding}")
    @About(value = "finding", number = "finding")
    @View(value = "discipline/inspection/finding", title = "form.FindingText")
    public InspectionLedger.FindingSheet finding(@PathParam("finding") long finding) {
        return ledger.finding(finding);
    }

    @POST
    @Path("findings/{finding}")
    @About(value = "finding", number = "finding")
    public Response revise(@PathParam("finding") long finding, InspectionDesk.FindingText asked) {
        return see(desk.revise(finding, asked));
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/rounds/" + id)).build();
    }
}
