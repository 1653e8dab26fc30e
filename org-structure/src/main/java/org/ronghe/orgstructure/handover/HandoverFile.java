package org.ronghe.orgstructure.handover;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;

/** Handover lists line by line as a file. A Chinese office document whoever asks for it. */
final class HandoverFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(18, text("handover.number")),
            Column.centered(10, text("handover.person")),
            Column.text(24, text("handover.post")),
            Column.centered(12, text("handover.endedOn")),
            Column.centered(10, text("handover.successor")),
            Column.centered(12, text("handover.kind")),
            Column.centered(12, text("handover.part")),
            Column.centered(18, text("handover.code")),
            Column.text(40, text("handover.item")),
            Column.centered(12, text("filter.state")),
            Column.text(24, text("handover.to")),
            Column.centered(12, text("handover.settledOn")),
            Column.text(36, text("handover.why")),
            Column.text(20, text("handover.offices")),
            Column.centered(12, text("handover.due")));

    private HandoverFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(HandoverLedger ledger, HandoverFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("handover.title"), text("handover.title"), List.of(), COLUMNS, 1, SheetLayout.Paper.A3);
        return TableFile.of(text("handover.title") + day, layout, headers, writer -> {
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
        });
    }

    private static @Nullable Object[] cells(HandoverLedger.FileRow row) {
        var list = row.list();
        var line = row.line();
        boolean open = line.state() == HandoverLineState.OPEN;
        return new @Nullable Object[] {
            list.number(),
            list.name(),
            list.post(),
            list.endedOn(),
            list.successor(),
            text("kind." + line.kind()),
            text(line.duty()),
            line.code(),
            line.title(),
            text("HandoverLineState." + line.state()),
            line.toPost().isBlank() ? line.to() : line.to() + "（" + line.toPost() + "）",
            line.settledAt() == null ? null : LocalDate.ofInstant(line.settledAt(), OfficeClock.OFFICE),
            open ? Messages.all().get(Lang.ZH, line.why(), line.whyNames().toArray()) : "",
            open ? line.offices().stream().map(role -> text("Role." + role)).collect(Collectors.joining("、")) : "",
            open ? list.due() : null
        };
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
