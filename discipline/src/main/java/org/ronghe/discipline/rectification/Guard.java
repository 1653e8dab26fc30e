package org.ronghe.discipline.rectification;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.domain.RuleBroken;

/**
 * One thing that must hold before a step (SM-1, "needs" and "forbidden"). Its sentence is {@code guard.NAME} in the
 * bundle; {@code guard.NAME.fix} says what to do about it. The list on the page and the refusal of a write are the same
 * evaluation.
 */
public enum Guard {
    ROOT_CAUSE(Facts::rootCauses),
    MEASURE(facts -> !facts.task().measures().isEmpty()),
    DELIVERABLE(facts -> !facts.task().deliverable().isBlank()),
    TIMING(facts -> facts.task().timing() != null && !facts.task().kinds().isEmpty()),
    DUE(facts -> facts.task().firstDue() != null || facts.task().timing() == Timing.CONTINUING),
    UNIT(facts -> facts.task().ownerUnit() != null),
    RESPONSIBLE(facts -> facts.task().responsible() != null),
    LEADER(facts -> facts.task().leader() != null
            && !facts.task().leader().equals(facts.task().responsible())),
    ENOUGH_ACCEPTORS(facts -> facts.task().acceptors().size() >= facts.acceptorsMin()),
    ACCEPTOR_OF_OFFICE(facts -> facts.task().acceptors().stream().anyMatch(facts.officePeople()::contains)),
    /** Never the responsible person, somebody of that unit, or the leader above. */
    ACCEPTORS_APART(facts -> facts.task().acceptors().stream()
            .noneMatch(acceptor -> acceptor.equals(facts.task().responsible())
                    || acceptor.equals(facts.task().leader())
                    || facts.ofOwnerUnit(acceptor))),
    OTHER_THAN_PROPOSER(facts -> !facts.isOrActsFor(facts.task().proposedBy())),
    RESULT_STATED(facts -> facts.task().measures().stream()
            .noneMatch(measure -> measure.result().isBlank())),
    DELIVERABLE_PROVEN(facts ->
            facts.task().standingProofs().stream().anyMatch(proof -> proof.kind() == Words.ProofKind.DELIVERABLE)),
    INSTITUTION_NUMBER(facts -> !facts.task().kinds().contains(MeasureKind.LASTING)
            || !facts.task().institutionNumber().isBlank()),
    REPORTED_THIS_WEEK(Facts::reportedThisWeek),
    NOTHING_REJECTED(facts -> facts.task().standingProofs().stream().noneMatch(Proof::rejected)),
    LEADER_CONSENTED(facts -> facts.task().consentedBy() != null),
    TERM_REACHED(facts -> facts.task().timing() != Timing.CONTINUING
            || (facts.task().currentDue() != null
                    && !facts.today()
                            .isBefore(Objects.requireNonNull(facts.task().currentDue())))),
    IN_PERSON(facts -> facts.task().acceptors().contains(facts.actor().person())),
    APART_FROM_THE_WORK(facts -> !facts.isOrActsFor(facts.task().responsible())
            && !facts.isOrActsFor(facts.task().leader())
            && !facts.ofOwnerUnit(facts.actor().person())),
    OTHER_THAN_SUBMITTER(facts -> !facts.isOrActsFor(facts.task().submittedBy())),
    EVERYTHING_OPENED(facts -> facts.task().standingProofs().stream()
            .allMatch(proof -> proof.openedBy(facts.actor().person()))),
    EVERYTHING_JUDGED(facts -> facts.task().standingProofs().stream()
            .allMatch(proof -> proof.verdictOf(facts.actor().person()) == Verdict.RECOGNISED)),
    NOT_SIGNED_YET(facts -> !facts.task().signedBy(facts.actor().person())),
    HAS_DUE(facts -> facts.task().currentDue() != null),
    NO_OPEN_EXTENSION(facts -> facts.task().openExtension().isEmpty()),
    OPEN_EXTENSION(facts -> facts.task().openExtension().isPresent()),
    /** Continuing must not be a way out of being overdue. */
    CONTINUING_ALLOWED(
            facts -> facts.task().timing() == Timing.CONTINUING || facts.task().dicConsentedBy() != null),
    OPEN_CHECK(facts -> facts.task().openCheck().isPresent()),
    OTHER_THAN_RESPONSIBLE(facts -> !facts.isOrActsFor(facts.task().responsible())),
    NOT_OWN_FIELD(facts -> !facts.isOrActsFor(facts.task().leader())),
    ACCEPTED_OR_CHECKED(facts ->
            facts.task().state() != TaskState.CONTINUING || facts.task().checksDone() >= facts.checksMin()),
    NO_VOID_ASKED(facts -> facts.task().voidAskedBy() == null),
    VOID_ASKED(facts -> facts.task().voidAskedBy() != null),
    OTHER_THAN_VOID_ASKER(facts -> !facts.isOrActsFor(facts.task().voidAskedBy()));

    private final Predicate<Facts> holds;

    Guard(Predicate<Facts> holds) {
        this.holds = holds;
    }

    boolean holds(Facts facts) {
        return holds.test(facts);
    }

    /** One line of "what is still missing". */
    public record Line(Guard guard, boolean met, List<Object> arguments) {}

    static List<Line> lines(Step step, Facts facts) {
        return step.guards().stream()
                .map(guard -> new Line(guard, guard.holds(facts), List.of(facts.acceptorsMin(), facts.checksMin())))
                .toList();
    }

    /**
     * Refuses a step and says everything that is in its way.
     *
     * @throws RuleBroken {@code rectification.not-yours} for the wrong person, {@code rectification.step-not-open}, or
     *     {@code rectification.gaps} with the list
     */
    static void require(Step step, Facts facts) {
        facts.task().state().after(step);
        if (!step.who().is(facts.actor(), facts.task())) {
            throw new RuleBroken(
                    "rectification.not-yours", step.name(), step.who().name());
        }
        var gaps = lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(line -> new RuleBroken.Gap("guard." + line.guard().name(), line.arguments()))
                .toList();
        if (!gaps.isEmpty()) {
            throw new RuleBroken("rectification.gaps", gaps, step.name(), gaps.size());
        }
    }
}
