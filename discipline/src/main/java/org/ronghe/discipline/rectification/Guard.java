package org.ronghe.discipline.rectification;

import static org.ronghe.domain.move.MoveGuard.gap;
import static org.ronghe.domain.move.MoveGuard.gapOf;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/**
 * One thing that must hold before a step (SM-1, "needs" and "forbidden"). Its sentence is {@code guard.NAME} in the
 * bundle, what is missing {@code guard.NAME.gap} with its figures and names, and {@code guard.fix.NAME} says what to do
 * about it. The list on the page and the refusal of a write are the same evaluation.
 */
public enum Guard implements MoveGuard<Facts> {
    ROOT_CAUSE(facts -> facts.withoutCause().isEmpty(), facts -> gap(facts.withoutCause())),
    MEASURE(facts -> !facts.task().measures().isEmpty()),
    DELIVERABLE(facts -> !facts.task().deliverable().isBlank()),
    TIMING(
            facts -> facts.task().timing() != null && !facts.task().kinds().isEmpty(),
            facts -> facts.task().timing() != null
                    ? gapOf("kinds")
                    : facts.task().kinds().isEmpty() ? gap() : gapOf("timing")),
    /** The clock of rectification starts at the feedback: nothing can have been due before. */
    DUE(
            facts -> facts.task().firstDue() == null
                    ? facts.task().timing() == Timing.CONTINUING
                    : !facts.dueBeforeFeedback(),
            facts -> facts.dueBeforeFeedback()
                    ? gapOf("before", Objects.requireNonNull(facts.task().firstDue()), facts.feedbackOn())
                    : gap()),
    UNIT(facts -> facts.task().ownerUnit() != null),
    RESPONSIBLE(facts -> facts.task().responsible() != null),
    LEADER(
            facts -> facts.task().leader() != null
                    && !facts.task().leader().equals(facts.task().responsible()),
            facts -> facts.task().leader() == null
                    ? gap()
                    : gapOf("same", facts.name(facts.task().leader()))),
    ENOUGH_ACCEPTORS(
            facts -> facts.task().acceptors().size() >= facts.acceptorsMin(),
            facts -> gap(
                    facts.task().acceptors().size(),
                    facts.acceptorsMin() - facts.task().acceptors().size())),
    ACCEPTOR_OF_OFFICE(
            facts -> facts.task().acceptors().stream().anyMatch(facts.officePeople()::contains),
            facts -> gap(facts.task().acceptors().size())),
    /** Never the responsible person, somebody of that unit, or the leader above. */
    ACCEPTORS_APART(
            facts -> facts.acceptorsOfTheWork().isEmpty(), facts -> gap(facts.names(facts.acceptorsOfTheWork()))),
    OTHER_THAN_PROPOSER(new Other(Task::proposedBy)),
    RESULT_STATED(
            facts -> facts.withoutResult().isEmpty(),
            facts -> facts.task().reopened() > 0
                    ? gapOf("reopened", facts.withoutResult())
                    : gap(facts.withoutResult())),
    DELIVERABLE_PROVEN(
            facts -> facts.task().standingProofs().stream()
                    .anyMatch(proof -> proof.kind() == Words.ProofKind.DELIVERABLE),
            facts -> facts.task().reopened() > 0
                    ? gapOf("reopened", facts.task().standingProofs().size())
                    : gap(facts.task().standingProofs().size())),
    INSTITUTION_NUMBER(facts -> !facts.task().kinds().contains(MeasureKind.LASTING)
            || !facts.task().institutionNumber().isBlank()),
    REPORTED_THIS_WEEK(Facts::reportedThisWeek, facts -> gap(WeeklyEntry.weekOf(facts.today()))),
    NOTHING_REJECTED(facts -> facts.proofs(Proof::rejected).isEmpty(), facts -> gap(facts.proofs(Proof::rejected))),
    LEADER_CONSENTED(
            facts -> facts.task().consentedBy() != null,
            facts -> gap(facts.name(facts.task().leader()))),
    /** What changes afterwards withdraws the consent, and needs a new one. */
    NOT_CONSENTED_YET(
            facts -> facts.task().consentedBy() == null,
            facts -> gap(facts.name(facts.task().consentedBy()))),
    TERM_REACHED(
            facts -> facts.task().timing() != Timing.CONTINUING
                    || (facts.task().currentDue() != null
                            && !facts.today()
                                    .isBefore(
                                            Objects.requireNonNull(facts.task().currentDue()))),
            facts -> facts.task().currentDue() == null
                    ? gapOf("undated")
                    : gap(
                            facts.task().currentDue(),
                            ChronoUnit.DAYS.between(facts.today(), facts.task().currentDue()))),
    IN_PERSON(
            facts -> facts.task().acceptors().contains(facts.actor().person()),
            facts -> gap(facts.names(facts.task().acceptors()))),
    APART_FROM_THE_WORK(
            facts -> !facts.isOrActsFor(facts.task().responsible())
                    && !facts.isOrActsFor(facts.task().leader())
                    && !facts.ofOwnerUnit(facts.actor().person()),
            facts -> facts.isOrActsFor(facts.task().responsible())
                    ? gapOf("responsible", facts.name(facts.task().responsible()))
                    : facts.isOrActsFor(facts.task().leader())
                            ? gapOf("leader", facts.name(facts.task().leader()))
                            : gap()),
    OTHER_THAN_SUBMITTER(new Other(Task::submittedBy)),
    EVERYTHING_OPENED(
            facts -> facts.proofs(facts::unopened).isEmpty(),
            facts -> gap(facts.proofs(facts::unopened).size(), facts.proofs(facts::unopened))),
    EVERYTHING_JUDGED(
            facts -> facts.proofs(facts::unrecognised).isEmpty(),
            facts -> gap(facts.proofs(facts::unrecognised).size(), facts.proofs(facts::unrecognised))),
    NOT_SIGNED_YET(
            facts -> !facts.task().signedBy(facts.actor().person()),
            facts -> TaskDuties.officeMissing(facts.task(), facts.officePeople()) ? gapOf("office") : gap()),
    HAS_DUE(facts -> facts.task().currentDue() != null),
    NO_OPEN_EXTENSION(
            facts -> facts.task().openExtension().isEmpty(),
            facts -> gap(facts.task().openExtension().orElseThrow().newDue())),
    OPEN_EXTENSION(facts -> facts.task().openExtension().isPresent()),
    OTHER_THAN_EXTENSION_ASKER(
            new Other(task -> task.openExtension().map(Extension::askedBy).orElse(null))),
    /** Leader and office each say one word. */
    SIDE_NOT_DECIDED_YET(
            facts -> facts.deciders(Step.DECIDE_EXTENSION)
                    .without(facts.sidesDecided())
                    .include(facts.actor()),
            facts -> gap(facts.name(facts.task().leader()))),
    /** Continuing must not be a way out of being overdue. */
    CONTINUING_ALLOWED(
            facts -> facts.task().timing() == Timing.CONTINUING || facts.task().dicConsentedBy() != null),
    OPEN_CHECK(
            facts -> facts.task()
                    .openCheck()
                    .filter(check -> !check.due().isAfter(facts.today()))
                    .isPresent(),
            facts -> facts.task()
                    .openCheck()
                    .map(check -> gapOf("early", check.due()))
                    .orElseGet(() -> gap(facts.task().checksPlanned()))),
    OTHER_THAN_RESPONSIBLE(new Other(Task::responsible)),
    NOT_OWN_FIELD(new Other(Task::leader)),
    ACCEPTED_OR_CHECKED(
            facts ->
                    facts.task().state() != TaskState.CONTINUING || facts.task().checksDone() >= facts.checksMin(),
            facts -> gap(
                    facts.task().checksDone(), facts.checksMin() - facts.task().checksDone())),
    /** What was ordered is answered before the task is closed. */
    NO_OPEN_ORDER(facts -> facts.openOrders().isEmpty(), facts -> gap(facts.openOrders())),
    /** Urging is no drum: once a day. */
    NOT_REMINDED_TODAY(
            facts -> !facts.today().equals(facts.task().remindedOn()),
            facts -> gap(String.valueOf(facts.task().remindedOn()))),
    /** A task that was issued is revised again only where the disagreement was upheld. */
    DISPUTE_UPHELD(facts -> facts.task().lastDispute().filter(Dispute::upheld).isPresent()
            && facts.task().state() == TaskState.DISPUTED),
    /** What was rejected once is not said again, unless the task is reopened or its plan changed. */
    NOT_SETTLED_BEFORE(
            facts -> facts.task().lastDispute().filter(Dispute::settled).isEmpty(),
            facts -> gap(facts.task().lastDispute().orElseThrow().opinion())),
    DISPUTE_OPEN(facts -> facts.task().openDispute().isPresent()),
    OTHER_THAN_DISPUTER(
            new Other(task -> task.openDispute().map(Dispute::askedBy).orElse(null))),
    /** Whoever asked takes it back, or whoever acts for that person. */
    OWN_REQUEST(facts -> facts.isOrActsFor(facts.task().requestedBy())),
    NO_OPEN_DEFERRAL(
            facts -> facts.task().openDeferral().isEmpty(),
            facts -> gap(facts.task().openDeferral().orElseThrow().reviewOn())),
    OPEN_DEFERRAL(facts -> facts.task().openDeferral().isPresent()),
    OTHER_THAN_DEFERRAL_ASKER(new Other(Task::deferralAskedBy)),
    /** Never the responsible person, somebody of that unit, or the leader above: nobody lets go of their own work. */
    DECIDER_APART(
            facts -> APART_FROM_THE_WORK.check().holds().test(facts),
            facts -> gap(facts.names(List.of(facts.actor().person())))),
    /** The first deferral is for office or group; what was deferred before, for the group alone. */
    FURTHER_BY_GROUP(
            facts -> facts.task().deferrals() == 0 || facts.actor().actsAs(Role.LG),
            facts -> gap(facts.task().deferrals())),
    REVIEW_REACHED(
            facts -> facts.task().reviewOn() != null
                    && !facts.today()
                            .isBefore(Objects.requireNonNull(facts.task().reviewOn())),
            facts -> gap(String.valueOf(facts.task().reviewOn()))),
    NO_VOID_ASKED(
            facts -> facts.task().voidAskedBy() == null,
            facts -> gap(facts.name(facts.task().voidAskedBy()))),
    VOID_ASKED(facts -> facts.task().voidAskedBy() != null),
    OTHER_THAN_VOID_ASKER(new Other(Task::voidAskedBy));

