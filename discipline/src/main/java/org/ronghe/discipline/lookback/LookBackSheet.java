package org.ronghe.discipline.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

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
        LocalDate firstDue,
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
        List<StepLine<LookBackStep, LookBackGuard>> steps,
        @Nullable LookBackStep primary)
        implements Titled, Stepped<LookBackStep, LookBackGuard> {

    public record Named(long id, String name, String title) {}

    /** The sample that asks for it. */
    public record Drawn(long id, String number) {}

    public record ProofLine(long id, String name, String sha256, long bytes, String by, Instant at) {}

    public record Event(
            Instant at, LookBackStep step, LookBackState from, LookBackState to, String by, String post, String text) {}

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("lookback.title");
    }
}
