package org.ronghe.discipline.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.CheckForm;
import org.ronghe.discipline.rectification.Words.CheckResult;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Outcome;
import org.ronghe.discipline.rectification.Words.Progress;
import org.ronghe.discipline.rectification.Words.ReopenReason;
import org.ronghe.discipline.rectification.Words.Ruling;
import org.ronghe.discipline.rectification.Words.Subject;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/**
 * What is sent to the rectification ledger, as a form or as JSON alike. Each carries the version it was made from, so
 * that a form sent twice or made from an old page is refused instead of written.
 */
public final class Writes {
    private Writes() {}

    /** A new draft below a finding. {@code once} makes a form sent twice one task. */
    public record NewTask(
            @Pick("finding") @NotNull Long finding,
            @NotBlank @Size(max = 2000) @Area String measure,
            @Hidden @Nullable UUID once) {}

    /** The plan of a draft. */
    public record TaskPlan(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area String measure,
            @Pick("finding") Set<Long> findings,
            @Size(max = 1000) @Area(rows = 2) @Nullable String deliverable,
            @Size(max = 2000) @Area(rows = 2) @Nullable String standard,
            Set<MeasureKind> kinds,
            @Nullable Timing timing,
            @Nullable LocalDate firstDue,
            boolean secretaryLed,
            @Pick("unit") @Nullable Long ownerUnit,

            @Pick(value = "responsible", search = true) @Nullable Long responsible,

            @Pick(value = "leader", search = true) @Nullable Long leader,
            @Pick("acceptor") Set<Long> acceptors) {}

    /** One more measure of a draft. */
    public record NewMeasure(
            @Hidden long version,
            @Pick("finding") @NotNull Long finding,
            @NotBlank @Size(max = 2000) @Area String measure) {}

    public record Proposal(@Hidden long version) {}

    /** The leading group's resolution. */
    public record Issuing(
            @Hidden long version,
            @NotBlank @Size(max = 200) String decision,
            @Size(max = 500) @Area(rows = 2) @Nullable String lateReason) {}