    /** How this ledger moves. */
    static final MoveRules<Facts, Step, Guard> RULES =
            new MoveRules<>("rectification", "", facts -> List.of(facts.acceptorsMin(), facts.checksMin()));

    private final Check<Facts> check;
    private final Function<Task, Set<Long>> barred;

    Guard(Predicate<Facts> holds) {
        check = new Check<>(holds);
        barred = task -> Set.of();
    }

    Guard(Predicate<Facts> holds, Function<Facts, Missing> missing) {
        check = new Check<>(holds, missing);
        barred = task -> Set.of();
    }

    /** Somebody else's step than that of the person named, or of whoever acts for that person. */
    Guard(Other other) {
        check = new Check<>(
                facts -> !facts.isOrActsFor(other.of(facts.task())), facts -> gap(facts.name(other.of(facts.task()))));
        barred = task -> MoveWho.people(other.of(task));
    }

    /** The person whom maker ≠ checker keeps from a step. */
    private record Other(Function<Task, @Nullable Long> person) {
        @Nullable Long of(Task task) {
            return person.apply(task);
        }
    }

    @Override
    public Check<Facts> check() {
        return check;
    }

    @Override
    public boolean concerns(Facts facts) {
        return switch (this) {
            case TERM_REACHED -> facts.task().timing() == Timing.CONTINUING;
            case DISPUTE_UPHELD -> facts.task().state() == TaskState.DISPUTED;
            case FURTHER_BY_GROUP -> facts.task().deferrals() > 0;
            case INSTITUTION_NUMBER -> facts.task().kinds().contains(MeasureKind.LASTING);
            default -> true;
        };
    }

