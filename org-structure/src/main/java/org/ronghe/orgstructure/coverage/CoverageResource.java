package org.ronghe.orgstructure.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** The coverage of the institute by branches, for people and programs. */
@Path("organisations/coverage")
@About("organisation")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class CoverageResource {
    @Inject
    CoverageLedger ledger;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = CoverageFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/coverage/list", title = "coverage.title")
    public CoverageLedger.CoveragePage list() {
        return ledger.page(CoverageFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return CoverageFile.of(ledger.export(CoverageFilter.of(address.getQueryParameters())), ui.get(), headers);
    }
}
