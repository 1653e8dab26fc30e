package org.ronghe.orgstructure.training;

import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;

/** Who has still to be trained as a file; hours stand in none. */
final class GapFile {
    private GapFile() {}

    static Response of(GapLedger.TrainingPage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("training.gaps");
        var layout = new SheetLayout(
                title,
                title,
                List.of(
                        ui.t("training.of-year", String.valueOf(page.year())),
                        ui.t("org.export.on", ui.day(page.day()))),
                List.of(
                        text(28, ui.t("training.unit")),
                        centered(14, ui.t("training.person")),
                        text(20, ui.t("training.post")),
                        centered(10, ui.t("training.rule-id")),
                        text(22, ui.t("training.rule")),
                        centered(12, ui.t("training.due")),
                        centered(14, ui.t("filter.state"))),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(title + "-" + page.year() + "-" + page.day(), layout, headers, writer -> {
            for (var row : page.rows()) {
                writer.row(
                        row.unitName(),
                        row.name(),
                        row.post(),
                        row.id(),
                        ui.word(row.rule()),
                        row.due(),
                        ui.word(row.state()));
            }
        });
    }
}
