package org.ronghe.drive.instruction;

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
 * One instruction with everything around it.
 *
 * @param title empty for a document under a secrecy mark
 * @param stages the road so far and what is ahead
 * @param studyDue the day by which the committee studies it first (FA-2)
 * @param lagDays days that the study of the committee came, or is, behind that day; 0 for none
 * @param studies every organisation that studied it first
 * @param deployment what the committee resolved; null before
 * @param tasks what it was broken down into, with their state
 * @param entries what the leader in charge saw, the latest first
 * @param entryDue the day by which the next entry is owed; null where none is
 */
public record InstructionSheet(
        long id,
        long version,
        String number,
        InstructionKind kind,
        SourceLevel level,
        String title,
        String sourceNumber,
        @Nullable LocalDate issuedOn,
        LocalDate receivedOn,
        String summary,
        boolean classified,
        String keptAt,
        String keeper,
        List<RoadStage> stages,
        LocalDate studyDue,
        long lagDays,
        @Nullable LocalDate studiedOn,
        List<StudyLine> studies,
        @Nullable Deployment deployment,
        List<ResolvedItems.Item> tasks,
        List<EntryLine> entries,
        @Nullable LocalDate entryDue,
        boolean missed,
        boolean overdue,
        String report,
        String reportedBy,
        String reportNumber,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate backOn,
        String backNumber,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate checkOn,
        @Nullable LocalDate revisitOn,
        String finding,
        InstructionState state,
        List<Event> events,
        List<StepLine<InstructionStep, InstructionGuard>> steps)
        implements Titled, Stepped<InstructionStep, InstructionGuard> {

    /** One stage. @param day when it was reached; null ahead */
    public record RoadStage(
            InstructionState state, @Nullable LocalDate day) {}

    /** An organisation that studied it first. @param lagDays days behind its own limit; 0 for none */
    public record StudyLine(String meeting, LocalDate day, boolean committee, boolean linked, long lagDays) {}

    /**
     * @param point the point of the meeting's agenda; empty for what was deployed before it was kept
     * @param first 首责; empty where it is not said
     */
    public record Deployment(
            String meeting,
            String point,
            LocalDate day,
            String resolution,
            String leadUnit,
            String lead,
            String leader,
            String first,
            List<String> coUnits,
            LocalDate due) {}

    public record EntryLine(LocalDate day, boolean late, String words, String by) {}

    public record Event(
            Instant at,
            InstructionStep step,
            InstructionState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    /** The next step on the road; null where there is none. */
    public @Nullable InstructionStep primary() {
        return switch (state) {
            case RECEIVED -> InstructionStep.REGISTER;
            case REGISTERED -> InstructionStep.STUDY;
            case STUDIED -> InstructionStep.DEPLOY;
            case DEPLOYED -> InstructionStep.BREAK_DOWN;
            case BROKEN_DOWN -> InstructionStep.DISPATCH;
            case DISPATCHING -> mine(InstructionStep.DISPATCH) ? InstructionStep.DISPATCH : InstructionStep.REPORT;
            case REPORTED -> InstructionStep.APPROVE;
            case APPROVED -> level.superior() && backOn == null ? InstructionStep.REPORT_BACK : InstructionStep.CLOSE;
            case CONTINUING -> InstructionStep.CHECK;
            case CLOSED -> InstructionStep.REVISIT;
            case REVISITED, VOIDED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("instruction.title");
    }
}
