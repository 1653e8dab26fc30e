package org.ronghe.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.View;
import org.ronghe.webkit.http.AsFilter;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The leaders' page. */
@Path("cockpit")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class CockpitResource {
    /** One figure of the file. */
    private record CockpitLine(String part, String figure, String count) {}

    private static final OfficeTable<CockpitLine> TABLE = OfficeTable.<CockpitLine>titled("cockpit.title", Paper.A4)
            .text(30, "cockpit.part", CockpitLine::part)
            .text(40, "cockpit.figure", CockpitLine::figure)
            .centered(12, "cockpit.count", CockpitLine::count);

    @Inject
    CockpitLedger ledger;

    @Inject
    CurrentUi ui;

    @GET
    @View(value = "web/desk/cockpit", title = "cockpit.title")
    public CockpitLedger.Cockpit page(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return ledger.cockpit(asOf);
    }

    /** The same figures as a file. */
    @GET
    @Produces({AsFilter.CSV + ";qs=0.1", AsFilter.XLSX + ";qs=0.1"})
    public Response file(@QueryParam("asOf") @Nullable LocalDate asOf, @Context HttpHeaders headers) {
        var cockpit = ledger.cockpit(asOf);
        var lang = ui.get().lang();
        return TABLE.file(cockpit.day(), lang, headers, each -> cockpit.boards().forEach(board -> board.figures()
                .forEach(figure -> each.accept(new CockpitLine(
                        said(lang, board.title()),
                        Messages.all()
                                .get(lang, figure.label(), figure.arguments().toArray()),
                        figure.count() + (figure.more() ? "+" : ""))))));
    }

    private static String said(Lang lang, String key) {
        return Messages.all().get(lang, key);
    }
}
