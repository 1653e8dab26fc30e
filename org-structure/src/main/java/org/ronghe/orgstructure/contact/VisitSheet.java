package org.ronghe.orgstructure.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.meeting.ResolvedItems;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

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
        List<StepLine> steps)
        implements Titled {

    public record Event(
            Instant at,
            VisitStep step,
            String by,
            String post,
            @Nullable String behalf,
            String text,
            VisitState to) {}

    /**
     * A step that is the reader's own.
     *
     * @param gaps what is in its way
     */
    public record StepLine(VisitStep step, List<Gap> gaps) {}

    /** A message key with its figures. */
    public record Gap(String says, List<Object> arguments) {}

    public String code(Ui ui) {
        return ui.t("contact-visit.code", id);
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("contact-visit.title");
    }
}
