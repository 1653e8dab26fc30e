package org.ronghe.discipline.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * One order with everything around it: the page and the document alike.
 *
 * @param flag derived today, never kept
 * @param signBy until when it is to be signed for; null once it is, and before it is issued
 * @param unsigned whether that day is over
 * @param primary the step that the road goes on with
 */
public record OrderSheet(
        long id,
        long version,
        String number,
        @Nullable TaskRef task,
        String matter,
        String source,
        String feedback,
        Urgency urgency,
        boolean secretaryLevel,
        @Nullable Named hostUnit,
        List<Named> cohosts,
        @Nullable Named leader,
        @Nullable Named contact,
        @Nullable Named issuer,
        Named draftedBy,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate currentDue,
        int extensions,
        OrderState state,
        Flag flag,
        long daysLeft,
        @Nullable LocalDate signBy,
        boolean unsigned,
        String reply,
        boolean consented,
        String review,
        String conclusion,
        @Nullable LocalDate askedDue,
        String askedReason,
        int reminders,
        int unanswered,
        @Nullable Named escalatedTo,
        List<ProofLine> proofs,
        List<Event> events,
        List<StepLine> steps,
        @Nullable OrderStep primary)
        implements Titled {

    public record Named(long id, String name, String title) {}

    /** The rectification task that waits for this order. */
    public record TaskRef(long id, String code, String roundName, String measure) {}

    public record ProofLine(long id, String name, String sha256, long bytes, String by, Instant at) {}

    public record Event(
            Instant at,
            OrderStep step,
            OrderState from,
            OrderState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    /**
     * One line of "what is still missing".
     *
     * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
     */
    public record GuardLine(OrderGuard guard, boolean met, String says, List<Object> arguments) {
        static GuardLine of(Line<OrderGuard> line) {
            return new GuardLine(line.guard(), line.met(), line.says(), line.arguments());
        }
    }

    /** A step that is open here, with what is missing for it. */
    public record StepLine(OrderStep step, OrderWho who, boolean yours, boolean ready, List<GuardLine> guards) {
        public long missing() {
            return guards.stream().filter(line -> !line.met()).count();
        }
    }

    public @Nullable StepLine step(OrderStep step) {
        return steps.stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    /** Whether the reader may take the step now, or could once the gaps are filled. */
    public boolean mine(OrderStep step) {
        var line = step(step);
        return line != null && line.yours();
    }

    /**
     * Whether there is an occasion for the step: nobody escalates before it is due, nor decides on what nobody asked.
     */
    public boolean occasion(OrderStep step) {
        var line = step(step);
        return switch (step) {
            case ESCALATE, INSTRUCT -> line != null && line.ready();
            case DECIDE_EXTENSION -> askedDue != null;
            case CONSENT ->
                line != null
                        && line.guards().stream()
                                .anyMatch(each -> each.guard() == OrderGuard.NOT_CONSENTED_YET && each.met());
            default -> true;
        };
    }

    /** The number; before there is one, that it is a draft. */
    public String code(Ui ui) {
        return number.isEmpty() ? ui.t("order.draft-code", id) : number;
    }

    @Override
    public String pageTitle(Ui ui) {
        return ui.word(state) + " · " + code(ui);
    }
}
