package org.ronghe.orgstructure.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One change with everything around it.
 *
 * @param plan what is asked for, in the shape of its form
 * @param unit the organisation it is about, or that came of it
 * @param made the formal branch that a temporary one became
 * @param answerBy until when the committee answers (BR-5)
 * @param point the point of the meeting's agenda that was resolved; empty for what was decided before it was kept
 * @param leaders whom the request proposes
 * @param appointed whom the decision appoints; none before it
 * @param proposed names for the first roll, until the branch is there
 * @param signers names of those who chose to sign the pledge; the others are named nowhere
 * @param notes on activists of the reader's own branch; nobody else's
 * @param primary the step that the road goes on with
 */
public record ChangeSheet(
        long id,
        long version,
        String number,
        ChangeKind kind,
        Kind target,
        ChangeWrites.ChangePlan plan,
        String title,
        @Nullable Long unit,
        String unitName,
        @Nullable Long made,
        String applicant,
        String parent,
        List<String> covers,
        String drafter,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate answerBy,
        String meeting,
        String point,
        @Nullable LocalDate decidedOn,
        String resolution,
        String replyNo,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate carriedOn,
        String filedNo,
        @Nullable LocalDate filedOn,
        List<Leader> leaders,
        List<Leader> appointed,
        List<String> proposed,
        List<RollRow> roll,
        String pledge,
        @Nullable LocalDate pledgedOn,
        List<String> signers,
        List<Note> notes,
        int extensions,
        Set<ChangeMark> marks,
        @Nullable LocalDate endedOn,
        ChangeState state,
        List<Event> events,
        List<StepLine<ChangeStep, ChangeGuard>> steps,
        @Nullable ChangeStep primary)
        implements Titled, Stepped<ChangeStep, ChangeGuard> {

    public record Leader(ChangePart part, String name) {}

    /** @param to last day; null while it lasts */
    public record RollRow(
            String name,
            String home,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record Note(String name, String words, Instant at) {}

    public record Event(Instant at, ChangeStep step, String by, String post, String text, ChangeState to) {}

    @Override
    public String pageTitle(Ui ui) {
        return title + " · " + ui.t("change.title");
    }
}
