package org.ronghe.orgstructure.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at. Gathered once, for the list on the page and for the write alike.
 *
 * @param conveners who holds a post that convenes this kind of meeting there on its day (ME-5)
 * @param matters decisions on its agenda that keep their own ledger
 * @param plans whether the actor plans meetings of this organisation
 */
record MeetingFacts(
        Meeting meeting,
        Actor actor,
        MeetingLimits limits,
        LocalDateTime now,
        Set<Long> conveners,
        boolean plans,
        String chairName,
        List<AgendaMatters.AgendaMatter> matters)
        implements MoveFacts<MeetingStep> {
    private static final MeetingLimits NONE = new MeetingLimits(0, 0, 0, 0, 0, 0, 0);

    /** What is known of a meeting by itself: enough for what it waits for, whoever asks. */
    static MeetingFacts alone(Meeting meeting) {
        return new MeetingFacts(meeting, Actor.NOBODY, NONE, LocalDateTime.MIN, Set.of(), false, "", List.of());
    }

    @Override
    public MeetingState state() {
        return meeting.state();
    }

    @Override
    public Deciders deciders(MeetingStep step) {
        return step.who().of(meeting);
    }

    @Override
    public boolean yours(MeetingStep step) {
        // once it has begun nobody from outside writes in it, or makes anybody one of those who were there
        return step.who().is(actor, meeting)
                || (step.who() == MeetingWho.ORGANISER
                        && plans
                        && !meeting.state().held());
    }

    boolean ended() {
        var ends = meeting.ends();
        return ends != null && !meeting.day().atTime(ends).isAfter(now);
    }
}
