package org.ronghe.orgstructure.unit;

import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.TableWriter;

/** The list as a file, with the header words that the import finds again: taken in once more it changes nothing. */
final class UnitExport {
    private UnitExport() {}

    static Response of(UnitLedger.Organisations page, Ui ui, HttpHeaders headers) {
        var layout = new SheetLayout(
                ui.t("org.title"),
                ui.t("org.export.title"),
                List.of(
                        ui.t("org.export.of", ui.t("Shown." + page.shown())),
                        ui.t(
                                "org.export.on",
                                ui.day(
                                        page.filter().asOf() == null
                                                ? ui.today()
                                                : page.filter().asOf()))),
                List.of(
                        centered(10, ui.t("org.code")),
                        centered(10, ui.t("org.parent-code")),
                        centered(12, ui.t("org.kind")),
                        text(34, ui.t("org.name")),
                        text(16, ui.t("org.short-name")),
                        centered(12, ui.t("org.established")),
                        centered(12, ui.t("org.term-end")),
                        text(28, ui.t("org.secretary-post")),
                        text(20, ui.t("org.linked")),
                        centered(10, ui.t("org.nature")),
                        centered(16, ui.t("org.approval"))),
                0,
                SheetLayout.Paper.A4);
        return TableFile.of(ui.t("org.title") + "-" + ui.today(), layout, headers, writer -> rows(page, ui, writer));
    }

    private static void rows(UnitLedger.Organisations page, Ui ui, TableWriter writer) throws IOException {
        for (var line : page.lines()) {
            writer.row(
                    line.code(),
                    line.parentCode(),
                    ui.word(line.kind()),
                    line.name(),
                    line.shortName(),
                    line.established(),
                    line.termEnd(),
                    line.secretaryPost(),
                    String.join("、", line.linked()),
                    line.nature() == null ? "" : ui.word(line.nature()),
                    line.approval());
        }
    }
}
