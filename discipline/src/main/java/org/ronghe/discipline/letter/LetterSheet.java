package org.ronghe.discipline.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One letter with everything around it: the page and the document alike.
 *
 * @param flag derived today, never kept
 * @param signBy until when it is to be signed for; null once it is, and before it goes out
 * @param unsigned whether that day is over
 * @param due what is due now: the reply, or the next check
 * @param primary the step that the road goes on with
 */
public record LetterSheet(
        long id,
        long version,
        String number,
        String subject,
        String basis,
        String cause,
        String replyForm,
        @Nullable Named unit,
        @Nullable Named leader,
        @Nullable Named contact,
        @Nullable Named issuer,
        Named draftedBy,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate signBy,
        boolean unsigned,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate replyDue,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate checkOn,
        @Nullable LocalDate due,
        LetterState state,
        Flag flag,
        long daysLeft,
        int reminders,
        String conclusion,
        List<IssueLine> issues,
        List<Event> events,
        List<StepLine<LetterStep, LetterGuard>> steps,
        @Nullable LetterStep primary)
        implements Titled, Stepped<LetterStep, LetterGuard> {

    public record Named(long id, String name, String title) {}

    /** One issue with its answer, what proves it, and what the check found. */
    public record IssueLine(
            int number,
            String area,
            String text,
            String advice,
            String answer,
            String answeredBy,
            @Nullable Instant answeredAt,
            List<ProofLine> proofs,
            @Nullable Verdict verdict,
            String verdictWords) {}

    public record ProofLine(long id, String name, String sha256, long bytes, String by, Instant at) {}

    public record Event(
            Instant at,
            LetterStep step,
            LetterState from,
            LetterState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    /** Whether there is an occasion for the step: nothing goes back or is followed up unless an issue asks for it. */
    public boolean occasion(LetterStep step) {
        var line = step(step);
        return switch (step) {
            case RETURN, FOLLOW -> line != null && line.ready();
            default -> true;
        };
    }

    /** The issues of each area, in the order in which the areas come up. */
    public Map<String, List<IssueLine>> byArea() {
        return issues.stream()
                .collect(Collectors.groupingBy(IssueLine::area, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    /** Issues of which this was found; null counts those not checked yet. */
    public long found(@Nullable Verdict verdict) {
        return issues.stream().filter(issue -> issue.verdict() == verdict).count();
    }

    public long answered() {
        return issues.stream().filter(issue -> !issue.answer().isEmpty()).count();
    }

    /** The number; before there is one, that it is a draft. */
    public String code(Ui ui) {
        return number.isEmpty() ? ui.t("letter.draft-code", id) : number;
    }

    /** When the step was taken last; null where it was not. */
    @Nullable Instant at(LetterStep step) {
        return events.stream()
                .filter(event -> event.step() == step)
                .map(Event::at)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("letter.title");
    }
}
