package org.ronghe.orgstructure.report;

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

/** Yearly reports of secretaries, for people and programs. */
@Path("secretary-reports")
@About(SecretaryReportLines.KIND)
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class SecretaryReportResource {
    @Inject
    CurrentUi ui;

    @Inject
    SecretaryReportLedger ledger;

    @Inject
    SecretaryReportDesk desk;

    @Inject
    SecretaryReportSheets sheets;

    @Context
    UriInfo address;

    /** One step of a report on a page of its own. */
    public record SecretaryReportStepPage(SecretaryReportSheet report, SecretaryReportStep step) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("step.secretary-report." + step) + " · " + report.pageTitle(ui);
        }
    }

    @GET
    @Query(
            value = SecretaryReportFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/report/list", title = "secretary-report.title")
    public SecretaryReportLedger.SecretaryReportPage list() {
        return ledger.page(SecretaryReportFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return SecretaryReportFile.of(
                ledger.export(SecretaryReportFilter.of(address.getQueryParameters())),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/report/open", title = "form.NewSecretaryReport")
    public SecretaryReportLedger.NewSecretaryReportPage blank() {
        return ledger.blank();
    }

    @POST
    public Response open(SecretaryReportWrites.NewSecretaryReport asked) {
        return see(desk.open(asked));
    }

    @POST
    @Path("opening")
    public Response openAll(SecretaryReportWrites.SecretaryReportOpening asked) {
        desk.openAll(asked);
        return Response.seeOther(URI.create(SecretaryReportFilter.PATH + "?year=" + asked.year()))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/report/sheet", title = "secretary-report.title")
    public SecretaryReportSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** The report as an official document. */
    @GET
    @Path("{id: \\d{1,18}}/document")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") long id) {
        return sheets.document(id).download();
    }

    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/report/step", title = "secretary-report.title")
    public SecretaryReportStepPage step(@PathParam("id") long id, @PathParam("step") SecretaryReportStep step) {
        return new SecretaryReportStepPage(sheets.sheet(id), step);
    }

    @POST
    @Path("{id: \\d{1,18}}/text")
    public Response write(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportText asked) {
        desk.write(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/submission")
    public Response submit(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportSubmission asked) {
        desk.submit(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/cancelling")
    public Response cancel(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportCancelling asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/remarks")
    public Response remark(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportRemark asked) {
        desk.remark(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response giveBack(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportReturn asked) {
        desk.giveBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/acceptance")
    public Response accept(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportAcceptance asked) {
        desk.accept(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/filing")
    public Response fileAway(@PathParam("id") long id, SecretaryReportWrites.SecretaryReportFiling asked) {
        desk.file(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create(SecretaryReportFilter.PATH + "/" + id))
                .build();
    }
}
