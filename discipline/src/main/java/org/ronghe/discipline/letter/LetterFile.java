package org.ronghe.discipline.letter;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.discipline.letter.LetterLedger.LetterRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The list of letters as a file. */
final class LetterFile {
    private static final OfficeTable<LetterRow> TABLE = OfficeTable.<LetterRow>titled("letter.title", Paper.A3)
            .centered(16, "letter.number", LetterRow::number)
            .text(40, "letter.subject", LetterRow::subject)
            .text(16, "letter.unit", LetterRow::unit)
            .text(24, "letter.areas", row -> String.join("、", row.areas()))
            .centered(8, "letter.issues", LetterRow::issues)
            .centered(8, "letter.answered", LetterRow::answered)
            .centered(8, "letter.settled", LetterRow::settled)
            .centered(10, "letter.leader", LetterRow::leader)
            .centered(10, "letter.contact", LetterRow::contact)
            .centered(10, "letter.issuer", LetterRow::issuer)
            .centered(12, "letter.issuedOn", LetterRow::issuedOn)
            .centered(12, "letter.signedOn", LetterRow::signedOn)
            .centered(12, "letter.replyDue", LetterRow::replyDue)
            .centered(12, "letter.repliedOn", LetterRow::repliedOn)
            .centered(10, "filter.state", row -> OfficeTable.word(row.state()))
            .centered(8, "order.flag", row -> OfficeTable.word(row.flag()))
            .centered(8, "order.reminders", LetterRow::reminders)
            .text(30, "letter.conclusion", LetterRow::conclusion);

    private LetterFile() {}

    /** Every line of the filter; its line is in the audit chain before the first byte leaves. */
    static Response of(LetterLedger ledger, LetterFilter filter, Lang lang, HttpHeaders headers) {
        return TABLE.file(ledger.open(filter), lang, headers, each -> ledger.each(filter, each));
    }
}
