package org.ronghe.orgstructure.election;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code election.guard.NAME} and {@code .gap}. */
public enum ElectionGuard implements MoveGuard<ElectionFacts> {
    /** BR-11: not more than a year before or after the end of the term. */
    SHIFT(ElectionFacts::inTime, facts -> gap(facts.limits().shiftMonths(), facts.end())),
    /** BR-11, BR-13: an election that is early or late, or fills a vacancy, says why. */
    REASON(facts -> !facts.reasonNeeded() || !facts.election().reason().isBlank()),
    /** BR-14: a congress only where there are so many members. */
    CONGRESS(
            facts -> facts.election().form() == ElectionForm.MEETING
                    || facts.members() >= facts.limits().congressMembers(),
            facts -> gap(facts.limits().congressMembers(), facts.members())),
    /** BR-8, BR-9: the size of the committee fits the number of full members. */
    SEATS(ElectionFacts::seatsFit, ElectionFacts::seatsMissing),
    /** Maker ≠ checker: whoever drew the request up does not decide on it. */
    NOT_DRAFTER(facts -> !facts.actor().principals().contains(facts.election().draftedBy())),
    /** BR-17: more candidates than seats. */
    CANDIDATES(
            facts -> facts.election().candidates().size()
                    >= facts.limits().candidates(facts.election().seats()),
            facts -> gap(
                    facts.limits().candidates(facts.election().seats()),
                    facts.election().candidates().size())),
    /** BR-15: full members of the organisation alone are elected. */
    ELIGIBLE(facts -> facts.outsiders().isEmpty(), facts -> gap(String.join("、", facts.outsiders()))),
    /** The candidates were made known for as long as the rule says. */
    PUBLICITY(ElectionFacts::publicityOver, facts -> gap(facts.publicityEnd())),
    /** Every candidate has the votes of all together. */
    COUNTED(facts -> facts.election().counted()),
    /** BR-18: somebody has the majority, and no two share the last seat. */
    DECIDED(
            facts -> facts.election().decided(facts.limits()),
            facts -> facts.election().tied(facts.limits()) ? MoveGuard.gapOf("tie") : gap()),
    /** All candidates together have no more votes than the valid ballots hold. */
    BALLOTS(
            facts -> facts.election().allVotes() <= facts.election().mostVotes(),
            facts -> gap(
                    facts.election().allVotes(),
                    facts.election().valid(),
                    facts.election().seats(),
                    facts.election().mostVotes())),
    /** Everybody elected holds the post, confirmed by a second person. */
    POSTS(facts -> facts.without().isEmpty(), facts -> gap(String.join("、", facts.without()))),
    /** Nobody sits on the new committee who was not elected into it. */
    FORMER(facts -> facts.former().isEmpty(), facts -> gap(String.join("、", facts.former())));

    /** How this ledger moves. */
    static final MoveRules<ElectionFacts, ElectionStep, ElectionGuard> RULES =
            new MoveRules<>("election", "election.", facts -> List.of());

    private final Check<ElectionFacts> check;

    ElectionGuard(Predicate<ElectionFacts> holds) {
        check = new Check<>(holds);
    }

    ElectionGuard(Predicate<ElectionFacts> holds, Function<ElectionFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    private static Missing gap(Object... arguments) {
        return MoveGuard.gap(arguments);
    }

    /** A by-election fills a vacancy: whoever sits on the committee stays. */
    @Override
    public boolean concerns(ElectionFacts facts) {
        return this != FORMER || facts.election().kind() == ElectionKind.TERM;
    }

    @Override
    public Check<ElectionFacts> check() {
        return check;
    }

    @Override
    public Set<Long> barred(ElectionFacts facts) {
        return this == NOT_DRAFTER ? Set.of(facts.election().draftedBy()) : Set.of();
    }
}
