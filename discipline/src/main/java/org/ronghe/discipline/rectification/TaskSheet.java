package org.ronghe.discipline.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.lookback.LookBackResult;
import org.ronghe.discipline.lookback.LookBackState;
import org.ronghe.discipline.order.OrderState;
import org.ronghe.discipline.rectification.Words.CheckForm;
import org.ronghe.discipline.rectification.Words.CheckResult;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Progress;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.discipline.rectification.Words.Subject;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * Everything about one rectification task that its reader may know: the page and the JSON document are this record.
 *
 * @param steps what can be done now, by whom, and what is still missing before it
 * @param officeMissing whether the team is at work with nobody of the office in it or among those who signed
 * @param primary the step that leads on from here, or null where the road ends
 */
public record TaskSheet(
        long id,
        long version,
        String code,
        TaskState state,
        Lamp lamp,
        int reminders,
        @Nullable LocalDate remindedOn,
        long round,
        String roundName,
        List<FindingLine> findings,
        List<MeasureLine> measures,
        String deliverable,
        String standard,
        Set<MeasureKind> kinds,
        @Nullable Timing timing,
        boolean secretaryLed,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate currentDue,
        int extensions,
        int maxExtensions,
        @Nullable Unit ownerUnit,
        @Nullable Person responsible,
        @Nullable Person leader,
        List<Acceptor> acceptors,
        String institutionNumber,
        String decision,
        Stated stated,
        int reopened,
        @Nullable String voidReason,
        List<ProofLine> proofs,
        List<EntryLine> entries,
        List<ExtensionLine> extensionRequests,
        @Nullable LocalDate reviewOn,
        int deferrals,
        List<DisputeLine> disputes,
        List<DeferralLine> deferralRequests,
        List<CheckLine> checks,
        List<SignatureLine> signatures,
        List<OrderLine> orders,
        List<LookBackLine> lookBacks,
        List<ReturnLine> returns,
        List<Event> events,
        List<StepLine<Step, Guard>> steps,
        @Nullable Step primary,
        @Nullable EntryLine thisWeek,
        boolean acceptorMe,
        boolean officeMissing)
        implements Titled, Stepped<Step, Guard> {

    public record Unit(long id, String name) {}

    public record Person(long id, String name, String title) {}

    /** A supervision order to this task; while one is open the task cannot be closed. */
    public record OrderLine(
            long id,
            String number,
            String matter,
            OrderState state,
            @Nullable LocalDate due) {}

    /**
     * A look-back on this task (回头看).
     *
     * @param proposed whether it proposes a reopening on which nobody decided yet
     */
    public record LookBackLine(
            long id,
            String number,
            LookBackState state,
            @Nullable LookBackResult result,
            LocalDate due,
            boolean proposed) {}

    public record FindingLine(long id, String code, String section, String text, String rootCause) {}

    public record MeasureLine(
            long id,
            int number,
            String text,
            String result,
            String earlierResult,
            @Nullable Conclusion conclusion,
            Set<Long> findings) {}

    /** One acceptor with what is done already. */
    public record Acceptor(long id, String name, String title, boolean office, int opened, boolean signed) {}

    /** What the office's workbook says, word for word: a statement, not a proof. */
    public record Stated(String due, String lead, String responsible, String status, String remark) {
        public boolean any() {
            return !(due + lead + responsible + status + remark).isEmpty();
        }
    }

    /**
     * One file.
     *
     * @param standing whether it counts: neither superseded nor of before the reopening
     * @param beforeReopening whether it came before the task was opened again
     */
    public record ProofLine(
            long id,
            String name,
            ProofKind kind,
            String sha256,
            long bytes,
            String by,
            Instant at,
            boolean standing,
            boolean beforeReopening,
            int opened,
            boolean openedByMe,
            @Nullable Verdict verdict,
            @Nullable Verdict mine,
            String rejection) {}

    public record EntryLine(
            LocalDate week, Progress progress, int percent, String text, String blocker, String by, Instant at) {}

    public record ExtensionLine(
            int number,
            LocalDate oldDue,
            LocalDate newDue,
            String reason,
            String committee,
            String askedBy,
            boolean leaderAgreed,
            boolean officeAgreed,
            boolean open,
            boolean granted) {}

    /** A disagreement with what was decided about it (有异议). */
    public record DisputeLine(
            int number,
            Subject subject,
            String reason,
            String askedBy,
            Instant askedAt,
            boolean open,
            boolean upheld,
            String decidedBy,
            String opinion) {}

    /** A deferral (暂缓); nobody asked for one that the reviewers gave anew. */
    public record DeferralLine(
            int number,
            String reason,
            String condition,
            LocalDate reviewOn,
            String askedBy,
            boolean open,
            boolean granted,
            String decidedBy,
            String opinion) {}

    /** @param beforeReopening whether it was planned before the task was opened again, and counts no more */
    public record CheckLine(
            int number,
            boolean beforeReopening,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable CheckResult result,
            String text,
            String by) {
        boolean open() {
            return doneOn == null && !beforeReopening;
        }
    }

    /** Checks that count. */
    public List<CheckLine> standingChecks() {
        return checks.stream().filter(check -> !check.beforeReopening()).toList();
    }

    /** One signature with the conclusion for each measure, in their order. */
    public record SignatureLine(
            String name, boolean office, CheckForm form, List<Conclusion> conclusions, String opinion, Instant at) {}

    /**
     * Why one submission went back, with the conclusion for each measure, in their order; none before these were kept.
     */
    public record ReturnLine(String name, List<Conclusion> conclusions, String reasons, Instant at) {}

    /** One line of the history, newest first; name and post are those of that day. */
    public record Event(
            Instant at,
            Step step,
            TaskState from,
            TaskState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {
        public boolean adverse() {
            return step == Step.RETURN || step == Step.REOPEN || step == Step.SEND_BACK || to == TaskState.VOID;
        }
    }

    /** Whether there is an occasion for the step at all: nobody decides on what nobody asked for. */
    public boolean occasion(Step step) {
        return switch (step) {
            case CONFIRM_VOID -> voidReason != null;
            case CONSENT -> met(step, Guard.NOT_CONSENTED_YET);
            case DECIDE_EXTENSION ->
                extensionRequests.stream().anyMatch(ExtensionLine::open) && met(step, Guard.SIDE_NOT_DECIDED_YET);
            case REVISE -> state != TaskState.DISPUTED || met(step, Guard.DISPUTE_UPHELD);
            case DECIDE_DISPUTE -> disputes.stream().anyMatch(DisputeLine::open);
            case TAKE_BACK -> met(step, Guard.OWN_REQUEST);
            case DECIDE_DEFERRAL -> deferralRequests.stream().anyMatch(DeferralLine::open);
            case CHECK -> checks.stream().anyMatch(CheckLine::open);
            default -> true;
        };
    }

    private boolean met(Step step, Guard guard) {
        var line = step(step);
        return line != null && line.guards().stream().anyMatch(each -> each.guard() == guard && each.met());
    }

    public String measure() {
        return measures.get(0).text();
    }

    @Override
    public String pageTitle(Ui ui) {
        return ui.word(state) + " · " + code;
    }
}
