package org.ronghe.discipline.notice;

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

/** The list of notices as a file. A Chinese office document whoever asks for it. */
final class NoticeFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(18, text("notice.number")),
            Column.text(44, text("notice.title-field")),
            Column.text(30, text("notice.addressee")),
            Column.centered(10, text("notice.drafter")),
            Column.centered(10, text("notice.issuer")),
            Column.centered(12, text("notice.issuedOn")),
            Column.centered(10, text("filter.state")));

    private NoticeFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(NoticeLedger ledger, NoticeFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("notice.title"), text("notice.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A4);
        return TableFile.of(text("notice.title") + day, layout, headers, writer -> {
            try {
                ledger.each(filter, row -> {
                    try {
                        writer.row(
                                row.number(),
                                row.title(),
                                row.addressee(),
                                row.drafter(),
                                row.issuer(),
                                row.issuedOn(),
                                text("NoticeState." + row.state()));
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
