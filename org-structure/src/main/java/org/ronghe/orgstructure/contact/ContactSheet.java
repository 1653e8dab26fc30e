package org.ronghe.orgstructure.contact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * One contact with its visits.
 *
 * @param branch number of the branch; null for a contact with a person
 * @param to its last day; null while it lasts
 * @param visits the newest first
 * @param ends whether the reader may end it
 * @param plans whether the reader may plan a visit
 */
public record ContactSheet(
        long id,
        long version,
        String kind,
        String kindEn,
        long holder,
        String holderName,
        @Nullable Long branch,
        String targetName,
        LocalDate from,
        @Nullable LocalDate to,
        String endReason,
        List<VisitLedger.VisitRow> visits,
        boolean ends,
        boolean plans)
        implements Titled {
    public String code(Ui ui) {
        return ui.t("contact.code", id);
    }

    @Override
    public String pageTitle(Ui ui) {
        return targetName + " · " + ui.t("contact.title");
    }
}
