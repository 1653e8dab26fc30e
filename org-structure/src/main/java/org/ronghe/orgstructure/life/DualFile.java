package org.ronghe.orgstructure.life;

import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;

/** Leaders' part in their own branches as a file. */
final class DualFile {
    private DualFile() {}

    static Response of(DualLedger.DualPage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("dual.title");
        var layout = new SheetLayout(
                title,
                title,
                List.of(LifePages.period(ui, page.period()), ui.t("org.export.on", ui.day(page.day()))),
                List.of(
                        centered(14, ui.t("dual.person")),
                        text(30, ui.t("dual.posts")),
                        text(28, ui.t("dual.branch")),
                        centered(10, ui.t("dual.held")),
                        centered(10, ui.t("dual.joined")),
                        text(40, ui.t("life.meetings")),
                        centered(16, ui.t("filter.state"))),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(title + "-" + page.period() + "-" + page.day(), layout, headers, writer -> {
            for (var row : page.rows()) {
                writer.row(
                        row.name(),
                        row.posts(),
                        row.branchName(),
                        row.held(),
                        row.joined().size(),
                        row.joined().stream()
                                .map(each -> ui.shortDay(each.day()) + " " + ui.word(each.kind()))
                                .collect(Collectors.joining("、")),
                        ui.word(row.state()));
            }
        });
    }
}
