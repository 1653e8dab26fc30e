package org.ronghe.web.admin;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.http.Upload;

/** The calendar of working days: look, take away as a file, hand in, write. */
@Path("admin/calendar")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
public class CalendarResource {
    @Inject
    CalendarLedger ledger;

    @Inject
    CalendarDesk desk;

    @Inject
    CurrentUi ui;

    @GET
    @View(value = "web/admin/calendar", title = "calendar.title")
    public CalendarLedger.Calendar page(@QueryParam("year") @Nullable Integer year) {
        return ledger.page(year);
    }

    /** The same days as a file, in the columns that handing in reads. */
    @GET
    @Produces({AsFilter.CSV, AsFilter.XLSX})
    public Response file(@QueryParam("year") @Nullable Integer year, @Context HttpHeaders headers) {
        var words = ui.get();
        var lines = ledger.file(year);
        return TableFile.of(
                words.t("calendar.title") + (year == null ? "" : "-" + year),
                CalendarSheet.layout(words),
                headers,
                writer -> {
                    for (var line : lines) {
                        writer.row(
                                line.year(),
                                line.day(),
                                words.t("Arrangement." + line.arrangement()),
                                line.name(),
                                line.basis(),
                                words.t("Standing." + line.standing()));
                    }
                });
    }

    /** A file from the page's form. */
    @POST
    @Path("loads")
    @Consumes(MULTIPART_FORM_DATA)
    @FileForm
    public Response handIn(@HeaderParam("Content-Type") String type, InputStream body) {
        // nobody's megabytes are read before the gate has said yes
        desk.mayHandIn();
        long[] id = new long[1];
        Upload.read(type, body, (fields, name, content) -> id[0] = desk.handIn(whole(content), name));
        return see(id[0]);
    }

    /** The bare file from a program, which may name it in {@code ?name=}. */
    @POST
    @Path("loads")
    @Consumes({AsFilter.CSV, AsFilter.XLSX})
    public Response handInFile(
            @HeaderParam("Content-Type") String type, @QueryParam("name") @Nullable String name, InputStream body)
            throws IOException {
        desk.mayHandIn();
        var otherwise = type.startsWith(AsFilter.XLSX) ? "calendar.xlsx" : "calendar.csv";
        return see(desk.handIn(whole(body), Upload.name(name == null || name.isBlank() ? otherwise : name)));
    }

    /** The days from a program, as the page's document has them. */
    @POST
    @Path("loads")
    @Consumes(APPLICATION_JSON)
    public Response handInRows(CalendarDesk.CalendarFile file) {
        return see(desk.handIn(file));
    }

    /** The whole file, and one byte more of one that is too large: the reader of sheets says how large it may be. */
    private static byte[] whole(InputStream content) throws IOException {
        return content.readNBytes((int) CalendarSheet.MOST_BYTES + 1);
    }

    @GET
    @Path("loads/{id: \\d{1,18}}")
    @View(value = "web/admin/calendar-load", title = "calendar.preview")
    public CalendarLedger.CalendarPreview preview(@PathParam("id") long id) {
        return ledger.preview(id);
    }

    @POST
    @Path("loads/{id: \\d{1,18}}/confirmation")
    @Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
    public Response confirm(@PathParam("id") long id, CalendarDesk.CalendarConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/admin/calendar/loads/" + id)).build();
    }
}
