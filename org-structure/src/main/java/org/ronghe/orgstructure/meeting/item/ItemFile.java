package org.ronghe.orgstructure.meeting.item;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.meeting.item.ItemLedger.ItemRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of resolved items as a file. */
final class ItemFile {
    private static final OfficeTable<ItemRow> TABLE = OfficeTable.<ItemRow>titled("meeting-item.title", Paper.A4)
            .centered(18, "meeting-item.number", ItemRow::number)
            .text(44, "meeting-item.text", ItemRow::text)
            .text(24, "meeting-item.meeting", ItemRow::meetingCode)
            .text(16, "meeting-item.owner", ItemRow::owner)
            .centered(10, "meeting-item.responsible", ItemRow::responsible)
            .centered(12, "meeting-item.firstDue", ItemRow::firstDue)
            .centered(12, "meeting-item.due", ItemRow::due)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(12, "meeting-item.closedOn", ItemRow::closedOn);

    private ItemFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(ItemLedger ledger, ItemFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
