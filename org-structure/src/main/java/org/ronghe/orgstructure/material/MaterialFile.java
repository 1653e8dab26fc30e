package org.ronghe.orgstructure.material;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.material.MaterialLedger.MaterialRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of materials as a file; their texts stay in the library. */
final class MaterialFile {
    private static final OfficeTable<MaterialRow> MATERIALS = OfficeTable.<MaterialRow>titled(
                    "material.title", Paper.A4)
            .centered(12, "material.kind", row -> OfficeTable.word(row.kind()))
            .text(44, "material.name", MaterialRow::name)
            .text(24, "material.issuer", MaterialRow::issuer)
            .text(18, "material.number", row -> row.classified() ? "" : row.number())
            .centered(12, "material.issued", MaterialRow::issuedOn)
            .centered(12, "material.received", MaterialRow::receivedOn)
            .text(28, "material.source", MaterialRow::source)
            .centered(12, "material.released", MaterialRow::releasedOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()));

    private MaterialFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(MaterialLedger ledger, MaterialFilter filter, Lang lang, HttpHeaders headers) {
        return MATERIALS.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