    @Override
    public boolean asks() {
        return switch (this) {
            case RESULT_STATED,
                    DELIVERABLE_PROVEN,
                    NOT_CONSENTED_YET,
                    OPEN_EXTENSION,
                    VOID_ASKED,
                    DISPUTE_UPHELD,
                    DISPUTE_OPEN,
                    OPEN_DEFERRAL -> true;
            default -> false;
        };
    }

    @Override
    public Set<Long> barred(Facts facts) {
        return this == APART_FROM_THE_WORK || this == DECIDER_APART
                ? MoveWho.people(facts.task().responsible(), facts.task().leader())
                : barred.apply(facts.task());
    }

    @Override
    public Deciders done(Facts facts) {
        return switch (this) {
            case NOT_SIGNED_YET -> new Deciders(Set.of(), facts.task().signers(), true);
            case SIDE_NOT_DECIDED_YET -> facts.sidesDecided();
            case FURTHER_BY_GROUP ->
                new Deciders(facts.task().deferrals() == 0 ? Set.of() : Set.of(Role.RZ), Set.of(), false);
            default -> Deciders.NOBODY;
        };
    }

    /**
     * The fields that fill it, by their names in the form of {@link TaskGuide#fix}; none where it takes something else.
     */
    Set<String> fields() {
        return switch (this) {
            case MEASURE -> Set.of("measure");
            case DELIVERABLE -> Set.of("deliverable");
            case TIMING -> Set.of("timing", "kinds");
            case DUE -> Set.of("firstDue");
            case UNIT -> Set.of("ownerUnit");
            case RESPONSIBLE -> Set.of("responsible");
            case LEADER -> Set.of("leader");
            case ENOUGH_ACCEPTORS, ACCEPTOR_OF_OFFICE, ACCEPTORS_APART -> Set.of("acceptors");
            case RESULT_STATED -> Set.of("results");
            case INSTITUTION_NUMBER -> Set.of("institutionNumber");
            default -> Set.of();
        };
    }
}
