package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;
import org.ronghe.domain.move.MoveWho;

/**
 * What the guards of a step look at: the task, who asks, the day, and what other ledgers know about the people
 * involved. Gathered once by the desk, for the list on the page and for the write alike.
 *
 * @param withoutCause codes of the findings that the measures answer and whose cause is not written down
 * @param officePeople members of the rectification office on that day
 * @param unitOf staff unit of each person involved
 * @param nameOf name of each person involved
 * @param reportedThisWeek whether the current week's entry is there
 * @param openOrders numbers of the supervision orders to this task that are not completed
 * @param feedbackOn day of the feedback of the round
 * @param acceptorsMin parameter rectify.acceptors_min
 * @param checksMin parameter rectify.continuing_checks_min
 */
record Facts(
        Task task,
        Actor actor,
        LocalDate today,
        List<String> withoutCause,
        Set<Long> officePeople,
        Map<Long, Long> unitOf,
        Map<Long, String> nameOf,
        boolean reportedThisWeek,
        List<String> openOrders,
        LocalDate feedbackOn,
        int acceptorsMin,
        int checksMin)
        implements MoveFacts<Step> {

    @Override
    public TaskState state() {
        return task.state();
    }

    @Override
    public Deciders deciders(Step step) {
        return step.who().of(task);
    }

    /** What is known of a task by itself: enough for what it waits for, whoever asks. */
    static Facts alone(Task task) {
        return new Facts(
                task,
                Actor.NOBODY,
                LocalDate.EPOCH,
                List.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                false,
                List.of(),
                LocalDate.EPOCH,
                0,
                0);
    }

    /** A planned check waits from its day on, and only while one is planned; a deferral from its review day on. */
    @Override
    public LocalDate waitsFrom(Step step) {
        return switch (step) {
            case CHECK -> task.openCheck().map(PlannedCheck::due).orElse(LocalDate.MAX);
            case REVIEW -> Objects.requireNonNullElse(task.reviewOn(), LocalDate.MAX);
            default -> LocalDate.MIN;
        };
    }

    /** Which of leader and office agreed to the open extension already. */
    Deciders sidesDecided() {
        var open = task.openExtension();
        return new Deciders(
                open.map(Extension::officeBy).isPresent() ? Set.of(Role.RZ) : Set.of(),
                open.map(Extension::leaderBy).isPresent() ? MoveWho.people(task.leader()) : Set.of(),
                false);
    }

    boolean dueBeforeFeedback() {
        var due = task.firstDue();
        return due != null && due.isBefore(feedbackOn);
    }

    /** Whether the person belongs to the unit that answers for the task. */
    boolean ofOwnerUnit(@Nullable Long person) {
        return person != null && task.ownerUnit() != null && task.ownerUnit().equals(unitOf.get(person));
    }

    /** Whether the person, or anybody the person acts for today, is the one in question. */
    boolean isOrActsFor(@Nullable Long person) {
        return person != null && actor.principals().contains(person);
    }

    String name(@Nullable Long person) {
        return person == null ? "" : nameOf.getOrDefault(person, "");
    }

    List<String> names(Collection<Long> people) {
        return people.stream().sorted().map(this::name).toList();
    }

    /** Acceptors who belong to the work themselves. */
    List<Long> acceptorsOfTheWork() {
        return task.acceptors().stream()
                .filter(acceptor ->
                        acceptor.equals(task.responsible()) || acceptor.equals(task.leader()) || ofOwnerUnit(acceptor))
                .toList();
    }

    /** Numbers of the measures that say no result yet. */
    List<Integer> withoutResult() {
        return task.measures().stream()
                .filter(measure -> measure.result().isBlank())
                .map(Measure::number)
                .toList();
    }

    /** Names of the standing files of which this is so. */
    List<String> proofs(Predicate<Proof> so) {
        return task.standingProofs().stream().filter(so).map(Proof::name).toList();
    }

    boolean unopened(Proof proof) {
        return !proof.openedBy(actor.person());
    }

    boolean unrecognised(Proof proof) {
        return proof.verdictOf(actor.person()) != Verdict.RECOGNISED;
    }
}
