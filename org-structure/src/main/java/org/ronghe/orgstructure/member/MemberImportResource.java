package org.ronghe.orgstructure.member;

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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.imports.HandIns;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.Upload;

/** The face of the import of rosters: hand in, look, write. */
@Path("members/import")
@About("member-import")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
public class MemberImportResource {
    @Inject
    MemberImportDesk desk;

    @GET
    @View(value = "orgstructure/imports/import", title = "member.import.title")
    public HandIns.HandInPage recent() {
        return desk.recent();
    }

    /** A file from the page's form. */
    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @FileForm
    public Response handIn(@HeaderParam("Content-Type") String type, InputStream body) {
        // nobody's megabytes are read before the gate has said yes
        desk.mayHandIn();
        long[] id = new long[1];
        Upload.read(type, body, (fields, name, content) -> id[0] = desk.handIn(HandIns.whole(content), name));
        return see(id[0]);
    }

    /** The bare file from a program, which may name it in {@code ?name=}. */
    @POST
    @Consumes({AsFilter.CSV, AsFilter.XLSX})
    public Response handInFile(
            @HeaderParam("Content-Type") String type, @QueryParam("name") @Nullable String name, InputStream body)
            throws IOException {
        desk.mayHandIn();
        var otherwise = type.startsWith(AsFilter.XLSX) ? "members.xlsx" : "members.csv";
        return see(desk.handIn(HandIns.whole(body), Upload.name(name == null || name.isBlank() ? otherwise : name)));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/imports/preview", title = "org.import.preview")
    public HandIns.ListPreview preview(@PathParam("id") long id) {
        return desk.preview(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    @Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
    public Response confirm(@PathParam("id") long id, MemberWrites.MemberImportConfirmation asked) {
        desk.confirm(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/members/import/" + id)).build();
    }
}
