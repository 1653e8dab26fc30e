package org.ronghe.discipline.inspector;

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

/** The pool as a file, without what people declared about relatives. A Chinese office document whoever asks for it. */
final class InspectorFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(12, text("inspector.name")),
            Column.text(26, text("inspector.unit")),
            Column.centered(14, text("inspector.speciality")),
            Column.centered(14, text("inspector.consentOn")),
            Column.centered(14, text("inspector.pledgedOn")),
            Column.centered(14, text("inspector.availableFrom")),
            Column.centered(14, text("inspector.availableTo")),
            Column.centered(14, text("inspector.since")),
            Column.centered(10, text("filter.state")));

    private InspectorFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(InspectorLedger ledger, InspectorFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("inspector.title"), text("inspector.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A4);
        return TableFile.of(text("inspector.title") + day, layout, headers, writer -> {
            try {
                ledger.each(filter, row -> {
                    try {
                        writer.row(
                                row.name(),
                                row.unit(),
                                text("Speciality." + row.speciality()),
                                row.consentOn(),
                                row.pledgedOn(),
                                row.availableFrom(),
                                row.availableTo(),
                                row.since(),
                                text("InspectorState." + row.state()));
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
