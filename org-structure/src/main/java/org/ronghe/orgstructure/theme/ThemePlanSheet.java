package org.ronghe.orgstructure.theme;

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
 * @param mayArrange whether the reader arranges theme days of an organisation
 * @param maySeePicks whether the reader sees which organisation picked what
 */
public record ThemePlanSheet(
        long id,
        long version,
        int year,
        String title,
        String draftedBy,
        LocalDate draftedOn,
        String basis,
        @Nullable LocalDate issuedOn,
        ThemePlanState state,
        boolean mayArrange,
        boolean maySeePicks,
        List<ThemeLine> themes,
        List<Event> events,
        List<StepLine<ThemePlanStep, ThemePlanGuard>> steps)
        implements Titled, Stepped<ThemePlanStep, ThemePlanGuard> {

    /**
     * One theme.
     *
     * @param month 1 to 12; null for any month
     * @param picked how many meetings the reader may see that follow it
     */
    public record ThemeLine(
            long id,
            @Nullable Integer month,
            String title,
            String guidance,
            @Nullable LocalDate retiredOn,
            long picked) {}

    public record Event(Instant at, ThemePlanStep step, String by, String post, String text, ThemePlanState to) {}

    /** The step that the road goes on with; null where there is none. */
    public @Nullable ThemePlanStep primary() {
        return switch (state) {
            case DRAFTED -> themes.isEmpty() ? ThemePlanStep.ADD_THEME : ThemePlanStep.PROPOSE;
            case PROPOSED -> ThemePlanStep.ISSUE;
            case ISSUED, DISCARDED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return title;
    }
}
