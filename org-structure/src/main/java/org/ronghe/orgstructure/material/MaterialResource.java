package org.ronghe.orgstructure.material;

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

/** The library of materials and who studied them, for people and programs. */
@Path("materials")
@About(MaterialLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class MaterialResource {
    @Inject
    CurrentUi ui;

    @Inject
    MaterialLedger ledger;

    @Inject
    StudyLedger studies;

    @Inject
    MaterialDesk desk;

    @Inject
    MaterialSheets sheets;

    @Context
    UriInfo address;

    /** One step of a material on a page of its own. */
    public record MaterialStepPage(MaterialSheet material, MaterialStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.material." + step) + " · " + material.name();
        }
    }

    @GET
    @Query(
            value = MaterialFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/material/list", title = "material.title")
    public MaterialLedger.MaterialPage list() {
        return ledger.page(MaterialFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return MaterialFile.of(
                ledger,
                MaterialFilter.of(address.getQueryParameters()),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("studies")
    @Query(
            value = StudyFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/material/studies", title = "material.studies")
    public StudyLedger.StudyPage studies() {
        return studies.page(StudyFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("studies")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response studiesFile(@Context HttpHeaders headers) {
        return StudyFile.of(studies.export(StudyFilter.of(address.getQueryParameters())), ui.get(), headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/material/draft", title = "form.NewMaterial")
    public MaterialLedger.NewMaterialPage blank() {
        return ledger.blank();
    }

    @POST
    public Response register(MaterialWrites.NewMaterial asked) {
        return see(desk.register(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/material/sheet", title = "material.title")
    public MaterialSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/material/step", title = "material.title")
    public MaterialStepPage step(@PathParam("id") long id, @PathParam("step") MaterialStep step) {
        return new MaterialStepPage(sheets.sheet(id), step);
    }

    @POST
    @Path("{id: \\d{1,18}}/words")
    public Response revise(@PathParam("id") long id, MaterialWrites.MaterialRevision asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/submission")
    public Response submit(@PathParam("id") long id, MaterialWrites.MaterialSubmission asked) {
        desk.submit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/discarding")
    public Response discard(@PathParam("id") long id, MaterialWrites.MaterialDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/release")
    public Response release(@PathParam("id") long id, MaterialWrites.MaterialRelease asked) {
        desk.release(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, MaterialWrites.MaterialReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, MaterialWrites.MaterialWithdrawal asked) {
        desk.withdraw(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(MaterialFilter.PATH + "/" + id)).build();
    }
}
