package org.ronghe.discipline.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.document.Layout;

/**
 * One notice with everything around it: the page and the document alike.
 *
 * @param reason why it was discarded or withdrawn
 * @param primary the step that the road goes on with
 */
public record NoticeSheet(
        long id,
        long version,
        String number,
        Layout layout,
        String title,
        String addressee,
        String body,
        String copyTo,
        @Nullable Named issuer,
        Named draftedBy,
        @Nullable LocalDate issuedOn,
        NoticeState state,
        String reason,
        List<Event> events,
        List<StepLine> steps,
        @Nullable NoticeStep primary)
        implements Titled {

    public record Named(long id, String name, String title) {}

    public record Event(
            Instant at,
            NoticeStep step,
            NoticeState from,
            NoticeState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    /**
     * One line of "what is still missing".
     *
     * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
     */
    public record GuardLine(NoticeGuard guard, boolean met, String says, List<Object> arguments) {
        static GuardLine of(Line<NoticeGuard> line) {
            return new GuardLine(line.guard(), line.met(), line.says(), line.arguments());
        }
    }

    /** A step that is open here, with what is missing for it. */
    public record StepLine(NoticeStep step, NoticeWho who, boolean yours, boolean ready, List<GuardLine> guards) {
        public long missing() {
            return guards.stream().filter(line -> !line.met()).count();
        }
    }

    public @Nullable StepLine step(NoticeStep step) {
        return steps.stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    /** Whether the reader may take the step now, or could once the gaps are filled. */
    public boolean mine(NoticeStep step) {
        var line = step(step);
        return line != null && line.yours();
    }

    /** The number; before there is one, that it is a draft. */
    public String code(Ui ui) {
        return number.isEmpty() ? ui.t("notice.draft-code", id) : number;
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("notice.title");
    }
}
