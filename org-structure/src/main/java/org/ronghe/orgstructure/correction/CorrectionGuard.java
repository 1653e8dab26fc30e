package org.ronghe.orgstructure.correction;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code correction.guard.NAME} and {@code .gap}. */
public enum CorrectionGuard implements MoveGuard<CorrectionFacts> {
    /** Nobody decides on the own record, nor does whoever acts for them (no self-approval, §5.2). */
    NOT_OWN(facts -> !facts.actor().principals().contains(facts.correction().person()));

    /** How this ledger moves. */
    static final MoveRules<CorrectionFacts, CorrectionStep, CorrectionGuard> RULES =
            new MoveRules<>("correction", "correction.", facts -> List.of());

    private final Check<CorrectionFacts> check;

    CorrectionGuard(Predicate<CorrectionFacts> holds) {
        check = new Check<>(holds);
    }

    @Override
    public Check<CorrectionFacts> check() {
        return check;
    }

    @Override
    public Set<Long> barred(CorrectionFacts facts) {
        return Set.of(facts.correction().person());
    }
}
