package org.ronghe.discipline.lookback;

import static org.ronghe.domain.move.MoveGuard.gap;
import static org.ronghe.domain.move.MoveGuard.gapOf;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/**
 * One thing that must hold before a step (IN-7). Its sentence is {@code lookback.guard.NAME} in the bundle, what is
 * missing {@code lookback.guard.NAME.gap} with its figures and names.
 */
public enum LookBackGuard implements MoveGuard<LookBackFacts> {
    /** A task that was opened again is worked on: there is nothing to look back on until it is closed anew. */
    TASK_CLOSED(LookBackFacts::stillClosed, facts -> gap(facts.task().code())),
    /** Somebody may have come to the unit after the look-back was planned. */
    CHECKER_APART(
            facts -> facts.tie().isEmpty(),
            facts -> gapOf(
                    facts.tie().orElseThrow().name(),
                    facts.checkerName(),
                    facts.task().code())),
    /** Whoever is to check neither moves what is checked, and by when, nor lets it drop. */
    NOT_CHECKER(facts -> !facts.actor().principals().contains(facts.lookBack().checker())),
    PROVEN(facts -> !facts.lookBack().proofs().isEmpty()),
    NOT_REMINDED_TODAY(
            facts -> !facts.today().equals(facts.lookBack().remindedOn()),
            facts -> gap(String.valueOf(facts.lookBack().remindedOn())));

    /** How this ledger moves. */
    static final MoveRules<LookBackFacts, LookBackStep, LookBackGuard> RULES =
            new MoveRules<>("lookback", "lookback.", facts -> List.of());

    private final Check<LookBackFacts> check;

    LookBackGuard(Predicate<LookBackFacts> holds) {
        check = new Check<>(holds);
    }

    LookBackGuard(Predicate<LookBackFacts> holds, Function<LookBackFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<LookBackFacts> check() {
        return check;
    }
}
