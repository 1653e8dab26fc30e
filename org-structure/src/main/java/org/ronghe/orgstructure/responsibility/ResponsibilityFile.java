package org.ronghe.orgstructure.responsibility;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.responsibility.ResponsibilityLedger.ResponsibilityRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The lists of a year and the members without one, as a file. */
final class ResponsibilityFile {
    private static final OfficeTable<ResponsibilityRow> TABLE = OfficeTable.<ResponsibilityRow>titled(
                    "responsibility.title", Paper.A4)
            .centered(14, "responsibility.holder", ResponsibilityRow::holderName)
            .text(30, "responsibility.post", ResponsibilityRow::post)
            .centered(8, "responsibility.edition", row -> row.edition() == 0 ? "" : row.edition())
            .centered(8, "responsibility.tasks", ResponsibilityRow::tasks)
            .centered(8, "responsibility.accepted", ResponsibilityRow::accepted)
            .centered(8, "responsibility.late", ResponsibilityRow::late)
            .centered(12, "responsibility.decided", ResponsibilityRow::decidedOn)
            .centered(
                    14,
                    "filter.state",
                    row -> row.state() == null
                            ? OfficeTable.text("responsibility.no-list")
                            : OfficeTable.word(row.state()))
            .text(
                    16,
                    "responsibility.only",
                    row -> OfficeTable.joined(
                            row.marks().stream().map(OfficeTable::word).toList()));

    private ResponsibilityFile() {}

    static Response of(ResponsibilityLedger.ResponsibilityPage page, Lang lang, HttpHeaders headers) {
        return TABLE.file(page.day(), lang, headers, each -> page.rows().forEach(each));
    }
}
