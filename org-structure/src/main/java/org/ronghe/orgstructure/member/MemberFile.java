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

/** The roster as a file 花名册, without numbers of any paper. */
final class MemberFile {
    private MemberFile() {}

    /** Every member of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(MemberLedger ledger, MemberFilter filter, Lang lang, HttpHeaders headers) {
        var day = ledger.open(filter);
        var layout = new SheetLayout(
                SheetLayout.sheetName(text(lang, "member.title")),
                text(lang, "member.title"),
                List.of(Messages.all().get(lang, "org.export.on", day)),
                columns(lang),
                1,
                SheetLayout.Paper.A4);
        return TableFile.of(text(lang, "member.title") + "-" + day, layout, headers, writer -> {
            try {
                ledger.each(filter, row -> {
                    try {
                        writer.row(
                                row.name(),
                                row.branchName(),
                                row.unit(),
                                text(lang, "MemberCategory." + row.category()),
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

    private static List<Column> columns(Lang lang) {
        return List.of(
                Column.centered(12, text(lang, "member.name")),
                Column.text(24, text(lang, "member.branch")),
                Column.text(16, text(lang, "member.unit")),
                Column.centered(12, text(lang, "member.category")),
                Column.centered(12, text(lang, "member.joined")),
                Column.centered(12, text(lang, "member.fullOn")),
                Column.centered(12, text(lang, "member.from")));
    }

    private static String text(Lang lang, String key) {
        return Messages.all().get(lang, key);
    }
}
