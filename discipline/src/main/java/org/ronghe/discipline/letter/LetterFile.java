package org.ronghe.discipline.letter;

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

/** The list of letters as a file. A Chinese office document whoever asks for it. */
final class LetterFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(16, text("letter.number")),
            Column.text(40, text("letter.subject")),
            Column.text(16, text("letter.unit")),
            Column.text(24, text("letter.areas")),
            Column.centered(8, text("letter.issues")),
            Column.centered(8, text("letter.answered")),
            Column.centered(8, text("letter.settled")),
            Column.centered(10, text("letter.leader")),
            Column.centered(10, text("letter.contact")),
            Column.centered(10, text("letter.issuer")),
            Column.centered(12, text("letter.issuedOn")),
            Column.centered(12, text("letter.signedOn")),
            Column.centered(12, text("letter.replyDue")),
            Column.centered(12, text("letter.repliedOn")),
            Column.centered(10, text("filter.state")),
            Column.centered(8, text("order.flag")),
            Column.centered(8, text("order.reminders")),
            Column.text(30, text("letter.conclusion")));

    private LetterFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(LetterLedger ledger, LetterFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("letter.title"), text("letter.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A3);
        return TableFile.of(text("letter.title") + day, layout, headers, writer -> write(ledger, filter, writer));
    }

    private static void write(LetterLedger ledger, LetterFilter filter, TableWriter writer) throws IOException {
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

    private static @Nullable Object[] cells(LetterLedger.LetterRow row) {
        return new @Nullable Object[] {
            row.number(),
            row.subject(),
            row.unit(),
            String.join("、", row.areas()),
            row.issues(),
            row.answered(),
            row.settled(),
            row.leader(),
            row.contact(),
            row.issuer(),
            row.issuedOn(),
            row.signedOn(),
            row.replyDue(),
            row.repliedOn(),
            text("LetterState." + row.state()),
            text("Flag." + row.flag()),
            row.reminders(),
            row.conclusion()
        };
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
