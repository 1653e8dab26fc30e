package org.ronghe.orgstructure.material;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveGuard.Missing;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code material.guard.NAME} and {@code .gap}. */
public enum MaterialGuard implements MoveGuard<MaterialFacts> {
    /** The same text stands in the library once. */
    ONLY_ONE(facts -> facts.other().isEmpty(), facts -> MoveGuard.gap(facts.other())),
    /** Whoever wrote it does not check it, nor does whoever acts for them. */
    NOT_AUTHOR(facts -> !facts.actor().principals().contains(facts.material().author())) {
        @Override
        public Set<Long> barred(MaterialFacts facts) {
            return Set.of(facts.material().author());
        }
    };

    /** How this ledger moves. */
    static final MoveRules<MaterialFacts, MaterialStep, MaterialGuard> RULES =
            new MoveRules<>("material", "material.", facts -> List.of());

    private final Check<MaterialFacts> check;

    MaterialGuard(Predicate<MaterialFacts> holds) {
        check = new Check<>(holds);
    }

    MaterialGuard(Predicate<MaterialFacts> holds, Function<MaterialFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<MaterialFacts> check() {
        return check;
    }
}
