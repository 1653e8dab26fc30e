package org.ronghe.discipline.inspector;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.inspector.InspectorLedger.InspectorRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of inspectors as a file. */
final class InspectorFile {
    private static final OfficeTable<InspectorRow> TABLE = OfficeTable.<InspectorRow>titled("inspector.title", Paper.A4)
            .centered(12, "inspector.name", InspectorRow::name)
            .text(26, "inspector.unit", InspectorRow::unit)
            .centered(14, "inspector.speciality", row -> OfficeTable.word(row.speciality()))
            .centered(14, "inspector.consentOn", InspectorRow::consentOn)
            .centered(14, "inspector.pledgedOn", InspectorRow::pledgedOn)
            .centered(14, "inspector.availableFrom", InspectorRow::availableFrom)
            .centered(14, "inspector.availableTo", InspectorRow::availableTo)
            .centered(14, "inspector.since", InspectorRow::since)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private InspectorFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(InspectorLedger ledger, InspectorFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
