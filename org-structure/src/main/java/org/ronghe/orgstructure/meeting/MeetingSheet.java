package org.ronghe.orgstructure.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One meeting with everything around it: the page and the document alike.
 *
 * @param reason why it was put off or called off
 * @param noNewReason why it has no first topic, in the chair's words
 * @param candidates whom a meeting without a roster may expect; for whoever writes the roll alone
 * @param matters decisions on its agenda that keep their own ledger
 * @param closed the closed part of a kind that has one; its words are there for whoever came alone
 * @param intact whether signed minutes still are what was signed: their hash, made anew
 * @param items what became of what it resolved
 * @param open what earlier meetings of the same organisation left open
 * @param primary the step that the road goes on with
 */
public record MeetingSheet(
        long id,
        long version,
        String code,
        MeetingKind kind,
        Circle circle,
        long unit,
        String unitName,
        String title,
        LocalDate day,
        String starts,
        @Nullable String ends,
        String place,
        Themes.@Nullable Theme theme,
        StudySessions.@Nullable Session session,
        Named chair,
        Named recorder,
        String delegation,
        MeetingState state,
        boolean submitted,
        String reason,
        String noNewReason,
        @Nullable LateRecord late,
        boolean recordedLate,
        Quorum.Standing standing,
        List<Partner> partners,
        List<RollLine> roll,
        List<Named> candidates,
        List<Point> points,
        List<AgendaMatters.AgendaMatter> matters,
        @Nullable Study study,
        @Nullable ClosedPart closed,
        List<AdditionLine> additions,
        @Nullable LocalDate signedOn,
        String sha256,
        boolean intact,
        List<ResolvedItems.Item> items,
        List<ResolvedItems.Item> open,
        List<Event> events,
        List<StepLine<MeetingStep, MeetingGuard>> steps,
        @Nullable MeetingStep primary)
        implements Titled, Stepped<MeetingStep, MeetingGuard> {

    /** An organisation that holds it together with its own. */
    public record Partner(long id, String name) {}

    public record Named(long id, String name, String title) {}

    /** A record entered after the meeting, and when the superior let it stand. */
    public record LateRecord(String reason, @Nullable LocalDate confirmedOn) {}

    public record RollLine(
            long person,
            String name,
            String post,
            boolean entitled,
            boolean guest,
            @Nullable Presence presence,
            @Nullable Leave leave) {}

    /**
     * One point of the agenda.
     *
     * @param tally totals of its vote; null where there was none
     * @param borneOut whether the totals fit the roll as it stands
     */
    public record Point(
            long id,
            int position,
            PointKind kind,
            String title,
            boolean classified,
            String number,
            String keptAt,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Nullable MaterialLink material,
            @Nullable Named lead,
            String discussion,
            @Nullable Outcome outcome,
            String resolution,
            boolean ballot,
            @Nullable Tally tally,
            @Nullable Boolean passed,
            boolean borneOut,
            List<Named> recused,
            List<Task> tasks) {}

    /** What a point studies, in the library. */
    public record MaterialLink(long id, String path) {}

    /** What a point asks somebody to do, until the minutes are signed. */
    public record Task(long id, String text, String unit, Named responsible, LocalDate due) {}

    /**
     * The clock from the receipt of a material to its first study (FA-2).
     *
     * @param day on which day after the receipt it is or was studied
     * @param again whether this organisation studied it before: then the clock had stopped
     */
    public record Study(LocalDate received, int day, int limit, boolean again) {
        public boolean late() {
            return !again && day > limit;
        }
    }

    /** @param words null for whoever was not there */
    public record ClosedPart(boolean readable, @Nullable String words) {}

    public record AdditionLine(
            String text,
            String by,
            Instant at,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}

    public record Event(
            Instant at,
            MeetingStep step,
            MeetingState from,
            MeetingState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    /** Whether the reader writes the agenda now: before the meeting who plans it, afterwards who keeps the minutes. */
    public boolean writesPoints() {
        return mine(MeetingStep.RECORD) || (!state.held() && mine(MeetingStep.ARRANGE));
    }

    /** When the step was taken last; null where it was not. */
    @Nullable Instant at(MeetingStep step) {
        return events.stream()
                .filter(event -> event.step() == step)
                .map(Event::at)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String pageTitle(Ui ui) {
        return title + " · " + code;
    }
}
