package org.ronghe.discipline.figures;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.TableFile;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetLayout.Column;

/** The signed weeks as a file, with their whole hashes. */
final class SnapshotFile {
    private SnapshotFile() {}

    static Response of(List<SnapshotLedger.Row> weeks, Lang lang, HttpHeaders headers) {
        var title = text(lang, "snapshot.title");
        var layout =
                new SheetLayout(SheetLayout.sheetName(title), title, List.of(), columns(lang), 1, SheetLayout.Paper.A3);
        return TableFile.of(title, layout, headers, writer -> {
            for (var week : weeks) {
                writer.row(
                        Messages.all().get(lang, "snapshot.days", week.week(), week.end()),
                        week.roundName(),
                        week.day(),
                        week.tasks(),
                        week.signer(),
                        week.post(),
                        LocalDateTime.ofInstant(week.signedAt(), OfficeClock.OFFICE)
                                .toString()
                                .substring(0, 16)
                                .replace('T', ' '),
                        week.sha256());
            }
        });
    }

    private static List<Column> columns(Lang lang) {
        return List.of(
                Column.centered(26, text(lang, "snapshot.week")),
                Column.text(30, text(lang, "field.round")),
                Column.centered(12, text(lang, "filter.asof")),
                Column.centered(8, text(lang, "snapshot.tasks")),
                Column.centered(12, text(lang, "snapshot.signer")),
                Column.centered(24, text(lang, "snapshot.post")),
                Column.centered(18, text(lang, "snapshot.signedAt")),
                Column.text(66, text(lang, "snapshot.hash")));
    }

    private static String text(Lang lang, String key) {
        return Messages.all().get(lang, key);
    }
}
