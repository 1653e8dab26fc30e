package org.ronghe.orgstructure.studyplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One plan with everything around it.
 *
 * @param mayArrange whether the reader arranges meetings
 * @param sessions with what became of each: that is the archive
 */
public record StudyPlanSheet(
        long id,
        long version,
        int year,
        String title,
        String draftedBy,
        LocalDate draftedOn,
        String basis,
        @Nullable LocalDate issuedOn,
        StudyPlanState state,
        boolean mayArrange,
        List<SessionLedger.SessionRow> sessions,
        List<Event> events,
        List<StepLine<StudyPlanStep, StudyPlanGuard>> steps)
        implements Titled, Stepped<StudyPlanStep, StudyPlanGuard> {

    public record Event(Instant at, StudyPlanStep step, String by, String post, String text, StudyPlanState to) {}

    /** The step that the road goes on with; null where there is none. */
    public @Nullable StudyPlanStep primary() {
        return switch (state) {
            case DRAFTED -> sessions.isEmpty() ? StudyPlanStep.ADD_SESSION : StudyPlanStep.PROPOSE;
            case PROPOSED -> StudyPlanStep.ISSUE;
            case ISSUED, DISCARDED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return title;
    }
}
