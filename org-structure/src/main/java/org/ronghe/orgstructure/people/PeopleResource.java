package org.ronghe.orgstructure.people;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;
import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.About;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;

/** The face of the roster: people and the posts they hold. */
@Path("people")
@About("person")
@RequestScoped
@Produces({TEXT_HTML, APPLICATION_JSON})
@Consumes({APPLICATION_FORM_URLENCODED, APPLICATION_JSON})
public class PeopleResource {
    @Inject
    PeopleLedger ledger;

    @Inject
    PeopleDesk desk;

    @Inject
    CurrentUi currentUi;

    @GET
    @View(value = "orgstructure/people/list", title = "people.title")
    public PeopleLedger.Roll list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("unit") @Nullable Long unit,
            @QueryParam("after") @Nullable Long after) {
        return ledger.list(new PeopleLedger.Query(words, unit), after);
    }

    @GET
    @Produces({AsFilter.CSV, AsFilter.XLSX})
    public Response export(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("unit") @Nullable Long unit,
            @Context HttpHeaders headers) {
        var people = new ArrayList<PeopleLedger.Line>();
        ledger.export(new PeopleLedger.Query(words, unit), people::add);
        var ui = currentUi.get();
        var layout = new SheetLayout(
                ui.t("people.title"),
                ui.t("people.title"),
                List.of(ui.t("people.export.of", people.size()), ui.t("org.export.on", ui.day(ui.today()))),
                List.of(
                        centered(12, ui.t("people.name")),
                        centered(10, ui.t("people.kind")),
                        text(18, ui.t("people.unit")),
                        text(18, ui.t("people.branch")),
                        text(16, ui.t("people.job")),
                        text(36, ui.t("people.posts")),
                        centered(12, ui.t("people.joined"))),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(ui.t("people.title") + "-" + ui.today(), layout, headers, writer -> {
            for (var person : people) {
                writer.row(
                        person.name(),
                        ui.word(person.kind()),
                        person.unit(),
                        person.branch(),
                        person.job(),
                        person.posts(),
                        person.joined());
            }
        });
    }

    /** An empty form. */
    public record NewPerson(@Nullable Long unit) {}

    @GET
    @Path("new")
    @View(value = "orgstructure/people/enter", title = "form.PersonEntry")
    public NewPerson blank(@QueryParam("unit") @Nullable Long unit) {
        desk.mayEnter();
        return new NewPerson(unit);
    }

    @POST
    public Response enter(PeopleWrites.PersonEntry asked) {
        return see(desk.enter(asked));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @View(value = "orgstructure/people/sheet", title = "people.title")
    public PeopleLedger.Sheet sheet(@PathParam("id") long id) {
        return ledger.sheet(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/revision")
    @View(value = "orgstructure/people/revise", title = "form.PersonRevision")
    public PeopleLedger.Sheet revision(@PathParam("id") long id) {
        return ledger.sheetToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/revision")
    public Response revise(@PathParam("id") long id, PeopleWrites.PersonRevision asked) {
        desk.revise(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/departure")
    @View(value = "orgstructure/people/leave", title = "form.Departure")
    public PeopleLedger.Sheet departure(@PathParam("id") long id) {
        return ledger.sheetToWrite(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/departure")
    public Response leave(@PathParam("id") long id, PeopleWrites.Departure asked) {
        desk.leave(id, asked);
        return see(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/posts/new")
    @View(value = "orgstructure/people/appoint", title = "form.Appointment")
    public PeopleLedger.Sheet appointment(@PathParam("id") long id) {
        return ledger.sheetToAppoint(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/posts")
    public Response appoint(@PathParam("id") long id, PeopleWrites.Appointment asked) {
        desk.appoint(id, asked);
        return see(id);
    }

    /** A post and whose it is. */
    public record PostPage(long person, String name, PeopleLedger.PostLine post) {}

    @GET
    @Path("{id: \\d{1,18}}/posts/{post: \\d{1,18}}/ending")
    @View(value = "orgstructure/people/end-post", title = "form.PostEnding")
    public PostPage ending(@PathParam("id") long id, @PathParam("post") long post) {
        var sheet = ledger.sheetToAppoint(id);
        return new PostPage(id, sheet.name(), sheet.post(post));
    }

    @POST
    @Path("{id: \\d{1,18}}/posts/{post: \\d{1,18}}/ending")
    public Response endPost(@PathParam("id") long id, @PathParam("post") long post, PeopleWrites.PostEnding asked) {
        desk.endPost(id, post, asked);
        return see(id);
    }

    /** A post that waits for its second person. */
    @GET
    @Path("{id: \\d{1,18}}/posts/{post: \\d{1,18}}/decision")
    @View(value = "orgstructure/people/decide-post", title = "form.PostDecision")
    public PostPage deciding(@PathParam("id") long id, @PathParam("post") long post) {
        var sheet = ledger.sheetToConfirm(id);
        return new PostPage(id, sheet.name(), sheet.post(post));
    }

    @POST
    @Path("{id: \\d{1,18}}/posts/{post: \\d{1,18}}/decision")
    public Response decide(@PathParam("id") long id, @PathParam("post") long post, PeopleWrites.PostDecision asked) {
        desk.decide(id, post, asked);
        return see(id);
    }

    private static Response see(long id) {
        return Response.seeOther(URI.create("/people/" + id)).build();
    }
}
