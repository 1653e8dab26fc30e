package org.ronghe.orgstructure.coverage;

import static java.util.stream.Collectors.joining;
import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;

/** The list of gaps as a file; the list of units where it was asked for by coverage. */
final class CoverageFile {
    private CoverageFile() {}

    static Response of(CoverageLedger.CoveragePage page, Ui ui, HttpHeaders headers) {
        return page.filter().cover() == null && page.filter().effect() == null
                ? gaps(page, ui, headers)
                : units(page, ui, headers);
    }

    private static Response gaps(CoverageLedger.CoveragePage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("coverage.gaps");
        var columns = List.of(
                centered(10, ui.t("coverage.rule")),
                text(16, ui.t("coverage.kind")),
                centered(12, ui.t("org.code")),
                text(30, ui.t("org.unit")),
                text(50, ui.t("coverage.words")),
                text(28, ui.t("coverage.how-long")));
        return TableFile.of(title + "-" + page.day(), layout(page, ui, title, columns), headers, writer -> {
            for (var gap : page.gaps()) {
                writer.row(gap.rule(), ui.word(gap.kind()), gap.code(), gap.name(), gap.words(ui), gap.howLong(ui));
            }
        });
    }

    private static Response units(CoverageLedger.CoveragePage page, Ui ui, HttpHeaders headers) {
        var title = ui.t("coverage.units");
        var columns = List.of(
                centered(12, ui.t("org.code")),
                centered(12, ui.t("org.kind")),
                text(34, ui.t("org.unit")),
                text(50, ui.t("org.linked-branches")),
                text(30, ui.t("coverage.without")));
        return TableFile.of(title + "-" + page.day(), layout(page, ui, title, columns), headers, writer -> {
            for (var unit : page.rows()) {
                writer.row(
                        unit.code(),
                        ui.word(unit.kind()),
                        unit.name(),
                        unit.branches().stream()
                                .map(CoverageLedger.BranchLink::name)
                                .collect(joining("、")),
                        String.join("、", unit.without()));
            }
        });
    }

    private static SheetLayout layout(CoverageLedger.CoveragePage page, Ui ui, String title, List<Column> columns) {
        return new SheetLayout(
                title,
                title,
                List.of(
                        ui.t("coverage.export.of", page.covered(), page.units()),
                        ui.t("coverage.export.effective", page.quarter(), page.effective(), page.units()),
                        ui.t("org.export.on", ui.day(page.day()))),
                columns,
                1,
                SheetLayout.Paper.A4);
    }
}
