package org.ronghe.discipline.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round on a day as official documents; without a round the newest one, without a day today. */
@Path("discipline/figures")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class PaperResource {
    @Inject
    PaperLedger ledger;

    @GET
    @Path("plan")
    public Response plan(@QueryParam("round") @Nullable Long round, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return ledger.plan(round, asOf).download();
    }

    @GET
    @Path("report")
    public Response report(@QueryParam("round") @Nullable Long round, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return ledger.report(round, asOf).download();
    }
}
