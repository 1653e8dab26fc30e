package org.ronghe.orgstructure.meeting.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

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
        List<StepLine> steps)
        implements Titled {
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

    /** One line of "what is still missing". */
    public record GuardLine(ItemGuard guard, boolean met, String says, List<Object> arguments) {
        static GuardLine of(Line<ItemGuard> line) {
            return new GuardLine(line.guard(), line.met(), line.says(), line.arguments());
        }
    }

    /** A step that is open here, with what is missing for it. */
    public record StepLine(ItemStep step, ItemWho who, boolean yours, boolean ready, List<GuardLine> guards) {}

    public @Nullable StepLine step(ItemStep step) {
        return steps.stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    /** Whether the reader may take the step now, or could once the gaps are filled. */
    public boolean mine(ItemStep step) {
        var line = step(step);
        return line != null && line.yours();
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("meeting-item.title");
    }
}
