package org.ronghe.discipline.rectification;

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

/** The lists for close-out as a file. A Chinese office document whoever asks for it. */
final class ClosingFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(18, text("field.number")),
            Column.text(30, text("field.round")),
            Column.centered(8, text("closing.tasks")),
            Column.text(30, text("field.meeting")),
            Column.centered(12, text("field.meetingOn")),
            Column.centered(12, text("filter.state")));

    private ClosingFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ClosingLedger ledger, ClosingFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("closing.title"), text("closing.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A4);
        return TableFile.of(text("closing.title") + day, layout, headers, writer -> {
            try {
                ledger.each(filter, row -> {
                    try {
                        writer.row(
                                row.number(),
                                row.roundName(),
                                row.tasks(),
                                row.meeting(),
                                row.meetingOn(),
                                text("Status." + row.status()));
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
