package org.ronghe.discipline.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

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
        List<StepLine<OrderStep, OrderGuard>> steps,
        @Nullable OrderStep primary)
        implements Titled, Stepped<OrderStep, OrderGuard> {

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

    /** When the step was taken last; null where it was not. */
    @Nullable Instant at(OrderStep step) {
        return events.stream()
                .filter(event -> event.step() == step)
                .map(Event::at)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String pageTitle(Ui ui) {
        return ui.word(state) + " · " + code(ui);
    }
}
