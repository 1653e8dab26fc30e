package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.People;

/** Gathers what the guards look at. */
@ApplicationScoped
class MeetingFactsBook {
    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    RollBook rolls;

    @Inject
    People people;

    @Inject
    AgendaMatters matters;

    MeetingFacts of(Meeting meeting, Actor actor) {
        return new MeetingFacts(
                meeting,
                actor,
                MeetingLimits.on(meeting.day(), parameters),
                LocalDateTime.now(clock),
                rolls.conveners(meeting.kind(), meeting.unit(), meeting.day()),
                Gate.may(actor, "meeting.plan")
                        && Gate.reach(actor, "meeting.plan").covers(meeting.unit()),
                people.namesOf(List.of(meeting.chair())).getOrDefault(meeting.chair(), ""),
                meeting.kind().circle() == Circle.COMMITTEE ? matters.of(meeting.id()) : List.of());
    }
}
