package org.ronghe.talent.programme;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code cycle.guard.NAME} and {@code .gap}. */
public enum CycleGuard implements MoveGuard<CycleFacts> {
    /** There is something to judge by. */
    CRITERIA_THERE(facts -> !facts.cycle().criteria().isEmpty()),
    /** Whoever drafted it does not enter its decision (general law c). */
    NOT_DRAFTER(facts -> !facts.actor().principals().contains(facts.cycle().draftedBy())) {
        @Override
        public Set<Long> barred(CycleFacts facts) {
            return Set.of(facts.cycle().draftedBy());
        }
    },
    NOT_CLOSED_YET(
            facts -> !facts.today().isAfter(facts.cycle().terms().closesOn()),
            facts -> MoveGuard.gap(facts.cycle().terms().closesOn())),
    OPENING_DAY(
            facts -> !facts.today().isBefore(facts.cycle().terms().opensOn()),
            facts -> MoveGuard.gap(facts.cycle().terms().opensOn())),
    CALL_OVER(
            facts -> facts.today().isAfter(facts.cycle().terms().closesOn()),
            facts -> MoveGuard.gap(facts.cycle().terms().closesOn())),
    ALL_DECIDED(
            facts -> facts.tally().undecided() == 0,
            facts -> MoveGuard.gap(facts.tally().undecided())),
    SOME_PROPOSED(facts -> facts.tally().proposed() > 0),
    NONE_IN_PUBLICITY(
            facts -> facts.tally().inPublicity() == 0,
            facts -> MoveGuard.gap(facts.tally().inPublicity())),
    MIDTERMS_JUDGED(
            facts -> facts.tally().beforeMidterm() == 0,
            facts -> MoveGuard.gap(facts.tally().beforeMidterm())),
    ALL_CONCLUDED(
            facts -> facts.tally().live() == 0,
            facts -> MoveGuard.gap(facts.tally().live()));

    /** How this ledger moves. */
    static final MoveRules<CycleFacts, CycleStep, CycleGuard> RULES =
            new MoveRules<>("cycle", "cycle.", facts -> List.of());

    private final Check<CycleFacts> check;

    CycleGuard(Predicate<CycleFacts> holds) {
        check = new Check<>(holds);
    }

    CycleGuard(Predicate<CycleFacts> holds, Function<CycleFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<CycleFacts> check() {
        return check;
    }
}
