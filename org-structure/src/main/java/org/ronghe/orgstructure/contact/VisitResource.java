package org.ronghe.orgstructure.contact;

import static org.ronghe.orgstructure.contact.ContactResource.see;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Visits of contacts, for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("contacts/visits")
@About("contact-visit")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class VisitResource {
    @Inject
    VisitLedger ledger;

    @Inject
    VisitDesk desk;

    @Inject
    VisitSheets sheets;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = VisitFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/contact/visits", title = "contact-visit.title")
    public VisitLedger.VisitPage list() {
        return ledger.page(VisitFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return VisitFile.of(
                ledger, VisitFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @POST
    public Response plan(VisitWrites.NewVisit asked) {
        return look(desk.plan(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/contact/visit", title = "contact-visit.title")
    public VisitSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/rescheduling")
    public Response reschedule(@PathParam("id") long id, VisitWrites.VisitRescheduling asked) {
        desk.reschedule(id, asked);
        return look(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id, VisitWrites.VisitCancellation asked) {
        desk.cancel(id, asked);
        return look(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/record")
    public Response record(@PathParam("id") long id, VisitWrites.VisitRecord asked) {
        desk.record(id, asked);
        return look(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/problems")
    public Response hand(@PathParam("id") long id, VisitWrites.VisitProblem asked) {
        desk.hand(id, asked);
        return look(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/feedback")
    public Response feedBack(@PathParam("id") long id, VisitWrites.VisitFeedback asked) {
        desk.feedBack(id, asked);
        return look(id);
    }

    private static Response look(long id) {
        return see(VisitFilter.PATH + "/" + id);
    }
}
