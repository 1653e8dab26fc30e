package org.ronghe.talent.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.talent.programme.CycleEntries.NoticeLine;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One cycle with everything around it; of those who applied numbers alone, and those in publicity by name.
 *
 * @param criteriaHash of the frozen criteria; empty before the publication
 * @param whole whether the criteria are those that were published
 * @param counts how many stand where; absent where fewer than five people are behind them
 * @param notice who is in publicity now, with the unit, and nothing else
 */
public record CycleSheet(
        long id,
        long version,
        String number,
        String programme,
        ProgrammeKind kind,
        Audience audience,
        String group,
        String title,
        @Nullable Integer quota,
        LocalDate opensOn,
        LocalDate closesOn,
        int months,
        LocalDate midtermOn,
        LocalDate finalOn,
        int reviewers,
        List<String> papers,
        String officer,
        String meeting,
        @Nullable LocalDate decidedOn,
        String resolution,
        @Nullable LocalDate publishedOn,
        String criteriaHash,
        boolean whole,
        List<Cycles.Criterion> criteria,
        boolean receives,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeTo,
        List<NoticeLine> notice,
        @Nullable CycleCounts counts,
        List<CycleRoad> stages,
        CycleState state,
        List<CycleEvent> events,
        List<StepLine<CycleStep, CycleGuard>> steps)
        implements Titled, Stepped<CycleStep, CycleGuard> {

    /** How many applied, passed the formal check and are in their plan. */
    public record CycleCounts(int received, int passed, int inPlan, int reports) {}

    /** One stage. @param day when it was reached; null ahead */
    public record CycleRoad(CycleState state, @Nullable LocalDate day) {}

    public record CycleEvent(Instant at, CycleStep step, CycleState to, String by, String post, String text) {}

    /** The next step on the road; null where there is none. */
    public @Nullable CycleStep primary() {
        return switch (state) {
            case DRAFT ->
                criteria.isEmpty() || mine(CycleStep.ADD_CRITERION) ? CycleStep.ADD_CRITERION : CycleStep.DECIDE;
            case DECIDED -> CycleStep.PUBLISH;
            case PUBLISHED -> CycleStep.OPEN;
            case RECEIVING -> CycleStep.CLOSE_CALL;
            case REVIEWING -> CycleStep.ANNOUNCE;
            case PUBLICITY -> CycleStep.START;
            case RUNNING -> CycleStep.CONCLUDE;
            case CONCLUDING -> CycleStep.ARCHIVE;
            case ARCHIVED, VOIDED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("cycle.title");
    }
}
