package org.ronghe.orgstructure.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One visit with everything around it.
 *
 * @param contact number of the contact
 * @param items what became of its problems
 * @param steps what the reader may do
 */
public record VisitSheet(
        long id,
        long version,
        long contact,
        String kind,
        String kindEn,
        String holderName,
        String targetName,
        LocalDate plannedOn,
        @Nullable LocalDate visitedOn,
        @Nullable VisitWay way,
        String met,
        String found,
        String feedback,
        @Nullable LocalDate feedbackDue,
        VisitState state,
        List<ResolvedItems.Item> items,
        List<Event> events,
        List<StepLine<VisitStep, VisitGuard>> steps)
        implements Titled, Stepped<VisitStep, VisitGuard> {

    public record Event(
            Instant at,
            VisitStep step,
            String by,
            String post,
            @Nullable String behalf,
            String text,
            VisitState to) {}

    public String code(Ui ui) {
        return ui.t("contact-visit.code", id);
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("contact-visit.title");
    }
}
