package org.ronghe.web.remind;

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

/** Receipts as a file. A Chinese office document whoever asks for it. */
final class ReceiptFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(12, text("remind.day")),
            Column.centered(12, text("remind.whom")),
            Column.centered(12, text("field.channel")),
            Column.centered(8, text("remind.trial.tag")),
            Column.centered(8, text("remind.items")),
            Column.centered(10, text("filter.state")),
            Column.centered(10, text("remind.tries")),
            Column.centered(20, text("remind.ended")),
            Column.text(30, text("remind.answer")));

    private ReceiptFile() {}

    static Response of(ReminderLedger ledger, ReceiptFilter filter, HttpHeaders headers) {
        // refuses what the address may not ask before the first byte leaves
        ledger.receipts(filter);
        var title = text("remind.receipts");
        var layout = new SheetLayout(title, title, List.of(), COLUMNS, 1, SheetLayout.Paper.A3);
        return TableFile.of(title, layout, headers, writer -> {
            try {
                ledger.each(filter, receipt -> {
                    try {
                        writer.row(cells(receipt));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static @Nullable Object[] cells(ReminderLedger.Receipt receipt) {
        return new @Nullable Object[] {
            receipt.day(),
            receipt.name(),
            text("Channel." + receipt.channel()),
            receipt.trial() ? text("remind.trial.tag") : "",
            receipt.items(),
            text("Delivery." + receipt.state()),
            receipt.attempts(),
            receipt.endedAt() == null ? "" : String.valueOf(receipt.endedAt()),
            receipt.answer().isEmpty() ? "" : text(receipt.answer())
        };
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
