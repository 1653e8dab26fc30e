package org.ronghe.orgstructure.contact;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.ronghe.orgstructure.contact.ContactLedger.ContactRow;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.http.OfficeTable;
import org.ronghe.webkit.sheet.SheetLayout.Paper;

/** The contacts of one kind and year as a file. */
final class ContactFile {
    private static final OfficeTable<ContactRow> TABLE = OfficeTable.<ContactRow>titled("contact.title", Paper.A4)
            .text(30, "contact.target", ContactRow::targetName)
            .centered(12, "contact.holder", ContactRow::holderName)
            .centered(12, "contact.from", ContactRow::from)
            .centered(10, "contact.required", ContactRow::required)
            .centered(10, "contact.done", ContactRow::done)
            .centered(12, "contact.last", ContactRow::lastOn)
            .centered(14, "contact.mark", row -> OfficeTable.word(row.mark()));

    private ContactFile() {}

    static Response of(ContactLedger.ContactPage page, Lang lang, HttpHeaders headers) {
        return TABLE.file(page.day(), lang, headers, each -> page.rows().forEach(each));
    }
}
