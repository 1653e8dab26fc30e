package org.ronghe.orgstructure.spotcheck;

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
import java.net.URI;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Spot checks of minutes, for people and programs. */
@Path("spot-checks")
@About(SpotCheckLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class SpotCheckResource {
    @Inject
    CurrentUi ui;

    @Inject
    SpotCheckLedger ledger;

    @Inject
    SpotCheckDesk desk;

    @Inject
    SpotCheckSheets sheets;

    @Context
    UriInfo address;

    /** One step of a spot check on a page of its own. */
    public record SpotCheckStepPage(SpotCheckSheet check, SpotCheckStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.spot-check." + step) + " · " + check.number();
        }
    }

    @GET
    @Query(
            value = SpotCheckFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/spotcheck/list", title = "spot-check.title")
    public SpotCheckLedger.SpotCheckPage list() {
        return ledger.page(SpotCheckFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return SpotCheckFile.of(
                ledger,
                SpotCheckFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/spotcheck/draw", title = "form.NewSpotCheck")
    public SpotCheckLedger.NewSpotCheckPage blank() {
        return ledger.blank();
    }

    @POST
    public Response draw(SpotCheckWrites.NewSpotCheck asked) {
        return see(desk.draw(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/spotcheck/sheet", title = "spot-check.title")
    public SpotCheckSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/spotcheck/step", title = "spot-check.title")
    public SpotCheckStepPage step(@PathParam("id") long id, @PathParam("step") SpotCheckStep step) {
        return new SpotCheckStepPage(sheets.sheet(id), step);
    }

    /** Draws again by the recorded seed and rule, from the minutes as they were signed at that moment. */
    @GET
    @Path("{id: \\d{1,18}}/redraw")
    @View(value = "orgstructure/spotcheck/redraw", title = "spot-check.title")
    public SpotCheckSheets.SpotCheckRedraw redraw(@PathParam("id") long id) {
        return sheets.redraw(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/lines/{line: \\d{1,18}}/finding")
    public Response look(
            @PathParam("id") long id, @PathParam("line") long line, SpotCheckWrites.SpotCheckFinding asked) {
        desk.look(id, line, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/lines/{line: \\d{1,18}}/answer")
    public Response answer(
            @PathParam("id") long id, @PathParam("line") long line, SpotCheckWrites.SpotCheckAnswer asked) {
        desk.answer(id, line, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/lines/{line: \\d{1,18}}/settling")
    public Response settle(
            @PathParam("id") long id, @PathParam("line") long line, SpotCheckWrites.SpotCheckSettling asked) {
        desk.settle(id, line, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/lines/{line: \\d{1,18}}/return")
    public Response giveBack(
            @PathParam("id") long id, @PathParam("line") long line, SpotCheckWrites.SpotCheckReturn asked) {
        desk.giveBack(id, line, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/conclusion")
    public Response close(@PathParam("id") long id, SpotCheckWrites.SpotCheckConclusion asked) {
        desk.close(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancellation")
    public Response cancel(@PathParam("id") long id, SpotCheckWrites.SpotCheckCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(SpotCheckFilter.PATH + "/" + id)).build();
    }
}
