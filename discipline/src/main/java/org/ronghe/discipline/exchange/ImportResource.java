package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.Upload;
import org.ronghe.webkit.sheet.CsvWriter;
import org.ronghe.webkit.sheet.Limits;
import org.ronghe.webkit.sheet.SheetWriter;

/** Files on their way into the rectification ledger. */
@Path("discipline/imports")
@About("import")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ImportResource {
    @Inject
    ImportDesk desk;

    @Inject
    ImportLedger ledger;

    @Inject
    ImportJob job;

    @Inject
    LedgerExport export;

    @Inject
    EvidenceStore evidence;

    @Inject
    CurrentUi ui;

    @Context
    HttpHeaders headers;

    @GET
    @View(value = "discipline/exchange/list", title = "import.title")
    public ImportLedger.Page list() {
        return ledger.page();
    }

    /** A file from the page's form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm(@FileForm.Field(name = "round", type = Long.class))
    public Response take(@HeaderParam("Content-Type") String type, InputStream body) {
        long[] id = new long[1];
        Upload.read(type, body, (fields, name, content) -> {
            var round = fields.getOrDefault("round", "");
            id[0] = desk.take(name, whole(content), round.isEmpty() ? null : fields.number("round"));
        });
        return see(id[0]);
    }

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id}")
    @Consumes({AsFilter.XLSX, AsFilter.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response put(@PathParam("id") String name, @QueryParam("round") @Nullable Long round, InputStream body)
            throws IOException {
        return see(desk.take(Upload.name(name), whole(body), round));
    }

    /** The whole file, and one byte more of one that is too large: the reader of sheets says how large it may be. */
    private static byte[] whole(InputStream content) throws IOException {
        return content.readNBytes((int) Limits.DEFAULT.fileBytes() + 1);
    }

    /** The empty official layout. */
    @GET
    @Path("template")
    @Produces(AsFilter.XLSX)
    public Response template() {
        ledger.template();
        return Download.of(LedgerExport.templateName(), AsFilter.XLSX, export::template)
                .build();
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/exchange/batch", title = "import.title")
    public ImportLedger.Batch batch(
            @PathParam("id") long id,
            @QueryParam("show") Preview.@Nullable Show show,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("at") @Nullable String at) {
        return ledger.batch(id, show, from, at);
    }

    /** The file as it came. */
    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id) {
        var file = ledger.file(id);
        return Download.of(file.name(), file.bytes(), evidence.open(file.sha256()));
    }

    /**
     * The file once more, its problem cells marked and what is wrong with a row in its last column: a workbook for a
     * workbook, a CSV for a CSV.
     */
    @GET
    @Path("{id}/marked")
    @Produces({AsFilter.XLSX, AsFilter.CSV})
    public Response marked(@PathParam("id") long id) {
        var marked = ledger.marked(id);
        var reader = ui.get();
        var dot = marked.name().lastIndexOf('.');
        var name = reader.t(
                        "import.marked.file",
                        dot < 0 ? marked.name() : marked.name().substring(0, dot))
                + (marked.csv() ? ".csv" : ".xlsx");
        var layout = marked.copy().layout(reader.t("import.marked.column"));
        return Download.of(name, marked.csv() ? AsFilter.CSV + ";charset=UTF-8" : AsFilter.XLSX, out -> marked.copy()
                        .write(
                                marked.csv() ? CsvWriter.open(out, layout) : SheetWriter.open(out, layout),
                                (cell, trouble) -> reader.t(
                                        "import.marked.line",
                                        cell,
                                        reader.t(trouble.code(), trouble.args().toArray()))))
                .build();
    }

    /** A mapping that is refused comes back as the screen it was made on; its fields are too many for a plain form. */
    @POST
    @Path("{id}/mapping")
    @View(value = "discipline/exchange/refused", title = "import.title")
    public Response map(@PathParam("id") long id, ImportDesk.Mapping asked) {
        try {
            desk.map(id, asked);
            return see(id);
        } catch (RuleBroken e) {
            if (!ui.page(headers)) {
                throw e;
            }
            return Response.status(409).entity(ledger.refused(id, asked, e)).build();
        }
    }

    @POST
    @Path("{id}/corrections")
    public Response correct(@PathParam("id") long id, ImportDesk.Correction asked) {
        desk.correct(id, asked);
        return see(id);
    }

    /** Which rows are left out: those that are named, of those that are decided on. */
    @POST
    @Path("{id}/omissions")
    public Response leaveOut(@PathParam("id") long id, ImportDesk.Omissions asked) {
        desk.leaveOut(id, asked);
        return see(id);
    }

    /** Confirms the preview; the work goes on behind the answer. */
    @POST
    @Path("{id}/application")
    public Response apply(@PathParam("id") long id, ImportDesk.Application asked) {
        desk.confirm(id, asked).ifPresent(job::start);
        return see(id);
    }

    @POST
    @Path("{id}/discarding")
    public Response discard(@PathParam("id") long id, ImportDesk.Discarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @GET
    @Path("{id}/progress")
    @View(value = "discipline/exchange/progress", title = "import.title")
    public ImportLedger.Progress progress(@PathParam("id") long id) {
        return ledger.progress(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/imports/" + id)).build();
    }
}
