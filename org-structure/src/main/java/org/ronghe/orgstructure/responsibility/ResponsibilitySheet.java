package org.ronghe.orgstructure.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One edition of one member's list with everything around it.
 *
 * @param editions all editions of the year, the latest first
 * @param accepted how many tasks are accepted
 * @param late how many were done late, or are open after their day
 * @param seesMeeting whether the reader is one who may open the meeting that decided
 */
public record ResponsibilitySheet(
        long id,
        long version,
        int year,
        long holder,
        String holderName,
        int edition,
        String post,
        String fields,
        String duties,
        String draftedBy,
        LocalDate draftedOn,
        @Nullable LocalDate confirmedOn,
        @Nullable Long meeting,
        String meetingCode,
        String resolution,
        @Nullable LocalDate decidedOn,
        String statement,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate filedOn,
        ResponsibilityState state,
        List<Edition> editions,
        List<TaskLine> tasks,
        long accepted,
        long late,
        boolean seesMeeting,
        List<Event> events,
        List<StepLine<ResponsibilityStep, ResponsibilityGuard>> steps)
        implements Titled, Stepped<ResponsibilityStep, ResponsibilityGuard> {

    public record Edition(long id, int edition, ResponsibilityState state) {}

    /**
     * One task.
     *
     * @param late done after its day, or open after it
     * @param mayReport whether the reader reports on it, {@code mayCheck} whether the reader accepts or returns it
     */
    public record TaskLine(
            long id,
            String text,
            String measure,
            LocalDate due,
            String leadUnit,
            TaskStage stage,
            String progress,
            String evidence,
            @Nullable LocalDate reportedOn,
            String reportedBy,
            String checkedBy,
            @Nullable LocalDate checkedOn,
            String returned,
            boolean late,
            boolean mayReport,
            boolean mayCheck) {}

    public record Event(
            Instant at, ResponsibilityStep step, String by, String post, String text, ResponsibilityState to) {}

    /** The step that the road goes on with; null where there is none. */
    public @Nullable ResponsibilityStep primary() {
        return switch (state) {
            case DRAFTED -> tasks.isEmpty() ? ResponsibilityStep.ADD_TASK : ResponsibilityStep.SUBMIT;
            case CONFIRMING -> ResponsibilityStep.CONFIRM;
            case PROPOSED -> ResponsibilityStep.DECIDE;
            case IN_FORCE -> ResponsibilityStep.STATE;
            case STATED -> ResponsibilityStep.FILE;
            case FILED, SUPERSEDED, DISCARDED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return holderName + " · " + ui.t("responsibility.sheet-title-of", String.valueOf(year));
    }
}
