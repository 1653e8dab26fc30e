package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.Download;

/** Evidence packs as ZIP files; what is in them for programs is JSON. */
@Path("discipline/packs")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class PackResource {
    @Inject
    PackLedger ledger;

    @GET
    @Path("rounds/{id}")
    @About("round")
    public Response round(@PathParam("id") long id) {
        return download(ledger.ofRound(id));
    }

    @GET
    @Path("findings/{id}")
    @About("finding")
    public Response finding(@PathParam("id") long id) {
        return download(ledger.ofFinding(id));
    }

    private Response download(PackLedger.Pack pack) {
        return Download.of(PackZip.segment(pack.title()) + ".zip", "application/zip", out -> ledger.write(pack, out))
                .build();
    }
}
