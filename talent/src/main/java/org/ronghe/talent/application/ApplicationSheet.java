package org.ronghe.talent.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.talent.programme.Cycles.Criterion;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One application as its reader may see it: what stands for somebody else is empty here, not hidden by the page.
 *
 * @param mine whether the reader is the applicant
 * @param narrow whether the reader sees name, unit and programme alone (discipline committee)
 * @param reviewers how many were asked; who they are is for personnel and the committee
 * @param reviews marks and words, as far as the reader may see them
 * @param decision reason of the committee; for whoever prepares and decides
 * @param opened who opened it, as capacity and day; for the applicant alone
 */
public record ApplicationSheet(
        long id,
        long version,
        String number,
        long cycle,
        String cycleName,
        String cycleNumber,
        boolean mine,
        boolean narrow,
        String applicant,
        String unit,
        String officer,
        String mentor,
        String plan,
        List<WorkView> works,
        List<PaperView> papers,
        List<String> required,
        List<Criterion> criteria,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate returnedOn,
        List<String> missing,
        @Nullable LocalDate completionDue,
        int reviewers,
        int handedIn,
        int asked,
        List<ReviewView> reviews,
        String meeting,
        @Nullable LocalDate decidedOn,
        String decision,
        @Nullable Integrity integrity,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeTo,
        List<ObjectionView> objections,
        int openObjections,
        @Nullable LocalDate selectedOn,
        @Nullable LocalDate endsOn,
        List<String> panel,
        List<PromiseView> promises,
        @Nullable LocalDate midtermDue,
        String midtermReport,
        @Nullable LocalDate midtermReported,
        String midtermWords,
        @Nullable LocalDate finalDue,
        String finalReport,
        @Nullable LocalDate finalReported,
        String finalWords,
        @Nullable Grade grade,
        @Nullable LocalDate reasonsAskedOn,
        @Nullable LocalDate reasonsDue,
        String reasons,
        List<ApplicationRoad> stages,
        List<OpenedLine> opened,
        List<ApplicationMark> marks,
        ApplicationState state,
        List<ApplicationEvent> events,
        List<StepLine<ApplicationStep, ApplicationGuard>> steps)
        implements Titled, Stepped<ApplicationStep, ApplicationGuard> {

    public record WorkView(long id, String title, int year, String contribution, List<String> coAuthors) {}

    public record PaperView(long id, String name, long bytes, Instant at, String sha256) {}

    /** @param reviewer empty where the reader is not told who it was */
    public record ReviewView(
            String reviewer,
            LocalDate due,
            @Nullable Conflict conflict,
            @Nullable LocalDate handedInOn,
            List<MarkView> marks,
            String words) {}

    public record MarkView(String criterion, int mark, int most) {}

    /** @param by empty for the applicant */
    public record ObjectionView(
            long id,
            String by,
            Instant at,
            String words,
            String answer,
            @Nullable LocalDate answeredOn) {}

    /** What was promised. @param item what became of it in the ledger of resolved items; null where it is not found */
    public record PromiseView(PromiseKind kind, String words, ResolvedItems.@Nullable Item item) {}

    /** One stage. @param day when it was reached; null ahead */
    public record ApplicationRoad(
            ApplicationState state, @Nullable LocalDate day) {}

    /** So many people in this capacity opened it, the last of them on that day. */
    public record OpenedLine(Capacity capacity, int people, LocalDate day) {}

    public record ApplicationEvent(
            Instant at, ApplicationStep step, ApplicationState to, String by, String post, String text) {}

    /** The next step on the road; null where there is none. */
    public @Nullable ApplicationStep primary() {
        return switch (state) {
            case DRAFT ->
                plan.isEmpty()
                        ? ApplicationStep.WRITE
                        : works.isEmpty() ? ApplicationStep.ADD_WORK : ApplicationStep.SUBMIT;
            case SUBMITTED -> ApplicationStep.PASS;
            case RETURNED -> ApplicationStep.RESUBMIT;
            case REVIEWING ->
                mine(ApplicationStep.REVIEW)
                        ? ApplicationStep.REVIEW
                        : asked < reviewers ? ApplicationStep.ASSIGN : ApplicationStep.PROPOSE;
            case PROPOSED -> integrity == null ? ApplicationStep.INTEGRITY : null;
            case PUBLICITY ->
                integrity == null && mine(ApplicationStep.INTEGRITY)
                        ? ApplicationStep.INTEGRITY
                        : ApplicationStep.SELECT;
            case SELECTED -> midtermReport.isEmpty() ? ApplicationStep.REPORT_MIDTERM : ApplicationStep.JUDGE_MIDTERM;
            case MIDTERM -> finalReport.isEmpty() ? ApplicationStep.REPORT_FINAL : ApplicationStep.JUDGE_FINAL;
            case NOT_SELECTED ->
                reasonsAskedOn == null
                        ? ApplicationStep.ASK_REASONS
                        : reasons.isEmpty() ? ApplicationStep.GIVE_REASONS : null;
            case CONCLUDED, WITHDRAWN, QUIT, CANCELLED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("application.title");
    }
}
