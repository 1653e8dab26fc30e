package org.ronghe.discipline.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * One look-back with everything around it: the page and the document alike.
 *
 * @param taskClosed whether the task stands closed and was not opened again since this was planned
 * @param proposed whether it proposes a reopening on which nobody decided yet
 * @param flag derived today, never kept
 * @param primary the step that the road goes on with
 */
public record LookBackSheet(
        long id,
        long version,
        String number,
        long task,
        String taskCode,
        String roundName,
        String taskMeasure,
        boolean taskClosed,
        @Nullable Drawn sample,
        String unit,
        String measure,
        String threshold,
        LocalDate due,
        Named checker,
        Named plannedBy,
        LookBackState state,
        @Nullable LookBackResult result,
        String words,
        @Nullable LocalDate doneOn,
        boolean proposed,
        Flag flag,
        long daysLeft,
        int reminders,
        List<ProofLine> proofs,
        List<Event> events,
        List<StepLine> steps,
        @Nullable LookBackStep primary)
        implements Titled {

    public record Named(long id, String name, String title) {}

    /** The sample that asks for it. */
    public record Drawn(long id, String number) {}

    public record ProofLine(long id, String name, String sha256, long bytes, String by, Instant at) {}

    public record Event(
            Instant at, LookBackStep step, LookBackState from, LookBackState to, String by, String post, String text) {}

    /**
     * One line of "what is still missing".
     *
     * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
     */
    public record GuardLine(LookBackGuard guard, boolean met, String says, List<Object> arguments) {
        static GuardLine of(Line<LookBackGuard> line) {
            return new GuardLine(line.guard(), line.met(), line.says(), line.arguments());
        }
    }

    /** A step that is open here, with what is missing for it. */
    public record StepLine(LookBackStep step, LookBackWho who, boolean yours, boolean ready, List<GuardLine> guards) {
        public long missing() {
            return guards.stream().filter(line -> !line.met()).count();
        }
    }

    public @Nullable StepLine step(LookBackStep step) {
        return steps.stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    /** Whether the reader may take the step now, or could once the gaps are filled. */
    public boolean mine(LookBackStep step) {
        var line = step(step);
        return line != null && line.yours();
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("lookback.title");
    }
}
