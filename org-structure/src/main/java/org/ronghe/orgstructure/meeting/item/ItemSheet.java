package org.ronghe.orgstructure.meeting.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One resolved item with everything around it: the page and the document alike.
 *
 * @param source address of the meeting or visit it comes from
 * @param meetingCode number that people say of it
 * @param point place on the agenda; 0 for a visit
 * @param changes how often its due date was moved
 * @param report what the one responsible reported last
 */
public record ItemSheet(
        long id,
        long version,
        String number,
        String text,
        String source,
        String meetingCode,
        int point,
        Named owner,
        Named responsible,
        Named chair,
        Named recorder,
        LocalDate firstDue,
        LocalDate due,
        int changes,
        boolean overdue,
        String report,
        ItemState state,
        @Nullable LocalDate closedOn,
        List<ProofLine> proofs,
        List<Event> events,
        List<StepLine<ItemStep, ItemGuard>> steps)
        implements Titled, Stepped<ItemStep, ItemGuard> {
    public record Named(long id, String name, String title) {}

    public record ProofLine(long id, String name, String sha256, long bytes, String by, Instant at) {}

    public record Event(
            Instant at,
            ItemStep step,
            ItemState from,
            ItemState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("meeting-item.title");
    }
}
