package org.ronghe.discipline.inspection;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;

/** The list of rounds as a file. A Chinese office document whoever asks for it. */
final class RoundFile {
    private static final List<Column> COLUMNS = List.of(
            Column.text(40, text("field.name")),
            Column.centered(14, text("field.level")),
            Column.text(26, text("round.target")),
            Column.centered(12, text("filter.state")),
            Column.centered(14, text("field.feedbackOn")),
            Column.centered(14, text("field.planDue")),
            Column.centered(14, text("round.planReportedOn")),
            Column.centered(14, text("field.periodEnd")),
            Column.centered(14, text("round.reportDue")),
            Column.centered(14, text("round.progressReportedOn")),
            Column.centered(10, text("round.findings")));

    private RoundFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(InspectionLedger ledger, RoundFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout =
                new SheetLayout(text("round.title"), text("round.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A4);
        return TableFile.of(text("round.title") + day, layout, headers, writer -> {
            try {
                ledger.each(filter, row -> {
                    try {
                        writer.row(
                                row.name(),
                                text("Level." + row.level()),
                                row.target(),
                                text("RoundState." + row.state()),
                                row.feedbackOn(),
                                row.planDue(),
                                row.planReportedOn(),
                                row.periodEnd(),
                                row.reportDue(),
                                row.progressReportedOn(),
                                row.findings());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
