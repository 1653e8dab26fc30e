package org.ronghe.orgstructure.spotcheck;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code spot-check.guard.NAME} and {@code .gap}. */
public enum SpotCheckGuard implements MoveGuard<SpotCheckFacts> {
    SOME_UNSEEN(facts -> !facts.codes(SpotCheckLine.LineStage.OPEN).isEmpty()),
    SOME_FLAWED(facts -> !facts.codes(SpotCheckLine.LineStage.FLAWED).isEmpty()) {
        @Override
        public boolean asks() {
            return true;
        }
    },
    SOME_ANSWERED(facts -> !facts.codes(SpotCheckLine.LineStage.ANSWERED).isEmpty()),
    ALL_SEEN(
            facts -> facts.codes(SpotCheckLine.LineStage.OPEN).isEmpty(),
            facts -> MoveGuard.gap(facts.codes(SpotCheckLine.LineStage.OPEN))),
    ALL_SETTLED(facts -> facts.unsettled().isEmpty(), facts -> MoveGuard.gap(facts.unsettled()));

    /** How this ledger moves. */
    static final MoveRules<SpotCheckFacts, SpotCheckStep, SpotCheckGuard> RULES =
            new MoveRules<>("spot-check", "spot-check.", facts -> List.of());

    private final Check<SpotCheckFacts> check;

    SpotCheckGuard(Predicate<SpotCheckFacts> holds) {
        check = new Check<>(holds);
    }

    SpotCheckGuard(Predicate<SpotCheckFacts> holds, Function<SpotCheckFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<SpotCheckFacts> check() {
        return check;
    }
}
