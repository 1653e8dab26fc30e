package org.ronghe.drive.instruction;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.drive.instruction.InstructionLedger.InstructionRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of instructions as a file. */
final class InstructionFile {
    private static final OfficeTable<InstructionRow> TABLE = OfficeTable.<InstructionRow>titled(
                    "instruction.title", Paper.A4)
            .centered(18, "instruction.number", InstructionRow::number)
            .centered(12, "instruction.kind", row -> OfficeTable.word(row.kind()))
            .centered(14, "instruction.level", row -> OfficeTable.word(row.level()))
            .text(36, "instruction.document", InstructionRow::title)
            .centered(20, "instruction.source-number", InstructionRow::sourceNumber)
            .centered(12, "instruction.received", InstructionRow::receivedOn)
            .centered(12, "instruction.studied", InstructionRow::studiedOn)
            .centered(10, "instruction.keeper", InstructionRow::keeper)
            .centered(16, "instruction.lead-unit", InstructionRow::leadUnit)
            .centered(10, "instruction.leader", InstructionRow::leader)
            .centered(12, "instruction.due", InstructionRow::due)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .text(18, "instruction.only", row -> (OfficeTable.Said) lang -> marks(lang, row));

    private InstructionFile() {}

    private static String marks(Lang lang, InstructionRow row) {
        return String.join(
                lang == Lang.ZH ? "、" : ", ",
                InstructionPages.marks(row).stream()
                        .map(mark -> Messages.all().get(lang, "InstructionMark." + mark))
                        .toList());
    }

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(InstructionLedger ledger, InstructionFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