    public record SendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area String reason) {}

    public record SigningFor(@Hidden long version) {}

    /** How this week went. */
    public record WeeklyReport(
            @Hidden long version,
            @NotNull Progress progress,
            @Min(0) @Max(100) @NotNull Integer percent,
            @NotBlank @Size(max = 2000) @Area String text,
            @Size(max = 1000) @Area(rows = 2) @Nullable String blocker) {}

    /** What the responsible person is reminded of (催办). */
    public record TaskReminder(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    /** What came of each measure, and the number of the institution where one was to be made. */
    public record ResultStatement(
            @Hidden long version,
            @Valid @NotEmpty List<MeasureResult> results,
            @Size(max = 200) @Nullable String institutionNumber) {}

    public record MeasureResult(
            @Hidden long measure,
            @NotBlank @Size(max = 10_000) @Area String result) {}

    public record LeaderConsent(
            @Hidden long version,
            @Size(max = 1000) @Area(rows = 2) @Nullable String opinion) {}

    public record Submission(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area String summary) {}

    /** Several tasks handed in at once with one summary; the result of each measure stands in its own task. */
    public record BulkSubmission(
            @Hidden @Valid @NotEmpty @Size(max = BulkDesk.MOST) List<TaskAt> tasks,

            @NotBlank @Size(max = 2000) @Area String summary,
            @Hidden @Nullable UUID once) {}

    /** The people of several tasks urged at once with the same words. */
    public record BulkReminder(
            @Hidden @Valid @NotEmpty @Size(max = BulkDesk.MOST) List<TaskAt> tasks,

            @NotBlank @Size(max = 500) @Area(rows = 2) String words,
            @Hidden @Nullable UUID once) {}

    /** A task and the version that was read. */
    public record TaskAt(@Hidden long task, @Hidden long version) {}

    /** What an acceptor thinks of one file. */
    public record ProofVerdict(
            @Hidden long version,
            @NotNull Verdict verdict,
            @Size(max = 1000) @Area(rows = 2) @Nullable String reason) {
        /** A rejection says why. */
        @AssertTrue(message = "verdict.reason-needed") public boolean isReasonGiven() {
            return verdict != Verdict.REJECTED || (reason != null && !reason.isBlank());
        }
    }

    /** One acceptor's signature. */
    public record Acceptance(
            @Hidden long version,
            @NotNull CheckForm form,
            @Valid @NotEmpty List<MeasureConclusion> conclusions,
            @NotBlank @Size(max = 2000) @Area String opinion) {}

    public record MeasureConclusion(
            @Hidden long measure, @NotNull Conclusion conclusion) {}

    /** One acceptor sends the work back; at least one measure is not done. */
    public record ReturnForWork(
            @Hidden long version,
            @Valid @NotEmpty List<MeasureConclusion> conclusions,
            @NotBlank @Size(max = 2000) @Area String reasons) {}

    public record Resumption(@Hidden long version) {}

    public record ExtensionRequest(
            @Hidden long version,
            @NotNull LocalDate newDue,
            @NotBlank @Size(max = 1000) @Area String reason,
            @Size(max = 200) @Nullable String committee) {}

    public record ExtensionDecision(
            @Hidden long version,
            @NotNull Boolean yes,
            @Size(max = 1000) @Area(rows = 2) @Nullable String opinion) {}

    /** That the finding or the measure does not hold (有异议). */
    public record Disagreement(
            @Hidden long version,
            @NotNull Subject subject,
            @NotBlank @Size(max = 1000) @Area String reason) {}

    /** What was decided about it, with the reason. */
    public record DisputeDecision(
            @Hidden long version,
            @NotNull Ruling ruling,
            @NotBlank @Size(max = 1000) @Area String opinion) {}

    /** Why it cannot be done yet, what has to happen first, and when it is looked at again (暂缓). */
    public record DeferralRequest(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area String reason,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String condition,
            @NotNull LocalDate reviewOn) {}

    /** Ends the open request for an extension or a deferral. */
    public record RequestWithdrawal(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record DeferralDecision(
            @Hidden long version,
            @NotNull Boolean yes,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String opinion) {}

    /** The review of a deferral: taken up again, or deferred anew until a day. */
    public record DeferralReview(
            @Hidden long version,
            @NotNull Outcome outcome,
            @Nullable LocalDate reviewOn,
            @NotBlank @Size(max = 1000) @Area String reason) {
        /** One of the two, not both and not neither. */
        @AssertTrue(message = "review.day-or-work") public boolean isOneOfTheTwo() {
            return outcome == null || (outcome == Outcome.TAKEN_UP) == (reviewOn == null);
        }
    }

    public record ContinuingConsent(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area String reason) {}

    /** Becomes a standing duty: the first check and how many, a quarter apart. */
    public record Continuation(
            @Hidden long version,
            @NotNull LocalDate firstCheck,
            @Min(1) @Max(20) @NotNull Integer checks,
            @NotBlank @Size(max = 1000) @Area String reason) {}

    public record CheckReport(
            @Hidden long version,
            @NotNull CheckResult result,
            @NotBlank @Size(max = 2000) @Area String text) {}

    public record Reopening(
            @Hidden long version,
            @NotNull ReopenReason why,
            @NotBlank @Size(max = 1000) @Area String reason) {}

    public record VoidRequest(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area String reason) {}

    public record VoidDecision(
            @Hidden long version, @NotNull Boolean yes) {}

    /** A list for a meeting to decide on. */
    public record ClosingDraft(
            @NotNull Long round,
            @NotEmpty @Pick("closable") Set<Long> tasks,
            @Hidden @Nullable UUID once) {}

    /** What the meeting decided: its name and number, and its day. */
    public record ClosingConfirmation(
            @Hidden long version,
            @NotBlank @Size(max = 200) String meeting,
            @NotNull LocalDate meetingOn) {}

    /** One task is taken out of a list before the meeting decides. */
    public record ClosingLineDrop(@Hidden long version) {}

    public record ClosingDrop(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area String reason) {}
}
