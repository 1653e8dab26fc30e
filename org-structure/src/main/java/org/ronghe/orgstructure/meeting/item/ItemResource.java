package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.FileForm;
import org.ronghe.webkit.http.Query;
import org.ronghe.webkit.http.Upload;

/** Resolved items for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("meetings/items")
@About("meeting-item")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ItemResource {
    @Inject
    CurrentUi ui;

    @Inject
    ItemDesk desk;

    @Inject
    ItemLedger ledger;

    @Inject
    ItemSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ItemFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/meeting/item/list", title = "meeting-item.title")
    public ItemLedger.ItemPage list() {
        return ledger.page(ItemFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ItemFile.of(
                ledger, ItemFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/meeting/item/sheet", title = "meeting-item.title")
    public ItemSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id: \\d{1,18}}/steps/{step}")
    @View(value = "orgstructure/meeting/item/step", title = "meeting-item.title")
    public ItemStepPage step(@PathParam("id") long id, @PathParam("step") ItemStep step) {
        return new ItemStepPage(sheets.sheet(id), step);
    }

    /** An item and the step to be taken. */
    public record ItemStepPage(ItemSheet item, ItemStep step) {}

    @POST
    @Path("{id: \\d{1,18}}/report")
    public Response report(@PathParam("id") long id, ItemWrites.ItemReport asked) {
        desk.report(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/acceptance")
    public Response accept(@PathParam("id") long id, ItemWrites.ItemAcceptance asked) {
        desk.accept(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/return")
    public Response sendBack(@PathParam("id") long id, ItemWrites.ItemReturn asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/change")
    public Response change(@PathParam("id") long id, ItemWrites.ItemChange asked) {
        desk.change(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/stop")
    public Response stop(@PathParam("id") long id, ItemWrites.ItemStop asked) {
        desk.stop(id, asked);
        return see(id);
    }

    /** A file from a program: its name in the address, its content as the body. */
    @PUT
    @Path("{id: \\d{1,18}}/evidence/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response prove(@PathParam("id") long id, @PathParam("name") String name, InputStream content) {
        desk.prove(id, Upload.name(name), content);
        return see(id);
    }

    /** A file from a page's form; streamed, never kept as a temporary copy. */
    @POST
    @Path("{id: \\d{1,18}}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FileForm
    public Response proveByForm(@PathParam("id") long id, @HeaderParam("Content-Type") String type, InputStream body) {
        Upload.read(type, body, (fields, name, content) -> desk.prove(id, name, content));
        return see(id);
    }

    /** The file itself. */
    @GET
    @Path("{id: \\d{1,18}}/evidence/{proof}")
    @Produces(MediaType.WILDCARD)
    public Response open(@PathParam("id") long id, @PathParam("proof") long proof) {
        var line = sheets.proof(id, proof);
        return Download.of(line.name(), line.bytes(), evidence.open(line.sha256()));
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/meetings/items/" + id)).build();
    }
}
