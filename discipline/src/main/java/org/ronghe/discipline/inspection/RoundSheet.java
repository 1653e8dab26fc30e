package org.ronghe.discipline.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One round with its plan, people, limits and issue list.
 *
 * @param target name of what is inspected; empty where it is not written down
 * @param daysLeft days to the end of the concentrated period, negative after it; null before the feedback
 * @param mayWrite whether the reader may add findings now
 * @param primary the step that the road goes on with
 */
public record RoundSheet(
        RoundHead round,
        Limits limits,
        @Nullable Long daysLeft,
        Duties duties,
        List<Member> team,
        List<InspectionLedger.FindingRow> findings,
        boolean mayWrite,
        List<Event> events,
        List<StepLine<RoundStep, RoundGuard>> steps,
        @Nullable RoundStep primary)
        implements Titled, Stepped<RoundStep, RoundGuard> {

    /** What a round is and when it was moved on. */
    public record RoundHead(
            long id,
            long version,
            String name,
            Level level,
            RoundState state,
            @Nullable Long targetUnit,
            String target,
            Set<Focus> focus,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            String authorisation,
            @Nullable LocalDate authorisedOn,
            @Nullable LocalDate trainedOn,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate feedbackLeadersOn,
            @Nullable LocalDate feedbackUnitOn,
            @Nullable LocalDate feedbackOn,
            String reason) {}

    /** What is due after the feedback (IN-3 to IN-5). */
    public record Limits(
            @Nullable LocalDate planDue,
            @Nullable LocalDate planReportedOn,
            RoundLamp planLamp,
            @Nullable LocalDate periodEnd,
            @Nullable LocalDate meetingOn,
            RoundLamp meetingLamp,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate progressReportedOn,
            RoundLamp reportLamp,
            @Nullable Circulation circulation,
            @Nullable LocalDate circulatedOn) {}

    public record Named(long id, String name, String title) {}

    /** Who answers for what (IN-1). */
    public record Duties(
            @Nullable Named firstResponsible,
            @Nullable Named coordinator,
            List<Named> fieldLeaders,
            List<Named> supervisors) {}

    public record Member(Named person, TeamPost post, LocalDate since) {}

    public record Event(
            Instant at,
            RoundStep step,
            RoundState from,
            RoundState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    @Override
    public String pageTitle(Ui ui) {
        return round.name();
    }
}
