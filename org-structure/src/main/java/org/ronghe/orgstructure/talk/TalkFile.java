package org.ronghe.orgstructure.talk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.talk.TalkLedger.TalkRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** One's own talks as a file. */
final class TalkFile {
    private static final OfficeTable<TalkRow> TABLE = OfficeTable.<TalkRow>titled("talk.title", Paper.A4)
            .centered(12, "talk.day", TalkRow::day)
            .centered(14, "talk.with", TalkRow::with)
            .text(28, "talk.post", TalkRow::post)
            .centered(20, "talk.occasion", row -> OfficeTable.word(row.occasion()))
            .centered(12, "filter.state", row -> OfficeTable.word(row.state()));

    private TalkFile() {}

    static Response of(TalkLedger ledger, TalkFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(), lang, headers, each -> ledger.each(filter, each));
    }
}
