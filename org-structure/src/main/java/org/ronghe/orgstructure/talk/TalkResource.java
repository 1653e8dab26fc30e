package org.ronghe.orgstructure.talk;

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
import java.util.Arrays;
import org.ronghe.webkit.View;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Query;

/** One's own talks and how far talks reach, for people and programs. */
@Path("talks")
@About("talk")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class TalkResource {
    @Inject
    TalkLedger ledger;

    @Inject
    CoverLedger coverage;

    @Inject
    TalkDesk desk;

    @Inject
    CurrentUi ui;

    @Context
    UriInfo address;

    @GET
    @Query(
            value = TalkFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/talk/list", title = "talk.title")
    public TalkLedger.TalkPage list() {
        return ledger.page(TalkFilter.of(address.getQueryParameters()));
    }

    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@Context HttpHeaders headers) {
        return TalkFile.of(
                ledger, TalkFilter.of(address.getQueryParameters()), ui.get().lang(), headers);
    }

    @GET
    @Path("new")
    @View(value = "orgstructure/talk/new", title = "form.NewTalk")
    public TalkLedger.NewTalkPage blank() {
        return ledger.blank();
    }

    @POST
    public Response record(TalkWrites.NewTalk asked) {
        desk.record(asked);
        return see();
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    public Response confirm(@PathParam("id") long id, TalkWrites.TalkConfirmation asked) {
        desk.confirm(id, asked);
        return see();
    }

    @POST
    @Path("{id: \\d{1,18}}/objection")
    public Response object(@PathParam("id") long id, TalkWrites.TalkObjection asked) {
        desk.object(id, asked);
        return see();
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id, TalkWrites.TalkWithdrawal asked) {
        desk.withdraw(id, asked);
        return see();
    }

    @GET
    @Path("coverage")
    @Query(
            value = CoverFilter.class,
            more = {"as", "lang"})
    @View(value = "orgstructure/talk/coverage", title = "talk.coverage")
    public CoverLedger.CoverPage coverage() {
        return coverage.page(CoverFilter.of(address.getQueryParameters()));
    }

    @GET
    @Path("coverage")
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response coverageFile(@Context HttpHeaders headers) {
        return CoverFile.of(coverage.export(CoverFilter.of(address.getQueryParameters())), ui.get(), headers);
    }

    /** Who has not talked yet under one rule, for the organisation's own committee. */
    @GET
    @Path("coverage/{unit: \\d{1,18}}")
    @Query(
            value = CoverFilter.class,
            more = {"lang"})
    @View(value = "orgstructure/talk/missing", title = "talk.missing")
    public CoverLedger.MissingTalks missing(@PathParam("unit") long unit) {
        var filter = CoverFilter.of(address.getQueryParameters());
        if (filter.rule().size() != 1) {
            throw Malformed.word(
                    "rule", "", Arrays.stream(TalkRule.values()).map(Enum::name).toList());
        }
        return coverage.names(unit, filter.rule().get(0), filter);
    }

    private static Response see() {
        return Response.seeOther(URI.create(TalkFilter.PATH)).build();
    }
}
