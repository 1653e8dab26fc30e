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

/** Receipts as a file. */
final class ReceiptFile {
    private ReceiptFile() {}

    static Response of(ReminderLedger ledger, ReceiptFilter filter, Lang lang, HttpHeaders headers) {
        // refuses what the address may not ask before the first byte leaves
        ledger.receipts(filter);
        var title = text(lang, "remind.receipts");
        var layout =
                new SheetLayout(SheetLayout.sheetName(title), title, List.of(), columns(lang), 1, SheetLayout.Paper.A3);
        return TableFile.of(title, layout, headers, writer -> {
            try {
                ledger.each(filter, receipt -> {
                    try {
                        writer.row(cells(receipt, lang));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static @Nullable Object[] cells(ReminderLedger.Receipt receipt, Lang lang) {
        return new @Nullable Object[] {
            receipt.day(),
            receipt.name(),
            text(lang, "Channel." + receipt.channel()),
            receipt.trial() ? text(lang, "remind.trial.tag") : "",
            receipt.items(),
            text(lang, "Delivery." + receipt.state()),
            receipt.attempts(),
            receipt.endedAt() == null ? "" : String.valueOf(receipt.endedAt()),
            receipt.answer().isEmpty() ? "" : text(lang, receipt.answer())
        };
    }

    private static List<Column> columns(Lang lang) {
        return List.of(
                Column.centered(12, text(lang, "remind.day")),
                Column.centered(12, text(lang, "remind.whom")),
                Column.centered(12, text(lang, "field.channel")),
                Column.centered(8, text(lang, "remind.trial.tag")),
                Column.centered(8, text(lang, "remind.items")),
                Column.centered(10, text(lang, "filter.state")),
                Column.centered(10, text(lang, "remind.tries")),
                Column.centered(20, text(lang, "remind.ended")),
                Column.text(30, text(lang, "remind.answer")));
    }

    private static String text(Lang lang, String key) {
        return Messages.all().get(lang, key);
    }
}
