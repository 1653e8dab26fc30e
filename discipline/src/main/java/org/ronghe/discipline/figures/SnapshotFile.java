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

/** The signed weeks as a file, with their whole hashes. A Chinese office document whoever asks for it. */
final class SnapshotFile {
    private static final List<Column> COLUMNS = List.of(
            Column.centered(26, text("snapshot.week")),
            Column.text(30, text("field.round")),
            Column.centered(12, text("filter.asof")),
            Column.centered(8, text("snapshot.tasks")),
            Column.centered(12, text("snapshot.signer")),
            Column.centered(24, text("snapshot.post")),
            Column.centered(18, text("snapshot.signedAt")),
            Column.text(66, text("snapshot.hash")));

    private SnapshotFile() {}

    static Response of(List<SnapshotLedger.Row> weeks, HttpHeaders headers) {
        var title = text("snapshot.title");
        var layout = new SheetLayout(title, title, List.of(), COLUMNS, 1, SheetLayout.Paper.A3);
        return TableFile.of(title, layout, headers, writer -> {
            for (var week : weeks) {
                writer.row(
                        Messages.all().get(Lang.ZH, "snapshot.days", week.week(), week.end()),
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

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
