package org.ronghe.orgstructure.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One matter with everything around it.
 *
 * @param amount in 元
 * @param split whether only the sum with earlier matters of the same project or payee is over the threshold
 * @param before of those matters, in 元
 * @param limit threshold in 万元; 0 where there is no amount
 * @param missing opinions that the class asks for and nobody was asked for
 * @param opposed opinions that count and say no
 * @param former meetings that heard it and put it off, with what was said there
 * @param count what the views come to; null before there is a meeting
 * @param items what follows from the decision
 */
public record MatterSheet(
        long id,
        long version,
        String number,
        MatterClass kind,
        String title,
        String reason,
        String options,
        @Nullable Long amount,
        @Nullable FundKind fund,
        String subject,
        boolean split,
        long before,
        int limit,
        boolean touchesStaff,
        boolean assault,
        String unitName,
        String raisedBy,
        LocalDate raisedOn,
        @Nullable Other replaces,
        @Nullable Other replacedBy,
        DecidingBody body,
        @Nullable Sitting sitting,
        @Nullable Sitting confirmed,
        boolean emergency,
        String emergencyReason,
        String resolution,
        @Nullable LocalDate decidedOn,
        String evaluation,
        MatterState state,
        Set<OpinionKind> missing,
        Set<OpinionKind> opposed,
        List<OpinionLine> opinions,
        List<PaperLine> papers,
        List<ViewLine> views,
        List<FormerSitting> former,
        @Nullable Count count,
        List<ResolvedItems.Item> items,
        List<Event> events,
        List<StepLine<MatterStep, MatterGuard>> steps)
        implements Titled, Stepped<MatterStep, MatterGuard> {

    public record Other(long id, String number) {}

    public record Sitting(
            long id,
            String code,
            LocalDate day,
            String chair,
            String recorder,
            @Nullable LocalDate papersOn,
            boolean signed) {}

    public record OpinionLine(
            OpinionKind kind,
            String giver,
            @Nullable Verdict verdict,
            String words,
            @Nullable Instant givenAt,
            boolean lapsed) {}

    public record PaperLine(long id, String name, String sha256, long bytes, String by, Instant at) {}

    /**
     * @param stance null for a member who was not heard yet
     * @param earlier what the member said before, the oldest first
     */
    public record ViewLine(
            String name,
            String post,
            boolean chair,
            @Nullable Stance stance,
            String words,
            List<EarlierView> earlier) {}

    public record FormerSitting(long id, String code, List<ViewLine> views) {}

    public record EarlierView(Stance stance, String words) {}

    public record Event(
            Instant at,
            MatterStep step,
            MatterState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    /** The next step on the road; null where there is none. */
    public @Nullable MatterStep primary() {
        return switch (state) {
            case RAISED -> MatterStep.ASK;
            case REVIEW -> mine(MatterStep.OPINE) ? MatterStep.OPINE : MatterStep.PUT_ON;
            case DEFERRED -> MatterStep.PUT_ON;
            case ON_AGENDA ->
                count != null && count.complete() && !count.adopted() ? MatterStep.REJECT : MatterStep.ADOPT;
            case EXECUTING -> MatterStep.EVALUATE;
            default -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return number + " · " + ui.t("matter.title");
    }
}
