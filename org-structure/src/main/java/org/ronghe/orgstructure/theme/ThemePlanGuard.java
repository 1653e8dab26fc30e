package org.ronghe.orgstructure.theme;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code theme-plan.guard.NAME} and {@code .gap}. */
public enum ThemePlanGuard implements MoveGuard<ThemePlanFacts> {
    /** A plan without themes offers nothing. */
    THEMES(facts -> !facts.plan().themes().isEmpty()),
    /** One plan of a year is in force; what comes later is a supplement to it. */
    ONLY_ONE(facts -> facts.other().isEmpty(), facts -> MoveGuard.gap(facts.other())),
    /** Whoever drafted it does not issue it, nor does whoever acts for them. */
    NOT_DRAFTER(facts -> !facts.actor().principals().contains(facts.plan().draftedBy())) {
        @Override
        public Set<Long> barred(ThemePlanFacts facts) {
            return Set.of(facts.plan().draftedBy());
        }
    };

    /** How this ledger moves. */
    static final MoveRules<ThemePlanFacts, ThemePlanStep, ThemePlanGuard> RULES =
            new MoveRules<>("theme-plan", "theme-plan.", facts -> List.of());

    private final Check<ThemePlanFacts> check;

    ThemePlanGuard(Predicate<ThemePlanFacts> holds) {
        check = new Check<>(holds);
    }

    ThemePlanGuard(Predicate<ThemePlanFacts> holds, Function<ThemePlanFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<ThemePlanFacts> check() {
        return check;
    }
}
