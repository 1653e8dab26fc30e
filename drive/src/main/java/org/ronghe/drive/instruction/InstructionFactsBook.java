package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.Meetings.Meeting;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;

/** Gathers what the guards of an instruction look at. */
@ApplicationScoped
class InstructionFactsBook {
    @Inject
    Parameters parameters;

    @Inject
    Meetings meetings;

    @Inject
    ResolvedItems items;

    @Inject
    Clock clock;

    /**
     * What was gathered, each of it read once.
     *
     * @param studies every signed meeting that studied it first, of whatever organisation
     * @param items the tasks it was broken down into
     */
    record Known(InstructionFacts facts, List<Meeting> studies, List<ResolvedItems.Item> items) {}

    InstructionFacts of(Instruction it, Actor actor) {
        return known(it, actor).facts();
    }

    Known known(Instruction it, Actor actor) {
        var studies = studies(it);
        var tasks = items.of(Resolved.Origin.instruction(it.id()));
        var open = tasks.stream()
                .filter(ResolvedItems.Item::open)
                .map(task -> task.number() + " " + task.text())
                .toList();
        return new Known(new InstructionFacts(it, limits(), committee(it, studies), open, actor), studies, tasks);
    }

    /** What is known of the record and of who studied it, for what it waits for. */
    InstructionFacts alone(Instruction it) {
        return new InstructionFacts(it, limits(), committee(it, studies(it)), List.of(), Actor.NOBODY);
    }

    /** The numbers in force today. */
    InstructionLimits limits() {
        return InstructionLimits.on(LocalDate.now(clock), parameters);
    }

    private List<Meeting> studies(Instruction it) {
        return meetings.thatStudied(it.document().title(), it.document().number());
    }

    private static List<Meeting> committee(Instruction it, List<Meeting> studies) {
        return studies.stream()
                .filter(each -> each.committee() && !each.day().isBefore(it.receivedOn()))
                .toList();
    }
}
