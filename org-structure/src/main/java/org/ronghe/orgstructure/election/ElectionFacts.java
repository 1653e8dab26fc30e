package org.ronghe.orgstructure.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveGuard.Missing;

/**
 * What the guards of a step look at. Gathered once, for the list on the page and for the write alike.
 *
 * @param reached whether the actor's post reaches this organisation
 * @param branch whether the organisation is a branch, whose committee depends on its size
 * @param members full members of the organisation and everything below it
 * @param outsiders names of candidates who are not among them
 * @param without names of people elected who do not hold the post yet
 * @param former names and posts of people who were not elected and still sit on the committee
 * @param publicityEnd last day on which the candidates are made known; today where they are not yet
 */
record ElectionFacts(
        Election election,
        Actor actor,
        boolean reached,
        boolean branch,
        int members,
        List<String> outsiders,
        List<String> without,
        List<String> former,
        LocalDate publicityEnd,
        LocalDate today,
        ElectionLimits limits)
        implements MoveFacts<ElectionStep> {
    /** What is known of an election by itself: enough for what it waits for, whoever asks. */
    static ElectionFacts alone(Election election) {
        return new ElectionFacts(
                election,
                Actor.NOBODY,
                false,
                true,
                0,
                List.of(),
                List.of(),
                List.of(),
                LocalDate.MIN,
                LocalDate.MIN,
                ElectionLimits.NONE);
    }

    @Override
    public ElectionState state() {
        return election.state();
    }

    @Override
    public Deciders deciders(ElectionStep step) {
        return step.who().of(election);
    }

    @Override
    public boolean yours(ElectionStep step) {
        return step.who().is(actor, election) && (step.who() == ElectionWho.SUPERIOR || reached);
    }

    /** End of the term that runs; the planned day where none is known. */
    LocalDate end() {
        return Objects.requireNonNullElse(election.termEnd(), election.plannedOn());
    }

    boolean inTime() {
        var end = election.termEnd();
        return election.kind() == ElectionKind.BY
                || end == null
                || (!election.plannedOn().isBefore(end.minusMonths(limits.shiftMonths()))
                        && !election.plannedOn().isAfter(end.plusMonths(limits.shiftMonths())));
    }

    /** After the end of the term, or long before it; a vacancy always. */
    boolean reasonNeeded() {
        var end = election.termEnd();
        return election.kind() == ElectionKind.BY
                || (end != null
                        && (election.plannedOn().isAfter(end)
                                || election.plannedOn().isBefore(end.minusMonths(limits.earlyMonths()))));
    }

    boolean seatsFit() {
        int seats = election.seats();
        return !branch
                || election.kind() == ElectionKind.BY
                || (members >= limits.committeeFrom()
                        ? seats >= limits.committeeMin() && seats <= limits.committeeMax()
                        : seats <= 2);
    }

    Missing seatsMissing() {
        return members >= limits.committeeFrom()
                ? MoveGuard.gapOf("committee", members, limits.committeeMin(), limits.committeeMax())
                : MoveGuard.gap(members, limits.committeeFrom());
    }

    boolean publicityOver() {
        return today.isAfter(publicityEnd);
    }
}
