package org.ronghe.discipline.lookback;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;
import org.ronghe.webkit.sheet.TableWriter;

/** The list of look-backs as a file. A Chinese office document whoever asks for it. */
final class LookBackFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(18, text("lookback.number")),
            Column.centered(10, text("lookback.task")),
            Column.text(16, text("lookback.unit")),
            Column.text(36, text("lookback.measure")),
            Column.text(30, text("lookback.threshold")),
            Column.centered(12, text("lookback.due")),
            Column.centered(10, text("lookback.checker")),
            Column.centered(10, text("filter.state")),
            Column.centered(10, text("lookback.result")),
            Column.text(40, text("lookback.words")),
            Column.centered(12, text("lookback.doneOn")),
            Column.centered(10, text("lookback.proposed")),
            Column.centered(8, text("order.flag")),
            Column.centered(8, text("order.reminders")));

    private LookBackFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(LookBackLedger ledger, LookBackFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("lookback.title"), text("lookback.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A3);
        return TableFile.of(text("lookback.title") + day, layout, headers, writer -> write(ledger, filter, writer));
    }

    private static void write(LookBackLedger ledger, LookBackFilter filter, TableWriter writer) throws IOException {
        try {
            ledger.each(filter, row -> {
                try {
                    writer.row(cells(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object[] cells(LookBackLedger.LookBackRow row) {
        return new @Nullable Object[] {
            row.number(),
            row.taskCode(),
            row.unit(),
            row.measure(),
            row.threshold(),
            row.due(),
            row.checker(),
            text("LookBackState." + row.state()),
            row.result() == null ? "" : text("LookBackResult." + row.result()),
            row.words(),
            row.doneOn(),
            row.proposed() ? text("lookback.proposed") : "",
            text("Flag." + row.flag()),
            row.reminders()
        };
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
