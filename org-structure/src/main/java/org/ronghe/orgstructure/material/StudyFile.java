package org.ronghe.orgstructure.material;

import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;

/** Who studied what, and when, as a file. */
final class StudyFile {
    private StudyFile() {}

    static Response of(StudyLedger.StudyPage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("material.studies");
        var layout = new SheetLayout(
                title,
                title,
                List.of(ui.t("org.export.on", ui.day(page.day()))),
                List.of(
                        text(40, ui.t("material.material")),
                        text(26, ui.t("material.unit")),
                        centered(12, ui.t("material.received")),
                        centered(12, ui.t("material.due")),
                        centered(12, ui.t("material.studied")),
                        centered(8, ui.t("material.days")),
                        centered(12, ui.t("filter.state"))),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(title + "-" + page.day(), layout, headers, writer -> {
            for (var row : page.rows()) {
                writer.row(
                        row.name(),
                        row.unitName(),
                        row.receivedOn(),
                        row.due(),
                        row.day(),
                        row.days(),
                        ui.word(row.state()));
            }
        });
    }
}
