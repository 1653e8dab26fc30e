package org.ronghe.orgstructure.meeting;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.meeting.MeetingLedger.MeetingRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of meetings as a file: that they took place, never what was said. */
final class MeetingFile {
    private static final OfficeTable<MeetingRow> TABLE = OfficeTable.<MeetingRow>titled("meeting.title", Paper.A4)
            .centered(12, "meeting.day", MeetingRow::day)
            .centered(8, "meeting.starts", MeetingRow::starts)
            .text(18, "meeting.unit", MeetingRow::unitName)
            .centered(16, "meeting.kind", row -> OfficeTable.word(row.kind()))
            .text(40, "meeting.title-field", MeetingRow::title)
            .text(16, "meeting.place", MeetingRow::place)
            .centered(10, "meeting.chair", MeetingRow::chair)
            .centered(12, "meeting.study-day", MeetingRow::studyDay)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(12, "meeting.signedOn", MeetingRow::signedOn)
            .centered(
                    8, "meeting.late", row -> row.recordedLate() ? OfficeTable.text("MeetingMark.RECORDED_LATE") : "");

    private MeetingFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(MeetingLedger ledger, MeetingFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
