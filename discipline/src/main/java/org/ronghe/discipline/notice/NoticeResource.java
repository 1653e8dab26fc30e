package org.ronghe.discipline.notice;

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
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** Notices for people and programs. Every write is a POST to a noun and is answered by where to look. */
@Path("discipline/notices")
@About("notice")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class NoticeResource {
    @Inject
    CurrentUi ui;

    @Inject
    NoticeDesk desk;

    @Inject
    NoticeLedger ledger;

    @Inject
    NoticeSheets sheets;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = NoticeFilter.class,
            more = {"as", "lang"})
    @View(value = "discipline/notice/list", title = "notice.title")
    public NoticeLedger.NoticePage list() {
        return ledger.page(NoticeFilter.of(address.getQueryParameters()));
    }

    /** The list as a file: the same address and the same filter as its page. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return NoticeFile.of(
                ledger, NoticeFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @POST
    public Response draft(NoticeWrites.NewNotice asked) {
        return see(desk.draft(asked));
    }

    @GET
    @Path("new")
    @View(value = "discipline/notice/new", title = "form.NewNotice")
    public NoticeLedger.NewNoticePage newNotice() {
        return ledger.newNotice();
    }

    @GET
    @Path("{id}")
    @View(value = "discipline/notice/sheet", title = "notice.title")
    public NoticeSheet sheet(@PathParam("id") long id) {
        return sheets.sheet(id);
    }

    /** The notice as an official document. */
    @GET
    @Path("{id}/document")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("id") long id) {
        return sheets.document(id).download();
    }

    /** A form for one step on a page of its own: the plain way to every step. */
    @GET
    @Path("{id}/steps/{step}")
    @View(value = "discipline/notice/step", title = "notice.title")
    public NoticeStepPage step(@PathParam("id") long id, @PathParam("step") NoticeStep step) {
        return new NoticeStepPage(sheets.sheet(id), step);
    }

    /** A notice and the step to be taken. */
    public record NoticeStepPage(NoticeSheet notice, NoticeStep step) {}

    @POST
    @Path("{id}/text")
    public Response revise(@PathParam("id") long id, NoticeWrites.NoticeText asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/proposal")
    public Response propose(@PathParam("id") long id, NoticeWrites.NoticeProposal asked) {
        desk.propose(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/discarding")
    public Response discard(@PathParam("id") long id, NoticeWrites.NoticeDiscarding asked) {
        desk.discard(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/sending-back")
    public Response sendBack(@PathParam("id") long id, NoticeWrites.NoticeSendingBack asked) {
        desk.sendBack(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/issuing")
    public Response issue(@PathParam("id") long id, NoticeWrites.NoticeIssuing asked) {
        desk.issue(id, asked);
        return see(id);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") long id, NoticeWrites.NoticeCancellation asked) {
        desk.cancel(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/discipline/notices/" + id)).build();
    }
}
