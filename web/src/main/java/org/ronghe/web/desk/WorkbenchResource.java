package org.ronghe.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.View;

/** The first page of everybody. */
@Path("")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class WorkbenchResource {
    @Inject
    WorkbenchLedger ledger;

    @GET
    @View(value = "web/desk/workbench", title = "menu.workbench")
    public WorkbenchLedger.Page page(@QueryParam("tab") WorkbenchLedger.@Nullable Tab tab) {
        return ledger.page(tab == null ? WorkbenchLedger.Tab.MINE : tab);
    }

    @GET
    @Path("workbench/badge")
    @View(value = "web/desk/badge", title = "menu.workbench")
    public WorkbenchLedger.Badge badge() {
        return ledger.badge();
    }
}
