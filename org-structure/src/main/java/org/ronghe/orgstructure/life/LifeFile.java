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

/** The list of gaps as a file. */
final class LifeFile {
    private LifeFile() {}

    static Response of(LifeLedger.LifePage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("life.title");
        var layout = new SheetLayout(
                title,
                title,
                List.of(ui.t("org.export.on", ui.day(page.day()))),
                List.of(
                        centered(12, ui.t("org.code")),
                        text(28, ui.t("life.unit")),
                        centered(8, ui.t("life.rule-id")),
                        text(18, ui.t("life.rule")),
                        centered(14, ui.t("life.period")),
                        centered(14, ui.t("filter.state")),
                        centered(10, ui.t("life.counted")),
                        text(40, ui.t("life.meetings")),
                        text(36, ui.t("life.reason"))),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(title + "-" + page.day(), layout, headers, writer -> {
            for (var row : page.rows()) {
                writer.row(
                        row.code(),
                        row.name(),
                        row.id(),
                        ui.word(row.rule()),
                        LifePages.period(ui, row.period()),
                        LifePages.said(ui, row),
                        LifePages.counted(row),
                        row.meetings().stream()
                                .map(each -> LifePages.meeting(ui, each))
                                .collect(Collectors.joining("、")),
                        row.reason());
            }
        });
    }
}
