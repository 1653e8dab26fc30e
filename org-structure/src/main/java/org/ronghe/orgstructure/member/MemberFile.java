package org.ronghe.orgstructure.member;

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

/** The roster as a file 花名册, without numbers of any paper. A Chinese office document whoever asks for it. */
final class MemberFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(12, text("member.name")),
            Column.text(24, text("member.branch")),
            Column.text(16, text("member.unit")),
            Column.centered(12, text("member.category")),
            Column.centered(12, text("member.joined")),
            Column.centered(12, text("member.fullOn")),
            Column.centered(12, text("member.from")));

    private MemberFile() {}

    /** Every member of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(MemberLedger ledger, MemberFilter filter, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                text("member.title"),
                text("member.title"),
                List.of(Messages.all().get(Lang.ZH, "org.export.on", day)),
                COLUMNS,
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(text("member.title") + "-" + day, layout, headers, writer -> {
            try {
                ledger.each(filter, row -> {
                    try {
                        writer.row(
                                row.name(),
                                row.branchName(),
                                row.unit(),
                                text("MemberCategory." + row.category()),
                                row.joined(),
                                row.fullOn(),
                                row.from());
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
