package org.ronghe.orgstructure.people;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;

/** The face of a person's own delegations. */
@Path("me/delegations")
@About("delegation")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
@Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
public class DelegationResource {
    @Inject
    PeopleLedger ledger;

    @Inject
    DelegationDesk desk;

    @GET
    @View(value = "orgstructure/people/delegations", title = "delegation.title")
    public PeopleLedger.Delegations mine() {
        return ledger.mine();
    }

    @POST
    public Response give(PeopleWrites.NewDelegation asked) {
        desk.give(asked);
        return see();
    }

    @POST
    @Path("{id: \\d{1,18}}/ending")
    public Response end(@PathParam("id") long id, PeopleWrites.DelegationEnding asked) {
        desk.end(id, asked);
        return see();
    }

    private static Response see() {
        return Response.seeOther(URI.create("/me/delegations")).build();
    }
}
