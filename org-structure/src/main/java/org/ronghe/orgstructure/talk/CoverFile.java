package org.ronghe.orgstructure.talk;

import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;

/** The coverage of talks as a file: numbers alone. */
final class CoverFile {
    private CoverFile() {}

    static Response of(CoverLedger.CoverPage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("talk.coverage");
        var layout = new SheetLayout(
                title,
                title,
                List.of(ui.t("talk.of-year", String.valueOf(page.year())), ui.t("org.export.on", ui.day(page.day()))),
                List.of(
                        centered(12, ui.t("org.code")),
                        text(30, ui.t("talk.unit")),
                        centered(10, ui.t("talk.rule-id")),
                        text(26, ui.t("talk.rule")),
                        centered(10, ui.t("talk.needed")),
                        centered(10, ui.t("talk.met")),
                        centered(14, ui.t("filter.state"))),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(title + "-" + page.year() + "-" + page.day(), layout, headers, writer -> {
            for (var row : page.rows()) {
                writer.row(
                        row.code(),
                        row.name(),
                        row.id(),
                        ui.word(row.rule()),
                        row.needed(),
                        row.met(),
                        ui.word(row.state()));
            }
        });
    }
}
