package org.ronghe.web.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;
import static jakarta.ws.rs.core.MediaType.WILDCARD;

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
import org.ronghe.webkit.View;
import org.ronghe.webkit.document.DocumentTemplate;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.FileForm.Field;
import org.ronghe.webkit.http.Upload;

/** Templates of official documents: take away, adapt, hand in, go back to the shipped one. */
@Path("admin/templates")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
public class TemplateResource {
    @Inject
    TemplateLedger ledger;

    @Inject
    TemplateDesk desk;

    @GET
    @View(value = "web/admin/templates", title = "template.title")
    public TemplateLedger.Templates page() {
        return ledger.page();
    }

    /** The template in force, or the shipped one. */
    @GET
    @Path("{layout}/file")
    @Produces(WILDCARD)
    public Response file(@PathParam("layout") String layout, @QueryParam("shipped") boolean shipped) {
        return ledger.file(layout, shipped).download();
    }

    /** A template as it was once handed in. */
    @GET
    @Path("versions/{id}")
    @Produces(WILDCARD)
    public Response version(@PathParam("id") long id) {
        return ledger.version(id).download();
    }

    /** An adapted template from the page's form, with the reason before it. */
    @POST
    @Path("{layout}")
    @Consumes(MULTIPART_FORM_DATA)
    @FileForm(@Field(name = "reason", type = String.class))
    public Response replace(
            @PathParam("layout") String layout, @HeaderParam("Content-Type") String type, InputStream body) {
        // nobody's file is read before the gate has said yes
        desk.mayReplace();
        Upload.read(
                type,
                body,
                (fields, name, content) -> desk.replace(
                        layout,
                        name,
                        fields.getOrDefault("reason", ""),
                        content.readNBytes(DocumentTemplate.MOST_BYTES + 1)));
        return see();
    }

    @POST
    @Path("{layout}/shipped")
    @Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
    public Response goBack(@PathParam("layout") String layout, TemplateDesk.TemplateReturn asked) {
        desk.goBack(layout, asked);
        return see();
    }

    private static Response see() {
        return Response.seeOther(URI.create("/admin/templates")).build();
    }
}
