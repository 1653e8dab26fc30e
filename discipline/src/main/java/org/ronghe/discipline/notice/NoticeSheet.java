package org.ronghe.discipline.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

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
        List<StepLine<NoticeStep, NoticeGuard>> steps,
        @Nullable NoticeStep primary)
        implements Titled, Stepped<NoticeStep, NoticeGuard> {

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

    /** The number; before there is one, that it is a draft. */
    public String code(Ui ui) {
        return number.isEmpty() ? ui.t("notice.draft-code", id) : number;
    }

    /** When the step was taken last; null where it was not. */
    @Nullable Instant at(NoticeStep step) {
        return events.stream()
                .filter(event -> event.step() == step)
                .map(Event::at)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("notice.title");
    }
}
