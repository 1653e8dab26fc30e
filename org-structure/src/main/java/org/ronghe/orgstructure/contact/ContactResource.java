package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Contacts and their kinds, for people and programs. Every write is answered by where to look. */
@Path("contacts")
@About("contact")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class ContactResource {
    @Inject
    ContactLedger ledger;

    @Inject
    ContactDesk desk;

    @Inject
    ContactSheets sheets;

    @Inject
    ContactKinds kinds;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = ContactFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/contact/list", title = "contact.title")
    public ContactLedger.ContactPage list() {
        return ledger.page(ContactFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return ContactFile.of(
                ledger.export(ContactFilter.of(address.getQueryParameters())),
                ui.get().lang(),
                headers);
    }

    @GET
    @Path("matrix")
    @Query(
            value = ContactMatrixFilter.class,
            more = {"lang"})
    @View(value = "orgstructure/contact/matrix", title = "contact.matrix")
    public ContactLedger.ContactMatrix matrix() {
        return ledger.matrix(ContactMatrixFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/contact/new", title = "form.NewContact")
    public ContactLedger.NewContactPage blank(
            @QueryParam("kind") @Nullable Long kind, @QueryParam("branch") @Nullable Long branch) {
        return ledger.blank(kind, branch);
    }

    @POST
    public Response begin(ContactWrites.NewContact asked) {
        return see("/contacts/" + desk.begin(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/contact/sheet", title = "contact.title")
    public ContactSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/ending")
    public Response end(@PathParam("id") long id, ContactWrites.ContactEnding asked) {
        desk.end(id, asked);
        return see("/contacts/" + id);
    }

    @GET
    @Path("kinds")
    @View(value = "orgstructure/contact/kinds", title = "contact.kinds")
    public ContactKinds.KindsPage kinds() {
        return kinds.page();
    }

    @POST
    @Path("kinds")
    public Response enter(ContactWrites.NewContactKind asked) {
        desk.enter(asked);
        return see("/contacts/kinds");
    }

    @POST
    @Path("kinds/{id: \\d{1,18}}/revision")
    public Response revise(@PathParam("id") long id, ContactWrites.ContactKindRevision asked) {
        desk.revise(id, asked);
        return see("/contacts/kinds");
    }

    @POST
    @Path("kinds/{id: \\d{1,18}}/closing")
    public Response close(@PathParam("id") long id, ContactWrites.ContactKindClosing asked) {
        desk.close(id, asked);
        return see("/contacts/kinds");
    }

    static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
