package org.ronghe.orgstructure.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One election with everything around it.
 *
 * @param members full members of the organisation today
 * @param needed the fewest candidates that the seats ask for
 * @param majority the fewest votes that elect; 0 before the meeting
 * @param publicityEnd last day on which the candidates are made known; null while they are not
 * @param nextTermEnd where the term will end, once the election was held; null before, and for a by-election
 * @param primary the step that the road goes on with
 */
public record ElectionSheet(
        long id,
        long version,
        long unit,
        String unitName,
        ElectionKind kind,
        ElectionForm form,
        int seats,
        @Nullable LocalDate termEnd,
        LocalDate plannedOn,
        String reason,
        int members,
        int needed,
        String approvalNo,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicityEnd,
        String objections,
        @Nullable LocalDate heldOn,
        int entitled,
        int present,
        int valid,
        int majority,
        List<String> tellers,
        List<Candidate> candidates,
        String secretary,
        String confirmationNo,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate nextTermEnd,
        ElectionState state,
        List<Event> events,
        List<StepLine<ElectionStep, ElectionGuard>> steps,
        @Nullable ElectionStep primary)
        implements Titled, Stepped<ElectionStep, ElectionGuard> {

    /** @param votes of all together; null before they were counted */
    public record Candidate(
            long person, String name, @Nullable Integer votes, boolean elected) {}

    public record Event(Instant at, ElectionStep step, String by, String post, String text, ElectionState to) {}

    public String code(Ui ui) {
        return ui.t("election.code", id);
    }

    @Override
    public String pageTitle(Ui ui) {
        return unitName + " · " + ui.t("election.title");
    }
}
