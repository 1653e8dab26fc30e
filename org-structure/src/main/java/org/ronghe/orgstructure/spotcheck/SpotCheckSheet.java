package org.ronghe.orgstructure.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One spot check with everything around it.
 *
 * @param lines the drawn meetings; for whoever keeps some of the minutes those alone
 */
public record SpotCheckSheet(
        long id,
        long version,
        String number,
        LocalDate from,
        LocalDate to,
        int size,
        int population,
        String seed,
        String rule,
        String digest,
        String reason,
        String drawnBy,
        Instant drawnAt,
        LocalDate due,
        SpotCheckState state,
        String conclusion,
        List<MeetingLine> lines,
        List<Event> events,
        List<StepLine<SpotCheckStep, SpotCheckGuard>> steps)
        implements Titled, Stepped<SpotCheckStep, SpotCheckGuard> {

    /**
     * One drawn meeting.
     *
     * @param mayLook whether the reader may look at these minutes now, {@code mayAnswer} whether the reader answers for
     *     them and there is something to answer
     */
    public record MeetingLine(
            long id,
            int rank,
            long meeting,
            String code,
            String key,
            String chair,
            String recorder,
            SpotCheckLine.LineStage stage,
            String found,
            String foundBy,
            String answer,
            boolean mayLook,
            boolean mayAnswer,
            boolean maySettle) {}

    public record Event(Instant at, SpotCheckStep step, String by, String post, String text, SpotCheckState to) {}

    /** The step that the road goes on with on its own panel; null where the lines go on with it. */
    public @Nullable SpotCheckStep primary() {
        return state == SpotCheckState.DRAWN ? SpotCheckStep.CLOSE : null;
    }

    @Override
    public String pageTitle(Ui ui) {
        return number;
    }
}
