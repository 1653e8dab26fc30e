package org.ronghe.orgstructure.unit;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.FileForm;

/** The face of the import of organisations: hand in, look, write. */
@Path("organisations/import")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
public class ImportResource {
    @Inject
    ImportLedger ledger;

    @Inject
    ImportDesk desk;

    @GET
    @View(value = "orgstructure/unit/import", title = "org.import.title")
    public ImportLedger.Imports recent() {
        return ledger.recent();
    }

    /**
     * A browser's form with a field {@code file}, or the bare file from a program, which names it in {@code ?name=}.
     */
    @POST
    @Consumes({MULTIPART_FORM_DATA, AsFilter.CSV, AsFilter.XLSX})
    @FileForm
    public Response handIn(
            InputStream body,
            @HeaderParam("Content-Type") @Nullable String type,
            @QueryParam("name") @Nullable String name) {
        // nobody's megabytes are read before the gate has said yes
        desk.mayHandIn();
        var upload = Upload.of(body, type, name, UnitSheet.MOST_BYTES);
        return see(desk.handIn(upload.content(), upload.name()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/unit/preview", title = "org.import.preview")
    public ImportLedger.Preview preview(@PathParam("id") long id) {
        return ledger.preview(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    @Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
    public Response confirm(@PathParam("id") long id, UnitWrites.ImportConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/organisations/import/" + id)).build();
    }
}
