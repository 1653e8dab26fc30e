package org.ronghe.orgstructure.handover;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.handover.HandoverLedger.FileRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** Handovers line by line as a file. */
final class HandoverFile {
    private static final OfficeTable<FileRow> TABLE = OfficeTable.<FileRow>titled("handover.title", Paper.A3)
            .centered(18, "handover.number", row -> row.list().number())
            .centered(10, "handover.person", row -> row.list().name())
            .text(24, "handover.post", row -> row.list().post())
            .centered(12, "handover.endedOn", row -> row.list().endedOn())
            .centered(10, "handover.successor", row -> row.list().successor())
            .centered(
                    12,
                    "handover.kind",
                    row -> OfficeTable.text("kind." + row.line().kind()))
            .centered(12, "handover.part", row -> OfficeTable.text(row.line().duty()))
            .centered(18, "handover.code", row -> row.line().code())
            .text(40, "handover.item", row -> row.line().title())
            .centered(12, "filter.state", row -> OfficeTable.word(row.line().state()))
            .text(
                    24,
                    "handover.to",
                    row -> row.line().toPost().isBlank()
                            ? row.line().to()
                            : row.line().to() + "（" + row.line().toPost() + "）")
            .centered(
                    12,
                    "handover.settledOn",
                    row -> row.line().settledAt() == null
                            ? null
                            : LocalDate.ofInstant(row.line().settledAt(), OfficeClock.OFFICE))
            .text(
                    36,
                    "handover.why",
                    row -> open(row)
                            ? OfficeTable.text(
                                    row.line().why(), row.line().whyNames().toArray())
                            : "")
            .text(
                    20,
                    "handover.offices",
                    row -> open(row)
                            ? row.line().offices().stream()
                                    .map(role -> OfficeTable.text("Role." + role))
                                    .collect(Collectors.collectingAndThen(Collectors.toList(), OfficeTable::joined))
                            : "")
            .centered(12, "handover.due", row -> open(row) ? row.list().due() : null);

    private HandoverFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(HandoverLedger ledger, HandoverFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }

    private static boolean open(FileRow row) {
        return row.line().state() == HandoverLineState.OPEN && !row.line().why().isEmpty();
    }
}
