package org.ronghe.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;

/** The first page of everybody. */
@Path("")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class WorkbenchResource {
    @Inject
    WorkbenchLedger ledger;

    @Inject
    SearchLedger search;

    @Inject
    ViewDesk views;

    @Inject
    Clock clock;

    @GET
    @View(value = "web/desk/workbench", title = "menu.workbench")
    public WorkbenchLedger.Page page(
            @QueryParam("tab") WorkbenchLedger.@Nullable Tab tab,
            @QueryParam("all") boolean all,
            @QueryParam("saved") @Nullable Long saved) {
        return ledger.page(tab == null ? WorkbenchLedger.Tab.MINE : tab, all, saved);
    }

    @GET
    @Path("workbench/badge")
    @View(value = "web/desk/badge", title = "menu.workbench")
    public WorkbenchLedger.Badge badge() {
        return ledger.badge();
    }

    @GET
    @Path("search")
    @View(value = "web/desk/search", title = "search.title")
    public SearchLedger.Page search(@QueryParam("q") @Nullable String q) {
        return search.page(q, LocalDate.now(clock));
    }

    @GET
    @Path("views")
    @View(value = "web/desk/views", title = "view.title")
    public ViewDesk.Page views(
            @QueryParam("ledger") @DefaultValue("rectification") String ledger,
            @HeaderParam("HX-Current-URL") @Nullable String from) {
        return views.page(ledger, queryOf(from));
    }

    /** The conditions of the page that asks; what cannot be read has none. */
    private static String queryOf(@Nullable String address) {
        try {
            var query = address == null ? null : URI.create(address).getRawQuery();
            return query == null ? "" : query;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Where a view is kept: a form with the query of the page it was opened from. */
    @GET
    @Path("views/new")
    @View(value = "web/desk/view", title = "form.NewView")
    public NewViewPage newView(@QueryParam("query") @Nullable String query) {
        views.page("rectification", "");
        return new NewViewPage(query == null ? "" : query);
    }

    public record NewViewPage(String query) {}

    @POST
    @Path("views")
    public Response keep(ViewDesk.NewView asked) {
        return ledger(views.keep(asked));
    }

    private static Response ledger(String query) {
        return Response.seeOther(UriBuilder.fromPath("/discipline/rectifications")
                        .replaceQuery(query)
                        .build())
                .build();
    }

    @POST
    @Path("preferences/columns")
    public Response choose(ViewDesk.NewListChoice asked) {
        return ledger(views.choose(asked));
    }

    @POST
    @Path("views/{id}/drop")
    @Consumes(MediaType.WILDCARD)
    public Response drop(@PathParam("id") long id) {
        views.drop(id);
        return Response.seeOther(URI.create("/views")).build();
    }
}
