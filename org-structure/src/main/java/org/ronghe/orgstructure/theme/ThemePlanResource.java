package org.ronghe.orgstructure.theme;

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

/** Plans of themes, for people and programs. */
@Path("theme-plans")
@About(ThemePlanLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ThemePlanResource {
    @Inject
    CurrentUi ui;

    @Inject
    ThemePlanLedger ledger;

    @Inject
    ThemePlanDesk desk;

    @Inject
    ThemePlanSheets sheets;

    @Inject
    ThemePicks picks;

    @Context
    UriInfo address;

    /** One step of a plan on a page of its own. */
    public record ThemePlanStepPage(ThemePlanSheet plan, ThemePlanStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.theme-plan." + step) + " · " + plan.title();
        }
    }

    @GET
    @Query(
            value = ThemePlanFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/theme/list", title = "theme-plan.title")
    public ThemePlanLedger.ThemePlanPage list() {
        return ledger.page(ThemePlanFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ThemePlanFile.of(
                ledger,
                ThemePlanFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/theme/draft", title = "form.NewThemePlan")
    public ThemePlanLedger.NewThemePlanPage blank() {
        return ledger.blank();
    }

    @POST
    public Response draft(ThemePlanWrites.NewThemePlan asked) {
        return see(desk.draft(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/theme/sheet", title = "theme-plan.title")
    public ThemePlanSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/theme/step", title = "theme-plan.title")
    public ThemePlanStepPage step(@PathParam("id") long id, @PathParam("step") ThemePlanStep step) {
        return new ThemePlanStepPage(sheets.sheet(id), step);
    }

    @GET
    @Path("{id: \\d{1,18}}/picks")
    @View(value = "orgstructure/theme/picks", title = "theme-plan.picks")
    public ThemePicks.PickPage picks(@PathParam("id") long id) {
        return picks.page(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/picks")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response picksFile(@PathParam("id") long id, @Context HttpHeaders headers) {
        return ThemePlanFile.of(picks, id, ui.get().lang(), headers);
    }

    @POST
    @Path("{id: \\d{1,18}}/themes")
    public Response add(@PathParam("id") long id, ThemePlanWrites.NewTheme asked) {
        desk.add(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/themes/{theme: \\d{1,18}}/dropping")
    public Response drop(
            @PathParam("id") long id, @PathParam("theme") long theme, ThemePlanWrites.ThemeDropping asked) {
        desk.drop(id, theme, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/proposal")
    public Response propose(@PathParam("id") long id, ThemePlanWrites.ThemePlanProposal asked) {
        desk.propose(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/discarding")
    public Response discard(@PathParam("id") long id, ThemePlanWrites.ThemePlanDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/issuing")
    public Response issue(@PathParam("id") long id, ThemePlanWrites.ThemePlanIssuing asked) {
        desk.issue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, ThemePlanWrites.ThemePlanReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/supplements")
    public Response supplement(@PathParam("id") long id, ThemePlanWrites.ThemeSupplement asked) {
        desk.supplement(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/themes/{theme: \\d{1,18}}/retirement")
    public Response retire(
            @PathParam("id") long id, @PathParam("theme") long theme, ThemePlanWrites.ThemeRetirement asked) {
        desk.retire(id, theme, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(ThemePlanFilter.PATH + "/" + id)).build();
    }
}
