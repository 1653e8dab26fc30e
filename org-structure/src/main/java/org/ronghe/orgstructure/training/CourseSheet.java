package org.ronghe.orgstructure.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One course with everything around it.
 *
 * @param whole whether the reader sees the whole roll; others see their own line
 * @param enrolled how many stand on it
 * @param mayStrike whether the reader may strike lines now, {@code mayAmend} whether amend hours
 */
public record CourseSheet(
        long id,
        long version,
        String number,
        CourseKind kind,
        String title,
        String unit,
        LocalDate from,
        LocalDate to,
        int hours,
        String place,
        String plannedBy,
        CourseState state,
        boolean whole,
        int enrolled,
        boolean mayStrike,
        boolean mayAmend,
        List<TraineeLine> roll,
        List<Event> events,
        List<StepLine<CourseStep, CourseGuard>> steps)
        implements Titled, Stepped<CourseStep, CourseGuard> {

    public record TraineeLine(long id, String name, String post, int hours) {}

    public record Event(Instant at, CourseStep step, String by, String post, String text, CourseState to) {}

    /** The step that the road goes on with; null where it has ended. */
    public @Nullable CourseStep primary() {
        return state == CourseState.PLANNED ? CourseStep.CLOSE : null;
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " " + title;
    }
}
