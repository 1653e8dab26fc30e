package org.ronghe.orgstructure.member;

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

/** The roster of members for people and programs. */
@Path("members")
@About("member")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class MemberResource {
    @Inject
    CurrentUi ui;

    @Inject
    MemberLedger ledger;

    @Inject
    MemberDesk desk;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = MemberFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/member/list", title = "member.title")
    public MemberLedger.MemberPage list() {
        return ledger.page(MemberFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return MemberFile.of(
                ledger, MemberFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    /** An empty form. */
    public record NewMember(@Nullable Long branch) {}

    @GET
    @Path("new")
    @View(value = "orgstructure/member/enter", title = "form.MemberEntry")
    public NewMember blank(@QueryParam("branch") @Nullable Long branch) {
        desk.mayEnter();
        return new NewMember(branch);
    }

    @POST
    public Response enter(MemberWrites.MemberEntry asked) {
        return see(desk.enter(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/member/sheet", title = "member.title")
    public MemberLedger.MemberSheet sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/full-membership")
    @View(value = "orgstructure/member/convert", title = "form.FullMembership")
    public MemberLedger.MemberSheet conversion(@PathParam("id") long id) {
        return ledger.sheetToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/full-membership")
    public Response convert(@PathParam("id") long id, MemberWrites.FullMembership asked) {
        desk.convert(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/transfer")
    @View(value = "orgstructure/member/transfer", title = "member.transfer")
    public MemberLedger.MemberSheet transfer(@PathParam("id") long id) {
        return ledger.sheetToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/transfer")
    public Response move(@PathParam("id") long id, MemberWrites.BranchTransfer asked) {
        desk.move(id, asked);
        return see(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/transfer-out")
    public Response leave(@PathParam("id") long id, MemberWrites.TransferOut asked) {
        desk.leave(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/correction")
    @View(value = "orgstructure/member/correct", title = "form.MemberCorrection")
    public MemberLedger.MemberSheet correction(@PathParam("id") long id) {
        return ledger.sheetToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/correction")
    public Response correct(@PathParam("id") long id, MemberWrites.MemberCorrection asked) {
        desk.correct(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/taking-back")
    @View(value = "orgstructure/member/takeback", title = "form.TakingBack")
    public MemberLedger.MemberSheet takingBack(@PathParam("id") long id) {
        return ledger.sheetToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/taking-back")
    public Response takeBack(@PathParam("id") long id, MemberWrites.TakingBack asked) {
        desk.takeBack(id, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/members/" + id)).build();
    }
}
