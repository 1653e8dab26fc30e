package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.page.BoardPart;

/** Which contacts are missing and which visits, on the cockpit. */
@ApplicationScoped
class ContactBoard implements BoardPart {
    @Inject
    ContactLedger ledger;

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String permission() {
        return "contact.read";
    }

    @Override
    public Board board(@Nullable LocalDate asOf) {
        var filter = new ContactFilter(null, null, null, null, asOf, null);
        var figures = ledger.page(filter).figures().stream()
                .map(each -> BoardFigure.of(
                        "ContactMark." + each.mark(),
                        each.count(),
                        each.mark() == ContactMark.NO_CONTACT || each.mark() == ContactMark.MISSING,
                        filter.with("only", each.mark().name())))
                .toList();
        return new Board("contact.title", filter.with("only", null), figures);
    }
}
